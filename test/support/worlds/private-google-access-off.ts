import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { connectionTimedOut } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
});
const subnet = `projects/${setting.project}/regions/${setting.location}/subnetworks/shop-nodes`;

export const privateGoogleAccessOff: World = {
  name: 'private-google-access-off',
  about:
    'The subnet of private nodes has Private Google Access off, so the registry of their own cloud is out of reach.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(
    setting,
    podWithEvents(setting, {
      app: 'cart',
      containers: [{ name: 'cart', image, fate: { cause: connectionTimedOut('142.250.179.82')(image) } }],
    }),
  ),
  google: {
    ...side,
    resources: { ...side.resources, [subnet]: { ...side.resources[subnet], privateIpGoogleAccess: false } },
  },
};
