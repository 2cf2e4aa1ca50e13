import type { Samples } from './model.ts';

/** Wordings that prove the signatures of http-vs-https, and near misses that must not. */
export const samples: Samples = {
  'http-response-to-https-client': {
    matches: [
      'Failed to pull image "10.0.0.7:5000/cart:1": failed to pull and unpack image "10.0.0.7:5000/cart:1": failed to resolve reference "10.0.0.7:5000/cart:1": failed to do request: Head "https://10.0.0.7:5000/v2/cart/manifests/1": http: server gave HTTP response to HTTPS client',
    ],
    mustNotMatch: ['server gave HTTP response'],
  },
  'http-request-to-https-server': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": error parsing HTTP 400 response body: invalid character \'C\': "Client sent an HTTP request to an HTTPS server."',
    ],
    mustNotMatch: ['Client sent an HTTP request'],
  },
  'not-a-tls-handshake': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": tls: first record does not look like a TLS handshake',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "http://registry.example:443/v2/a/manifests/1": net/http: HTTP/1.x transport connection broken: malformed HTTP response "\\x15\\x03\\x01\\x00\\x02\\x02"',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": net/http: TLS handshake timeout',
    ],
  },
};
