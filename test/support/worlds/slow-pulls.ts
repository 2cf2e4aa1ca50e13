import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import { withPoolConfig } from '../world/modify.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = (name: string) => `${setting.registry}/app/${name}`;

export const slowPulls: World = {
  name: 'slow-pulls',
  about:
    'Everything runs, and it took minutes: one image of four gigabytes, and two small ones in the queue behind it.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(setting, [
    ...podWithEvents(setting, {
      app: 'recommender',
      containers: [
        {
          name: 'recommender',
          image: image('recommender:3.2.0'),
          fate: 'running',
          pulled: 'in 5m48.113s (5m48.113s including waiting). Image size: 4187593216 bytes.',
        },
      ],
    }),
    ...podWithEvents(setting, {
      app: 'cart',
      containers: [
        {
          name: 'cart',
          image: image('cart:2.4.1'),
          fate: 'running',
          pulled: 'in 2.871s (5m31.402s including waiting). Image size: 188743680 bytes.',
        },
      ],
    }),
    ...podWithEvents(setting, {
      app: 'front',
      containers: [
        {
          name: 'front',
          image: image('front:1.0.0'),
          fate: 'running',
          pulled: 'in 1.204s (5m32.619s including waiting). Image size: 22183344 bytes.',
        },
      ],
    }),
  ]),
  google: withPoolConfig(
    googleSide(setting, {
      projectReader: true,
      repositories: [{ name: 'app', images: { recommender: ['3.2.0'], cart: ['2.4.1'], front: ['1.0.0'] } }],
    }),
    { diskType: 'pd-standard' },
  ),
};
