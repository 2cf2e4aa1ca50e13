import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;

export const healthy: World = {
  name: 'healthy',
  about: 'Nothing is wrong: the pod runs and the node account reads the repository.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(
    setting,
    podWithEvents(setting, { app: 'cart', containers: [{ name: 'cart', image, fate: 'running' }] }),
  ),
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
  }),
};
