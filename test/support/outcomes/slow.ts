/** Pulls that take long, or of which nobody can tell. */
import { app } from '../world/build.ts';
import type { KubernetesObject } from '../world/objects.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop } from '../world/setting.ts';
import { varied } from '../world/vary.ts';
import { healthy } from '../worlds/healthy.ts';
import { slowPulls } from '../worlds/slow-pulls.ts';
import type { OutcomeWorlds } from './model.ts';

const recommender = `${shop.registry}/app/recommender:3.2.0`;

/** A Pod that runs, after a pull with this message of the kubelet. */
function pulled(pulled: string): KubernetesObject[] {
  const containers = [{ name: 'recommender', image: recommender, fate: 'running' as const, pulled }];
  return podWithEvents(shop, { app: 'recommender', containers });
}

const hanging = app(shop, 'reports', `${shop.registry}/app/reports:4.4.0`, 'pulling', { minutes: 11 });

/** Of a kubelet before 1.31, which does not say how large an image is. */
const withoutSize = 'in 5m48.113s (5m48.113s including waiting)';
const slow = `${withoutSize}. Image size: 188743680 bytes.`;

export const slowWorlds: OutcomeWorlds = {
  'pull-times/low-throughput': varied(slowPulls, {
    about: 'A pull of 189 MB took almost six minutes.',
    objects: pulled(slow),
  }),
  'pull-times/pull-throughput-unknown': varied(slowPulls, {
    about: 'A pull took almost six minutes, and the kubelet does not say how large the image is.',
    objects: pulled(withoutSize),
  }),
  'pull-times/node-throughput-low': varied(slowPulls, {
    about: 'A pull hangs, and an earlier one of 189 MB took almost six minutes.',
    objects: [...pulled(slow), ...hanging],
  }),
  'pull-times/node-throughput-unknown': varied(slowPulls, {
    about: 'A pull hangs, and an earlier one took almost six minutes for nobody knows how many bytes.',
    objects: [...pulled(withoutSize), ...hanging],
  }),
  'serial-pulls/pulls-not-ended': varied(healthy, {
    about: 'Two pulls began on one node, and neither has ended.',
    objects: ['reports', 'recommender'].flatMap((name) =>
      app(shop, name, `${shop.registry}/app/${name}:1.0.0`, 'pulling', { minutes: 1 }),
    ),
  }),
  'serial-pulls/queue-time-unknown': varied(healthy, {
    about: 'The kubelet does not say how long a pull waited.',
    objects: pulled('in 1.204s'),
  }),
};
