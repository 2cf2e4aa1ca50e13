import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { tooManyRequests } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'docker.io/library/nginx:1.27';

export const dockerHubRateLimit: World = {
  name: 'docker-hub-rate-limit',
  about: 'Docker Hub has counted enough pulls of the address that all nodes share.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(
    setting,
    podWithEvents(setting, {
      app: 'banner',
      containers: [{ name: 'banner', image, fate: { cause: tooManyRequests(image) } }],
    }),
  ),
  google: googleSide(setting, { projectReader: true }),
};
