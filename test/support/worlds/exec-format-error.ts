import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { podName } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import { nodeInfo, withNodes } from '../world/modify.ts';
import { type Setting, shop } from '../world/setting.ts';

const setting: Setting = { ...shop, pools: ['arm'] };
const image = `${setting.registry}/app/search:5.1.9`;
const made = worldOf(setting, {
  name: 'exec-format-error',
  about: 'An image for amd64 alone arrived on an Arm node: it was pulled well, and cannot run.',
  objects: app(setting, 'search', image, 'crashing', { pool: 'arm' }),
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { search: ['5.1.9'] } }],
  }),
});

export const execFormatError: World = {
  ...made,
  kubernetes: {
    ...withNodes(made.kubernetes, nodeInfo({ architecture: 'arm64' }, 'arm')),
    logs: { [podName('search')]: 'exec /usr/local/bin/search: exec format error\n' },
  },
};
