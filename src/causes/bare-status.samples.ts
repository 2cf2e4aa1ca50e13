import type { Samples } from './model.ts';

/** Wordings that prove the signatures of bare-status, and near misses that must not. */
export const samples: Samples = {
  'unexplained-status': {
    matches: [
      'unexpected status from HEAD request to https://harbor.example.com/v2/shop/cart/manifests/2',
      'unexpected status from GET request to https://ghcr.io/token?scope=repository%3Ashop%2Fcart%3Apull&service=ghcr.io:',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 400 Bad Request',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pulling from host registry.k8s.io failed with status code [manifests v1]: 405 Method Not Allowed',
    ],
    mustNotMatch: [
      'unexpected status of the order',
      'unexpected status from HEAD request to https://harbor.example.com/v2/shop/cart/manifests/2: 503 Service Unavailable',
    ],
  },
  'failed-to-pull': {
    matches: [
      'level=error msg="Not continuing with pull after error: something odd"',
      'RunPodSandbox for "x" failed: failed to get sandbox image "registry.k8s.io/pause:3.10.1"',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unable to pull image or OCI artifact: pull image err: something odd',
      'CannotPullContainerError: something odd',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1"',
    ],
    mustNotMatch: ['failed to pull secrets from the vault', 'pulled the image'],
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
  'waiting-to-start': {
    matches: [
      'Error from server (BadRequest): container "cart" in pod "cart-7d9f" is waiting to start: trying and failing to pull image',
      "container cart is waiting to start: europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1 can't be pulled",
    ],
    mustNotMatch: [
      'container "cart" in pod "cart-7d9f" is waiting to start: ContainerCreating',
      "the car can't be pulled out",
    ],
  },
};
