import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import type { World } from '../world/model.ts';
import { verifierBlocked } from '../world/node-messages.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'registry.example.com/team/billing:3.0.2';

export const signatureRefused: World = worldOf(setting, {
  name: 'signature-refused',
  about: 'A verifier on the nodes blocks an image without a signature.',
  objects: [...app(setting, 'billing', image, { cause: verifierBlocked(image) })],
  google: googleSide(setting, { projectReader: true }),
});
