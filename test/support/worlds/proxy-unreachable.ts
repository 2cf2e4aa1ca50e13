import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { proxyUnreachable } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;

export const proxyUnreachableWorld: World = worldOf(setting, {
  name: 'proxy-unreachable',
  about: 'A DaemonSet gave the nodes a proxy that is not there any more.',
  objects: [...app(setting, 'cart', image, { cause: proxyUnreachable(image) })],
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
  }),
});
