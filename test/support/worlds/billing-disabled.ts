import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { manifestForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { withResource } from '../world/modify.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const billing = `projects/${setting.imageProject}/billingInfo`;

export const billingDisabled: World = worldOf(setting, {
  name: 'billing-disabled',
  about: 'The project of the images has lost its billing account.',
  objects: app(setting, 'cart', image, { cause: manifestForbidden(image) }),
  google: withResource(
    googleSide(setting, {
      projectReader: true,
      repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
    }),
    billing,
    { name: billing, projectId: setting.imageProject, billingAccountName: '', billingEnabled: false },
  ),
});
