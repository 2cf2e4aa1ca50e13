import { cluster } from '../world/kubernetes.ts';
import { tokenForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { s3nsSide } from '../world/s3ns.ts';
import { s3nsShop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;

export const s3nsReaderRoleMissing: World = {
  name: 's3ns-reader-role-missing',
  about: 'On Cloud de Confiance by S3NS, the node account may not read the repository in the other project.',
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
  google: s3nsSide(setting, { repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }] }),
};
