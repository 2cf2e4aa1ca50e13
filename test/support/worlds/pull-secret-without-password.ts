import { canary } from '../canary.ts';
import { minutesAgo } from '../clock.ts';
import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { identity } from '../world/kubernetes.ts';
import { anonymousRefused } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import type { Secret } from '../world/objects.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'registry.example.com/team/billing:3.0.2';

/** Made from the configuration of a workstation, whose passwords are in a store of the operating system. */
const config = {
  auths: { 'registry.example.com': {} },
  credsStore: 'desktop',
  HttpHeaders: { 'X-Note': canary('docker-config') },
};
const secret: Secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: {
    ...identity('registry-credentials', setting.namespace),
    creationTimestamp: minutesAgo(90),
  },
  type: 'kubernetes.io/dockerconfigjson',
  data: { '.dockerconfigjson': Buffer.from(JSON.stringify(config)).toString('base64') },
};

export const pullSecretWithoutPassword: World = worldOf(setting, {
  name: 'pull-secret-without-password',
  about: 'The pull secret was made from a configuration with credsStore: it holds no password.',
  objects: [
    secret,
    ...app(
      setting,
      'billing',
      image,
      { cause: anonymousRefused(image) },
      { imagePullSecrets: ['registry-credentials'], secretsExist: true },
    ),
  ],
  google: googleSide(setting, { projectReader: true }),
});
