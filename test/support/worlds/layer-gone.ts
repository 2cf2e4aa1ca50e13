import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import type { World } from '../world/model.ts';
import { layerGone } from '../world/node-messages.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;

export const layerGoneWorld: World = worldOf(setting, {
  name: 'layer-gone',
  about: 'The manifest of an image is in the registry, one of its layers is not.',
  objects: [...app(setting, 'cart', image, { cause: layerGone(image) })],
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
  }),
});
