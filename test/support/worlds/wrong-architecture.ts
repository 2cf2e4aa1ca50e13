import { googleSide } from '../world/google.ts';
import { cluster, podName } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import { nodeInfo, withNodes } from '../world/modify.ts';
import { noMatchForPlatform } from '../world/node-messages.ts';
import { podWithEvents } from '../world/pods.ts';
import { type Setting, shop } from '../world/setting.ts';

const setting: Setting = { ...shop, pools: ['default-pool', 'arm'] };
const cart = `${setting.registry}/app/cart:2.4.1`;
const search = `${setting.registry}/app/search:5.1.9`;

export const wrongArchitecture: World = {
  name: 'wrong-architecture',
  about: 'On Arm nodes one image has no entry in its index, and another is for amd64 only.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: {
    ...withNodes(
      cluster(setting, [
        ...podWithEvents(setting, {
          app: 'cart',
          pool: 'arm',
          containers: [{ name: 'cart', image: cart, fate: { cause: noMatchForPlatform(cart) } }],
        }),
        ...podWithEvents(setting, {
          app: 'search',
          pool: 'arm',
          containers: [{ name: 'search', image: search, fate: 'crashing' }],
        }),
      ]),
      nodeInfo({ architecture: 'arm64' }, 'arm'),
    ),
    logs: { [podName('search')]: 'exec /usr/local/bin/search: exec format error\n' },
  },
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.1'], search: ['5.1.9'] } }],
  }),
};
