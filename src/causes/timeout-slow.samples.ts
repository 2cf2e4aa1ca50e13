import type { Samples } from './model.ts';

/** Wordings that prove the signatures of timeout-slow, and near misses that must not. */
export const samples: Samples = {
  'no-progress': {
    matches: [
      'Cancel pulling image "acme/cart:1" because of no progress for 1m0s, latest progress: "0a1b: Downloading"',
      'cancel pulling image europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1 because of no progress in 5m0s',
    ],
    mustNotMatch: ['draw because of no progress', 'pull made progress in 5m0s'],
  },
  'body-timed-out': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Canceled desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to commit snapshot extract-1-x sha256:9a2b4d504320: context canceled',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/blobs/sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f": context deadline exceeded',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = context deadline exceeded (Client.Timeout or context cancellation while reading body)',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to extract layer sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: context canceled',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": context deadline exceeded',
    ],
  },
  'kubelet-runtime-timeout': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = operation timeout: context deadline exceeded',
      'pulling image europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1 timed out',
    ],
    mustNotMatch: ['operation done'],
  },
  'context-canceled': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Canceled desc = context canceled',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = context canceled',
    ],
    mustNotMatch: ['the order was canceled'],
  },
  'deadline-exceeded': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = DeadlineExceeded desc = context deadline exceeded',
    ],
    mustNotMatch: ['the deadline is near'],
  },
};
