import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { tokenForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;

export const readerRoleMissing: World = {
  name: 'reader-role-missing',
  about: 'The node account holds no role that reads the repository in the other project.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(
    setting,
    podWithEvents(setting, {
      app: 'cart',
      containers: [{ name: 'cart', image, fate: { cause: tokenForbidden(image) } }],
    }),
  ),
  google: googleSide(setting, { repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }] }),
};
