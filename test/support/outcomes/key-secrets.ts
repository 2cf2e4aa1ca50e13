/** Pull secrets with the key of a service account that is of no use any more. */
import { canary } from '../canary.ts';
import { minutesAgo } from '../clock.ts';
import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { identity } from '../world/kubernetes.ts';
import { tokenUnauthorized } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import type { Secret } from '../world/objects.ts';
import { shop } from '../world/setting.ts';
import { varied } from '../world/vary.ts';
import type { OutcomeWorlds } from './model.ts';

const image = `${shop.registry}/app/cart:2.4.1`;
const puller = `puller@${shop.project}.iam.gserviceaccount.com`;
const account = `projects/${shop.project}/serviceAccounts/${puller}`;

const password = JSON.stringify({
  type: 'service_account',
  client_email: puller,
  private_key: canary('service-account-key'),
});
const config = {
  auths: {
    [image.split('/')[0] ?? '']: {
      auth: Buffer.from(`_json_key:${password}`).toString('base64'),
    },
  },
};
const secret: Secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { ...identity('registry-key', shop.namespace), creationTimestamp: minutesAgo(60 * 24 * 200) },
  type: 'kubernetes.io/dockerconfigjson',
  data: { '.dockerconfigjson': Buffer.from(JSON.stringify(config)).toString('base64') },
};

/** The registry refuses what was sent, and the Pod names a secret with the key of an account that is there. */
const refused: World = worldOf(shop, {
  name: 'key-refused',
  about: 'The pull secret holds the key of a service account, and the registry refuses it.',
  objects: [
    secret,
    ...app(
      shop,
      'cart',
      image,
      { cause: tokenUnauthorized(image) },
      { imagePullSecrets: ['registry-key'], secretsExist: true },
    ),
  ],
  google: googleSide(shop, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
  }),
});

const pullerAccount = {
  name: account,
  projectId: shop.project,
  email: puller,
  uniqueId: '118209344556677889900',
};

export const keySecretOutcomes: OutcomeWorlds = {
  'image-pull-secret/key-account-disabled': varied(refused, {
    about: 'Somebody disabled the account of the key.',
    resources: { [account]: { ...pullerAccount, disabled: true } },
  }),
  'image-pull-secret/key-account-deleted': varied(refused, {
    about: 'Somebody deleted the account of the key.',
  }),
};
