import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { mirrorFault } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { withPoolConfig } from '../world/modify.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'docker.io/library/nginx:1.27';
const containerdConfig = {
  registryHosts: [
    {
      server: 'docker.io',
      hosts: [{ host: 'https://mirror.example.com', capabilities: ['HOST_CAPABILITY_PULL'] }],
    },
  ],
};

export const mirrorFails: World = worldOf(setting, {
  name: 'mirror-fails',
  about: 'The node pool asks a mirror in the place of Docker Hub, and the mirror fails.',
  objects: app(setting, 'banner', image, { cause: mirrorFault(image) }),
  google: withPoolConfig(googleSide(setting, { projectReader: true }), { containerdConfig }),
});
