import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { tagNotFound } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'eu.gcr.io/shop-images/cart:2.4.1';
const google = googleSide(setting, { projectReader: true });
const settings = `projects/${setting.imageProject}/projectSettings`;

export const gcrNotMigrated: World = {
  name: 'gcr-not-migrated',
  about: 'An image is still addressed in Container Registry, and its project was never migrated.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(
    setting,
    podWithEvents(setting, {
      app: 'cart',
      containers: [{ name: 'cart', image, fate: { cause: tagNotFound(image) } }],
    }),
  ),
  google: {
    ...google,
    resources: {
      ...google.resources,
      [settings]: { name: settings, legacyRedirectionState: 'REDIRECTION_FROM_GCR_IO_DISABLED' },
    },
  },
};
