import type { Samples } from './model.ts';

/** Wordings that prove the signatures of signature, and near misses that must not. */
export const samples: Samples = {
  'signature-validation-failed': {
    matches: [
      'image pull failed for europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1 because the signature validation failed: SignatureValidationFailed: no policy',
      'cart-7d9f  0/1  SignatureValidationFailed  0  5m',
    ],
    mustNotMatch: ['the signature was validated'],
  },
  'source-image-rejected': {
    matches: [
      'Error: Source image rejected: Signature for identity "quay.io/acme/cart:1" is not accepted',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Security validate failed: Validate image failed: The signatures do not satisfied! Reject reason: [Match reference failed.]',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": copying system image from manifest list: Source image rejected: A signature was required, but no signature exists',
    ],
    mustNotMatch: [
      'source image rejected by the filter',
      'the identity is accepted',
      'the source image was accepted',
    ],
  },
  'verifier-blocked': {
    matches: [
      'failed to pull and unpack image "harbor.example.com/shop/cart:2": blocking pull of harbor.example.com/shop/cart:2 with digest sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: image verifier bindir returned error: exit status 1',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": image verifier bindir blocked pull of europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1 with digest sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f for reason: not signed',
    ],
    mustNotMatch: ['image verifier accepted'],
  },
  'signature-not-verified': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to verify signature: no keys',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": image is not signed',
    ],
    mustNotMatch: ['the signature is good'],
  },
};
