import type { Samples } from './model.ts';

/** Wordings that prove the signatures of bare-status, and near misses that must not. */
export const samples: Samples = {
  'unexplained-status': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 400 Bad Request',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pulling from host registry.k8s.io failed with status code [manifests v1]: 405 Method Not Allowed',
    ],
    mustNotMatch: ['unexpected status of the order'],
  },
  'failed-to-pull': {
    matches: ['Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1"'],
    mustNotMatch: ['pulled the image'],
  },
  'back-off-pulling': {
    matches: ['Back-off pulling image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1"'],
    mustNotMatch: ['Back-off restarting failed container'],
  },
  'image-pull-back-off': {
    matches: ['Error: ImagePullBackOff', 'cart-7d9f  0/1  Init:ImagePullBackOff  0  5m'],
    mustNotMatch: ['CrashLoopBackOff'],
  },
  'err-image-pull': {
    matches: ['Error: ErrImagePull', 'cart-7d9f  0/1  ErrImagePull  0  5m'],
    mustNotMatch: ['ErrImageNeverPull'],
  },
};
