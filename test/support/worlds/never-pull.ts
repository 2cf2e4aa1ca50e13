import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import { withoutPull } from '../world/never-pulled.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'cart:dev';
const message = `Container image "${image}" is not present with pull policy of Never`;

export const neverPull: World = {
  name: 'never-pull',
  about: 'A manifest from a cluster on a laptop: imagePullPolicy is Never.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(
    setting,
    podWithEvents(setting, {
      app: 'cart',
      containers: [{ name: 'cart', image, fate: { cause: message } }],
    }).flatMap(withoutPull(message)),
  ),
  google: googleSide(setting, { projectReader: true }),
};
