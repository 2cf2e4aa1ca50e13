import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { anonymousForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { withResource } from '../world/modify.ts';
import { nodeName, shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
});
const machine = `projects/${setting.project}/zones/${setting.zone}/instances/${nodeName(setting, 'default-pool')}`;
const scopes = ['logging.write', 'monitoring'].map((scope) => `https://www.googleapis.com/auth/${scope}`);

export const narrowScopes: World = worldOf(setting, {
  name: 'narrow-scopes',
  about: 'The node pool was made with scopes for logs and metrics only.',
  objects: [...app(setting, 'cart', image, { cause: anonymousForbidden(image) })],
  google: withResource(side, machine, {
    serviceAccounts: [{ email: setting.nodeAccount, scopes }],
  }),
});
