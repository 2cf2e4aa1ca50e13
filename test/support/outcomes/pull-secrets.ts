/** Pull secrets that the kubelet has, and that do not help. */
import { canary } from '../canary.ts';
import { app } from '../world/build.ts';
import { pullSecret, serviceAccount } from '../world/kubernetes.ts';
import { anonymousRefused, tokenUnauthorized } from '../world/messages.ts';
import type { KubernetesObject } from '../world/objects.ts';
import { shop } from '../world/setting.ts';
import { varied } from '../world/vary.ts';
import { healthy } from '../worlds/healthy.ts';
import { pullSecretMissing } from '../worlds/pull-secret-missing.ts';
import type { OutcomeWorlds } from './model.ts';

const billing = 'registry.example.com/team/billing:3.0.2';
const cart = `${shop.registry}/app/cart:2.4.1`;
const email = 'puller@shop-images.iam.gserviceaccount.com';
const account = `projects/${shop.imageProject}/serviceAccounts/${email}`;

/** A pull secret with a key of that account. */
function keySecret(name: string): KubernetesObject {
  const key = JSON.stringify({ type: 'service_account', client_email: email, private_key: canary('key') });
  const host = cart.slice(0, cart.indexOf('/'));
  const auths = { [host]: { auth: Buffer.from(`_json_key:${key}`).toString('base64') } };
  const data = { '.dockerconfigjson': Buffer.from(JSON.stringify({ auths })).toString('base64') };
  return Object.assign(pullSecret(shop, name, host), { data });
}

const withKey = [
  keySecret('registry-credentials'),
  ...app(
    shop,
    'cart',
    cart,
    { cause: tokenUnauthorized(cart) },
    { imagePullSecrets: ['registry-credentials'] },
  ).filter(
    ({ kind, ...object }) => kind !== 'Event' || !JSON.stringify(object).includes('RetrieveImagePullSecret'),
  ),
];

export const pullSecretWorlds: OutcomeWorlds = {
  'image-pull-secret/secret-added-after-pod': varied(pullSecretMissing, {
    about: 'The service account lends a pull secret since, and the Pod names none.',
    objects: [
      serviceAccount(shop, 'default', ['registry-credentials']),
      pullSecret(shop, 'registry-credentials', 'registry.example.com'),
      ...app(shop, 'billing', billing, { cause: anonymousRefused(billing) }),
    ],
  }),
  'image-pull-secret/key-account-disabled': varied(healthy, {
    about: 'The account whose key the pull secret holds is disabled.',
    objects: withKey,
    resources: { [account]: { name: account, email, disabled: true } },
  }),
  'image-pull-secret/key-account-deleted': varied(healthy, {
    about: 'The account whose key the pull secret holds does not exist any more.',
    objects: withKey,
  }),
};
