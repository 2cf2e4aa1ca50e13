import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { tokenForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
});
const off = `projects/${setting.imageProject}/services/artifactregistry.googleapis.com`;
const others = Object.entries(side.resources).filter(([name]) => name !== off);

export const apiDisabled: World = worldOf(setting, {
  name: 'api-disabled',
  about: 'Somebody switched Artifact Registry off in the project of the images.',
  objects: [...app(setting, 'cart', image, { cause: tokenForbidden(image) })],
  google: { ...side, resources: Object.fromEntries(others) },
});
