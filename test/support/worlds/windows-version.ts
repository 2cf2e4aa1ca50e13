import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import type { World } from '../world/model.ts';
import { nodeInfo, withNodes } from '../world/modify.ts';
import { noMatchForPlatform } from '../world/node-messages.ts';
import { type Setting, shop } from '../world/setting.ts';

const setting: Setting = { ...shop, pools: ['default-pool', 'windows'] };
const image = `${setting.registry}/app/invoice:8.1.0`;
const made = worldOf(setting, {
  name: 'windows-version',
  about: 'A Windows node pool was upgraded, and the image was not built for its version.',
  objects: app(setting, 'invoice', image, { cause: noMatchForPlatform(image) }, { pool: 'windows' }),
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { invoice: ['8.1.0'] } }],
  }),
});

export const windowsVersionWorld: World = {
  ...made,
  kubernetes: withNodes(
    made.kubernetes,
    nodeInfo({ operatingSystem: 'windows', osImage: 'Windows Server 2022 Datacenter' }, 'windows'),
  ),
};
