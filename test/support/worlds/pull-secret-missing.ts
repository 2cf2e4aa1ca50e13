import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { anonymousRefused } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'registry.example.com/team/billing:3.0.2';

export const pullSecretMissing: World = {
  name: 'pull-secret-missing',
  about:
    'A pod names a pull secret that its namespace does not have, for a private registry that is not Google’s.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(setting, [
    ...podWithEvents(setting, {
      app: 'billing',
      imagePullSecrets: ['registry-credentials'],
      containers: [{ name: 'billing', image, fate: { cause: anonymousRefused(image) } }],
    }),
  ]),
  google: googleSide(setting, { projectReader: true }),
};
