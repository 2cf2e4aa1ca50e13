import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { certificateExpired } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'registry.example.com/team/ledger:1.0.0';

export const certificateExpiredWorld: World = worldOf(setting, {
  name: 'certificate-expired',
  about: 'Nobody renewed the certificate of a private registry.',
  objects: [...app(setting, 'ledger', image, { cause: certificateExpired(image) })],
  google: googleSide(setting, { projectReader: true }),
});
