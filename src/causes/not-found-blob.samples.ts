import type { Samples } from './model.ts';

/** Wordings that prove the signatures of not-found-blob, and near misses that must not. */
export const samples: Samples = {
  'content-descriptor-not-found': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f (application/vnd.docker.container.image.v1+json) from remote: not found',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1: not found',
    ],
  },
  'content-at-url-not-found': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: httpReadSeeker: failed open: content at https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/blobs/sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f not found: not found',
    ],
    mustNotMatch: ['content at rest found'],
  },
  'blob-unknown': {
    matches: [
      'error pulling image configuration: download failed after attempts=1: unknown blob',
      'copying system image from manifest list: reading blob sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: fetching blob: blob unknown to registry',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": manifest blob unknown: blob unknown to registry',
    ],
    mustNotMatch: ['manifest unknown'],
  },
  'blob-fetch-404': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: httpReadSeeker: failed open: unexpected status code https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/blobs/sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: 404 Not Found',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: httpReadSeeker: failed open: unexpected status code https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/blobs/sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: 403 Forbidden',
    ],
  },
};
