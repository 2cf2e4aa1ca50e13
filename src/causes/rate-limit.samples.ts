import type { Samples } from './model.ts';

/** Wordings that prove the signatures of rate-limit, and near misses that must not. */
export const samples: Samples = {
  'pull-rate-limit': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/redis/manifests/sha256:1: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
      'toomanyrequests: You have reached your unauthenticated pull rate limit.',
    ],
    mustNotMatch: [
      '(TooManyRequests) The request is being throttled.',
      'You have reached your storage limit',
    ],
  },
  'pull-qps-exceeded': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pull QPS exceeded',
    ],
    mustNotMatch: ['Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": QPS fine'],
  },
  'status-429': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 429 Too Many Requests',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pulling from host registry.k8s.io failed with status code [manifests v1]: 429 Too Many Requests',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://registry.example/v2/a/manifests/429: 404 Not Found',
    ],
  },
  'rate-exceeded': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: Rate exceeded',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": too many requests',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": too many open files',
    ],
  },
};
