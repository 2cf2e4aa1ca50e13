import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { mirrorFault, plainHttp } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const cart = 'registry.example.com:5000/team/cart:2.4.1';
const banner = 'docker.io/library/nginx:1.27';

export const httpRegistryWorld: World = {
  name: 'http-registry',
  about: 'A registry speaks plain HTTP, and a mirror that nobody remembers fails for Docker Hub.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(setting, [
    ...podWithEvents(setting, {
      app: 'cart',
      containers: [{ name: 'cart', image: cart, fate: { cause: plainHttp(cart) } }],
    }),
    ...podWithEvents(setting, {
      app: 'banner',
      containers: [{ name: 'banner', image: banner, fate: { cause: mirrorFault(banner) } }],
    }),
  ]),
  google: googleSide(setting, { projectReader: true }),
};
