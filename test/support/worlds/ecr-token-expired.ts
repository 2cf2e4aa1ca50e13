import { canary } from '../canary.ts';
import { minutesAgo } from '../clock.ts';
import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { identity } from '../world/kubernetes.ts';
import { manifestForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import type { Secret } from '../world/objects.ts';
import { shop as setting } from '../world/setting.ts';

const host = '123456789012.dkr.ecr.eu-west-3.amazonaws.com';
const image = `${host}/team/billing:3.0.2`;
const auth = Buffer.from(`AWS:${canary('ecr-token')}`).toString('base64');
const secret: Secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { ...identity('ecr-credentials', setting.namespace), creationTimestamp: minutesAgo(60 * 14) },
  type: 'kubernetes.io/dockerconfigjson',
  data: {
    '.dockerconfigjson': Buffer.from(JSON.stringify({ auths: { [host]: { auth } } })).toString('base64'),
  },
};

export const ecrTokenExpired: World = worldOf(setting, {
  name: 'ecr-token-expired',
  about: 'The pull secret holds an authorization token of Amazon ECR, made fourteen hours ago.',
  objects: [
    secret,
    ...app(
      setting,
      'billing',
      image,
      { cause: manifestForbidden(image) },
      { imagePullSecrets: ['ecr-credentials'], secretsExist: true },
    ),
  ],
  google: googleSide(setting, { projectReader: true }),
});
