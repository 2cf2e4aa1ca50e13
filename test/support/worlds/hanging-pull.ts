import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import { withPoolConfig } from '../world/modify.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = (name: string) => `${setting.registry}/app/${name}`;

export const hangingPull: World = {
  name: 'hanging-pull',
  about: 'A registry accepted the connection and sends nothing: no event says that anything is wrong.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(setting, [
    ...podWithEvents(setting, {
      app: 'reports',
      minutes: 11,
      containers: [{ name: 'reports', image: image('reports:4.4.0'), fate: 'pulling' }],
    }),
    ...podWithEvents(setting, {
      app: 'front',
      minutes: 40,
      containers: [{ name: 'front', image: image('front:1.0.0'), fate: 'running' }],
    }),
  ]),
  google: withPoolConfig(
    googleSide(setting, {
      projectReader: true,
      repositories: [{ name: 'app', images: { reports: ['4.4.0'], front: ['1.0.0'] } }],
    }),
    { diskType: 'pd-standard' },
  ),
};
