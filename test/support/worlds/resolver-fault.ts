import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { resolverFault } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;

export const resolverFaultWorld: World = worldOf(setting, {
  name: 'resolver-fault',
  about: 'The resolver of the nodes answers with an error.',
  objects: [...app(setting, 'cart', image, { cause: resolverFault(image) })],
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
  }),
});
