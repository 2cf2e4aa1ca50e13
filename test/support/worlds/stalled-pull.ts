import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import type { World } from '../world/model.ts';
import { withPoolConfig } from '../world/modify.ts';
import { stalled } from '../world/node-messages.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/recommender:3.2.0`;

export const stalledPull: World = worldOf(setting, {
  name: 'stalled-pull',
  about:
    'Pulls are given up after five minutes without a byte; the pool has slow disks and no Image streaming.',
  objects: [...app(setting, 'recommender', image, { cause: stalled(image) })],
  google: withPoolConfig(
    googleSide(setting, {
      projectReader: true,
      repositories: [{ name: 'app', images: { recommender: ['3.2.0'] } }],
    }),
    { diskType: 'pd-standard' },
  ),
});
