import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { connectionRefused } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'registry.example.com:5000/team/billing:3.0.2';

export const connectionRefusedWorld: World = worldOf(setting, {
  name: 'connection-refused',
  about: 'Nothing listens on the port of a private registry.',
  objects: [...app(setting, 'billing', image, { cause: connectionRefused('10.20.0.5:5000')(image) })],
  google: googleSide(setting, { projectReader: true }),
});
