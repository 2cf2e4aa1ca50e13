import { event } from '../world/events.ts';
import { googleSide } from '../world/google.ts';
import { cluster, node } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import { nodeCondition, withNodes, withPoolConfig } from '../world/modify.ts';
import { noSpaceLeft } from '../world/node-messages.ts';
import { podWithEvents } from '../world/pods.ts';
import { nodeName, shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/recommender:3.2.0`;

/** Events about nodes are in the namespace `default`. */
function cleaningFails() {
  const about = node(setting, 'default-pool');
  const source = { component: 'kubelet', host: nodeName(setting, 'default-pool') };
  const message =
    'Failed to garbage collect required amount of images. Attempted to free 4617089024 bytes, but only found 0 bytes eligible to free.';
  const made = event(about, {
    type: 'Warning',
    reason: 'FreeDiskSpaceFailed',
    message,
    count: 6,
    first: 30,
    last: 4,
    source,
  });
  return { ...made, metadata: { ...made.metadata, namespace: 'default' } };
}

export const diskFull: World = {
  name: 'disk-full',
  about: 'The boot disk of the node is too small for a large image.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: withNodes(
    cluster(setting, [
      ...podWithEvents(setting, {
        app: 'recommender',
        containers: [{ name: 'recommender', image, fate: { cause: noSpaceLeft(image) } }],
      }),
      cleaningFails(),
    ]),
    nodeCondition('DiskPressure', 'True', 'KubeletHasDiskPressure', 'kubelet has disk pressure'),
  ),
  google: withPoolConfig(
    googleSide(setting, {
      projectReader: true,
      repositories: [{ name: 'app', images: { recommender: ['3.2.0'] } }],
    }),
    { diskSizeGb: 20 },
  ),
};
