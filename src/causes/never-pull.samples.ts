import type { Samples } from './model.ts';

/** Wordings that prove the signatures of never-pull, and near misses that must not. */
export const samples: Samples = {
  'not-present-never': {
    matches: [
      'Container image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1" is not present with pull policy of Never',
      'Error: ErrImageNeverPull',
      'cart-7d9f  0/1  ErrImageNeverPull  0  5m',
    ],
    mustNotMatch: [
      'imagePullPolicy: Never',
      'Container image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1" already present on machine',
    ],
  },
};
