import { universes } from '../../../src/cloud/universes.ts';
import type { Target } from '../../../src/diagnose/find/target.ts';

export const target: Target = {
  context: 'gke_shop-prod_europe-west9_web',
  namespace: 'shop',
  cluster: { project: 'shop-prod', location: 'europe-west9', name: 'web' },
  universe: universes.google,
  gcloudUniverse: null,
  gke: true,
};
