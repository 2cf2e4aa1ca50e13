import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { serverFault } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const billing = 'registry.example.com/team/billing:3.0.2';

export const registryFault: World = worldOf(setting, {
  name: 'registry-fault',
  about: 'Artifact Registry and a registry of one’s own both fail, each with an error of its own.',
  objects: [
    ...app(setting, 'cart', image, { cause: serverFault('503 Service Unavailable')(image) }),
    ...app(setting, 'billing', billing, { cause: serverFault('502 Bad Gateway')(billing) }),
  ],
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
  }),
});
