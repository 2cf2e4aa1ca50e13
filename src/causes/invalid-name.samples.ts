import type { Samples } from './model.ts';

/** Wordings that prove the signatures of invalid-name, and near misses that must not. */
export const samples: Samples = {
  'invalid-image-name': {
    matches: ['cart-7d9f  0/1  InvalidImageName  0  5m', 'Error: InvalidImageName'],
    mustNotMatch: ['Error: ErrImagePull'],
  },
  'default-tag-failed': {
    matches: [
      'could not parse reference: acme/cart::',
      'Error: parsing reference "docker.io/Acme/cart:1": repository name must be lowercase',
      'Failed to apply default image tag "https://registry.test/app:v1": couldn\'t parse image reference "https://registry.test/app:v1": invalid reference format',
    ],
    mustNotMatch: [
      'error parsing name: unexpected token',
      'Error parsing image name "docker://registry.example/cart:1": Error reading manifest 1 in registry.example/cart: denied: access forbidden',
      'Applied default image tag',
    ],
  },
  'short-name-ambiguous': {
    matches: [
      'Failed to inspect image "acme/cart:1": rpc error: code = Unknown desc = no registries configured while trying to pull an unqualified image',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": short-name "cart:1" did not resolve to an alias and no unqualified-search registries are defined in "/etc/containers/registries.conf"',
    ],
    mustNotMatch: ['short-name resolved'],
  },
  'invalid-reference-format': {
    matches: [
      'docker: invalid reference format: repository name must be lowercase.',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": invalid reference format: repository name (Acme/Cart) must be lowercase',
    ],
    mustNotMatch: ['the repository name must be lowercase', 'invalid date format'],
  },
  'object-required': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "registry.example/app": failed to resolve reference "registry.example/app": object required',
    ],
    mustNotMatch: ['no object required'],
  },
  'name-not-allowed': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: repository name must be lowercase',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": invalid checksum digest length',
    ],
    mustNotMatch: ['repository name is lowercase'],
  },
};
