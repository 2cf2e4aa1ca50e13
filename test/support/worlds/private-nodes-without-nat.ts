import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { connectionTimedOut } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'registry.example.com/team/billing:3.0.2';

export const privateNodesWithoutNat: World = {
  name: 'private-nodes-without-nat',
  about: 'Private nodes pull from a registry on the internet, and no Cloud NAT leads there.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(
    setting,
    podWithEvents(setting, {
      app: 'billing',
      containers: [{ name: 'billing', image, fate: { cause: connectionTimedOut('203.0.113.25')(image) } }],
    }),
  ),
  google: googleSide(setting, { projectReader: true }),
};
