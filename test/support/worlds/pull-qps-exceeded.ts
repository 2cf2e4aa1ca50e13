import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import type { World } from '../world/model.ts';
import { tooManyPulls } from '../world/node-messages.ts';
import { shop as setting } from '../world/setting.ts';

const image = (name: string) => `${setting.registry}/app/${name}:2.4.1`;

export const pullQpsExceeded: World = worldOf(setting, {
  name: 'pull-qps-exceeded',
  about: 'A release of everything at once: the kubelet turns pulls away.',
  objects: [
    ...['cart', 'front', 'search'].flatMap((name) =>
      app(setting, name, image(name), { cause: tooManyPulls(image(name)) }),
    ),
  ],
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.1'], front: ['2.4.1'], search: ['2.4.1'] } }],
  }),
});
