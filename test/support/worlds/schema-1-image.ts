import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import { schemaOneRefused } from '../world/node-messages.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'registry.example.com/legacy/report:1.0';

export const schemaOneImage: World = {
  name: 'schema-1-image',
  about: 'The nodes have containerd 2.1, and an old registry still holds an image in Docker schema 1.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(
    setting,
    podWithEvents(setting, {
      app: 'report',
      containers: [{ name: 'report', image, fate: { cause: schemaOneRefused(image) } }],
    }),
  ),
  google: googleSide(setting, { projectReader: true }),
};
