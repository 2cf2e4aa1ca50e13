import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { preconditionFailed } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'harbor.example.com/team/billing:3.0.2';

export const registryPolicyWorld: World = worldOf(setting, {
  name: 'registry-policy',
  about: 'A registry refuses an image by a rule of its own, with 412.',
  objects: [...app(setting, 'billing', image, { cause: preconditionFailed(image) })],
  google: googleSide(setting, { projectReader: true }),
});
