import type { Samples } from './model.ts';

/** Wordings that prove the signatures of tls-x509, and near misses that must not. */
export const samples: Samples = {
  'unknown-authority': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": x509: certificate signed by unknown authority',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ],
    mustNotMatch: ['certificate signed by our authority'],
  },
  'certificate-expired': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-03-01T10:00:00Z is after 2026-02-01T00:00:00Z',
    ],
    mustNotMatch: ['your password has expired'],
  },
  'certificate-for-another-name': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": tls: failed to verify certificate: x509: certificate is valid for ingress.local, not registry.example.com',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": x509: cannot validate certificate for 10.0.0.7 because it doesn\'t contain any IP SANs',
    ],
    mustNotMatch: ['certificate is valid for another year'],
  },
  x509: {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": image pull failed for registry.example/cart:1, this may be because there are no credentials on this request. details: (open /etc/docker/certs.d/registry.example/ca.crt: no such file or directory)',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": tls: failed to verify certificate: x509: invalid signature: parent certificate cannot sign this kind of certificate',
    ],
    mustNotMatch: ['open /etc/docker/certs.d: no such file or directory', 'image x509-tool:1.0 pulled'],
  },
  'remote-tls-error': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": remote error: tls: handshake failure',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": remote error: tls: protocol version not supported',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": net/http: TLS handshake timeout',
    ],
  },
};
