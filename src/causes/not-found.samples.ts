import type { Samples } from './model.ts';

/** Wordings that prove the signatures of not-found, and near misses that must not. */
export const samples: Samples = {
  'manifest-unknown': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = Error response from daemon: manifest for acme/cart:9 not found: manifest unknown: manifest unknown',
      'initializing source docker://quay.io/acme/cart:9: reading manifest 9 in quay.io/acme/cart: manifest unknown',
      'manifest unknown: Failed to fetch "9"',
    ],
    mustNotMatch: ['manifest blob unknown to registry', 'the manifest is known'],
  },
  'name-unknown': {
    matches: [
      "ResourceNotFoundError: The manifest 'v1' does not exist for the repository 'cart' in the registry 'acme'.",
      "name unknown: The repository with name 'cart' does not exist in the registry with id '123456789012'",
      'reading manifest 1 in registry.example/cart: name unknown: The named image is not found.',
      'name unknown: Repository "app" not found',
    ],
    mustNotMatch: ['the file name unknown to us', 'repository acme/cart found'],
  },
  'tag-deleted': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unknown: Tag 9 was deleted or has expired. To pull, revive via time machine',
    ],
    mustNotMatch: ['tag 9 was pushed'],
  },
  'digest-not-found': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart@sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart@sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart@sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f": europe-west9-docker.pkg.dev/shop-images/app/cart@sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: not found',
      'failed to resolve image: quay.io/acme/cart@sha256:1111111111111111111111111111111111111111111111111111111111111111: not found',
    ],
    mustNotMatch: [
      'failed to resolve image: quay.io/acme/cart:1: not found',
      'Container image "quay.io/acme/cart@sha256:1111111111111111111111111111111111111111111111111111111111111111" already present on machine',
    ],
  },
  'reference-not-found': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1: not found',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve image: europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1: not found',
      '"europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": not found',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": no such luck',
      'Error: secret "database" not found',
    ],
  },
  'status-404': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 404 Not Found',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": StatusCode: 404, <html><head><title>Not Found</title>',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://registry.example/v2/a/manifests/404: 403 Forbidden',
    ],
  },
  'not-found': {
    matches: [
      'Failed to pull image "acme/cart:9": ... not found',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": image acme/cart:9 not found',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error: image not found',
    ],
    mustNotMatch: ['Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": found'],
  },
  'repository-not-found': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: repository acme/cart not found',
      'Error response from daemon: unknown: artifact team/cart:9 not found',
    ],
    mustNotMatch: ['repository acme/cart found'],
  },
};
