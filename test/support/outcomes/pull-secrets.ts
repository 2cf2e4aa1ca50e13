/** Pull secrets that the Pod does not name. */
import { app } from '../world/build.ts';
import { pullSecret, serviceAccount } from '../world/kubernetes.ts';
import { anonymousRefused } from '../world/messages.ts';
import { shop } from '../world/setting.ts';
import { varied } from '../world/vary.ts';
import { pullSecretMissing } from '../worlds/pull-secret-missing.ts';
import type { OutcomeWorlds } from './model.ts';

const billing = 'registry.example.com/team/billing:3.0.2';

export const pullSecretWorlds: OutcomeWorlds = {
  'image-pull-secret/secret-added-after-pod': varied(pullSecretMissing, {
    about: 'The service account lends a pull secret since, and the Pod names none.',
    objects: [
      serviceAccount(shop, 'default', ['registry-credentials']),
      pullSecret(shop, 'registry-credentials', 'registry.example.com'),
      ...app(shop, 'billing', billing, { cause: anonymousRefused(billing) }),
    ],
  }),
};
