import type { Samples } from './model.ts';

/** Wordings that prove the signatures of registry-unavailable, and near misses that must not. */
export const samples: Samples = {
  'kubelet-registry-unavailable': {
    matches: [
      'image pull failed for europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1 because the registry is unavailable: RegistryUnavailable: pinging',
      'cart-7d9f  0/1  RegistryUnavailable  0  5m',
    ],
    mustNotMatch: ['the run must not fail because the registry is unavailable', 'the registry is available'],
  },
  'html-answer': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to unpack image on snapshotter overlayfs: unexpected media type text/html for sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: not found',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected media type application/json for sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: not found',
    ],
  },
  'request-5xx': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 503 Service Unavailable',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch anonymous token: unexpected status: 500 Internal Server Error',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pulling from host registry.k8s.io failed with status code [manifests v1]: 503 Service Unavailable',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 403 Forbidden',
    ],
  },
  'status-5xx': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: error parsing HTTP 503 response body: invalid character \'<\' looking for beginning of value: "<html><body><h1>503 Service Unavailable</h1>"',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: 502 Bad Gateway',
      '504 Gateway Timeout',
    ],
    mustNotMatch: ['500 images pulled'],
  },
  'server-error-words': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: received unexpected HTTP status: Service Unavailable',
    ],
    mustNotMatch: ['the service is available'],
  },
  'html-error-page': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: error parsing HTTP response body: invalid character \'<\' looking for beginning of value: "<html>"',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: error parsing HTTP response body: invalid character \'R\' looking for beginning of value',
    ],
  },
};
