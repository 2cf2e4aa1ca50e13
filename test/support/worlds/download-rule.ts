import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { manifestForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { withResource } from '../world/modify.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const rule = `projects/${setting.imageProject}/locations/${setting.location}/repositories/app/rules/quarantine-cart`;

export const downloadRule: World = worldOf(setting, {
  name: 'download-rule',
  about: 'A download rule of the repository denies one package to everybody.',
  objects: app(setting, 'cart', image, { cause: manifestForbidden(image) }),
  google: withResource(
    googleSide(setting, {
      projectReader: true,
      repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
    }),
    rule,
    { name: rule, action: 'DENY', operation: 'DOWNLOAD', packageId: 'cart' },
  ),
});
