import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { connectionTimedOut } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const project = `projects/${setting.project}`;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
});
const { [`${project}/global/routes/default-route-5d2c`]: _, ...withoutDefault } = side.resources;

export const routeMissing: World = worldOf(setting, {
  name: 'route-missing',
  about: 'The default route was deleted, and the VIP has no route of its own.',
  objects: app(setting, 'cart', image, { cause: connectionTimedOut('199.36.153.10')(image) }),
  google: { ...side, resources: withoutDefault },
});
