import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import type { World } from '../world/model.ts';
import { chart } from '../world/node-messages.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart-chart:1.0.0`;

export const chartAsImage: World = worldOf(setting, {
  name: 'chart-as-image',
  about: 'The image field names a Helm chart.',
  objects: [...app(setting, 'cart', image, { cause: chart(image) })],
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
  }),
});
