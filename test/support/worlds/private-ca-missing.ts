import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { certificateExpired, unknownAuthority } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const billing = 'registry.example.com/team/billing:3.0.2';
const ledger = 'old-registry.example.com/team/ledger:1.0.0';
const name = `projects/${setting.project}/locations/${setting.location}/clusters/${setting.cluster}`;

const google = googleSide(setting, { projectReader: true });
const made = google.resources[name] as { nodePools: { name: string; config: object }[] };

/** The cluster trusts a private CA, but for the previous registry only. */
const containerdConfig = {
  privateRegistryAccessConfig: {
    enabled: true,
    certificateAuthorityDomainConfig: [
      {
        fqdns: ['old-registry.example.com'],
        gcpSecretManagerCertificateConfig: {
          secretUri: `projects/${setting.projectNumber}/secrets/registry-ca/versions/latest`,
        },
      },
    ],
  },
};

export const privateCaMissing: World = {
  name: 'private-ca-missing',
  about:
    'One private registry is not among those whose authority the nodes trust; the certificate of another expired.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(setting, [
    ...podWithEvents(setting, {
      app: 'billing',
      containers: [{ name: 'billing', image: billing, fate: { cause: unknownAuthority(billing) } }],
    }),
    ...podWithEvents(setting, {
      app: 'ledger',
      containers: [{ name: 'ledger', image: ledger, fate: { cause: certificateExpired(ledger) } }],
    }),
  ]),
  google: {
    ...google,
    resources: {
      ...google.resources,
      [name]: {
        ...made,
        nodePoolDefaults: { nodeConfigDefaults: { containerdConfig } },
        nodePools: made.nodePools.map((pool) => ({ ...pool, config: { ...pool.config, containerdConfig } })),
      },
    },
  },
};
