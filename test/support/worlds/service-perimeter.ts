import { perimeterViolation } from '../world/audit-log.ts';
import { app, withEntries, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { tokenForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
});

export const servicePerimeter: World = worldOf(setting, {
  name: 'service-perimeter',
  about: 'The roles are right, and a perimeter around the images refuses the nodes.',
  objects: [...app(setting, 'cart', image, { cause: tokenForbidden(image) })],
  google: withEntries(side, perimeterViolation(setting)),
});
