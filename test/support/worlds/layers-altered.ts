import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import type { World } from '../world/model.ts';
import { layerAltered } from '../world/node-messages.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;

export const layersAltered: World = worldOf(setting, {
  name: 'layers-altered',
  about: 'A proxy alters what the registry sends: digests do not match.',
  objects: [...app(setting, 'cart', image, { cause: layerAltered(image) })],
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
  }),
});
