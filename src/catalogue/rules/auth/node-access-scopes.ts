import { lastPart } from '../../commands/decode.ts';
import { describeCluster } from '../../commands/gcloud/container.ts';
import { describeInstance } from '../../commands/gcloud/instances.ts';
import { createNodePool, createNodePoolForStorage } from '../../commands/shown/nodes.ts';
import { isAutopilot, nodeAccount, nodeAccountAsks } from '../../facts/node-account.ts';
import { withoutEmpty } from '../../facts/pool-nodes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';

/** Any of these lets a node download (Artifact Registry documentation, "Access scopes"; the last one is inferred). */
const sufficient = [
  'cloud-platform',
  'devstorage.read_only',
  'devstorage.read_write',
  'devstorage.full_control',
];

/** Settings that a new node pool copies from the pool that it replaces. */
const copiedSettings = (facts: {
  readonly account: string;
  readonly project: string;
  readonly location: string;
  readonly cluster: string;
}) =>
  withoutEmpty({
    SERVICE_ACCOUNT: facts.account,
    PROJECT: facts.project,
    CLUSTER_LOCATION: facts.location,
    CLUSTER: facts.cluster,
  });

export const nodeAccessScopes = defineRule({
  id: 'node-access-scopes',
  section: 'auth',
  title: { en: 'Node access scopes', fr: 'Niveaux d’accès des nœuds' },
  summary: {
    en: 'On Standard clusters an old or narrow set of access scopes can keep nodes from reading a registry, whatever their roles.',
    fr: 'Sur un cluster Standard, des niveaux d’accès anciens ou trop étroits peuvent empêcher les nœuds de lire un registre, quels que soient leurs rôles.',
  },
  causes: ['auth-403', 'auth-401', 'auth-insufficient-scope-or-anonymous'],
  about: 'node',
  hosts: 'cloud',
  onlyOnGke: true,
  asks: nodeAccountAsks,
  exempt: [
    {
      universe: 's3ns',
      because: {
        en: 'every cluster there is Autopilot, which sets the scopes',
        fr: 'tous les clusters y sont en mode Autopilot, qui fixe les niveaux d’accès',
      },
    },
  ],

  async check({ ask, about, universe }) {
    if (await isAutopilot(ask, universe, about.cluster)) return { because: 'autopilot', facts: {} };
    const { email, scopes } = await nodeAccount(ask, universe, about);
    const names = scopes.map(lastPart);
    const scope = names.find((candidate) => sufficient.includes(candidate));
    if (scope) return { because: 'scopes-sufficient', facts: { scope } };
    const { cluster, name, zone } = about;
    return {
      because: 'scopes-insufficient',
      facts: {
        scopes: names,
        account: email ?? '',
        project: cluster.project ?? '',
        location: cluster.location ?? '',
        cluster: cluster.name ?? '',
        node: name ?? '',
        zone: zone ?? '',
      },
    };
  },

  onFailure: [
    // The scopes of the node pool are those of its instances.
    { command: describeInstance, concludes: ['scopes-sufficient'], fallback: describeCluster },
    // The instance shows its scopes; the cluster is not needed.
    {
      command: describeCluster,
      concludes: ['scopes-sufficient', 'scopes-insufficient'],
      fallback: describeInstance,
    },
  ],
  outcomes: {
    'scopes-sufficient': outcome({
      verdict: 'ok',
      text: {
        en: ({ scope }) => `the scope ${scope} lets the nodes download`,
        fr: ({ scope }) => `le niveau d’accès ${scope} permet aux nœuds de télécharger`,
      },
      example: { scope: 'devstorage.read_only' },
    }),
    'scopes-insufficient': outcome({
      verdict: 'problem',
      text: {
        en: (facts) =>
          `none of the ${facts.scopes.length} access scopes of the nodes lets them read a registry`,
        fr: (facts) =>
          facts.scopes.length === 0
            ? 'les nœuds n’ont aucun niveau d’accès'
            : `les niveaux d’accès des nœuds (${facts.scopes.length}) ne permettent pas de lire un registre`,
      },
      remedies: [
        {
          command: createNodePool,
          params: copiedSettings,
          why: {
            en: 'Scopes cannot be changed on existing nodes: make a pool with the right ones, move the Pods, delete the old pool.',
            fr: 'Les niveaux d’accès des nœuds existants ne se modifient pas\u00a0: créez un pool avec les bons, déplacez les pods, supprimez l’ancien pool.',
          },
        },
        {
          command: createNodePoolForStorage,
          params: copiedSettings,
          why: {
            en: 'Only where gke-default allows too much: this scope alone is enough to pull.',
            fr: 'Seulement si gke-default en autorise trop\u00a0: ce niveau d’accès suffit à lui seul pour extraire.',
          },
        },
      ],
      example: {
        scopes: ['logging.write', 'monitoring'],
        account: 'nodes@shop-prod.iam.gserviceaccount.com',
        project: 'shop-prod',
        location: 'europe-west9',
        cluster: 'web',
        node: 'gke-web-default-pool-1a2b3c4d-x5y6',
        zone: 'europe-west9-a',
      },
      evidence: {
        command: describeInstance,
        params: ({ node, zone, project }) => withoutEmpty({ NODE: node, NODE_ZONE: zone, PROJECT: project }),
        shows: ({ scopes }) => `scopes: ${scopes.join(', ') || 'none'}`,
      },
    }),
    autopilot: outcome({
      verdict: 'not-applicable',
      text: { en: () => 'Autopilot sets them', fr: () => 'Autopilot les fixe' },
      example: {},
    }),
  },
  sources: [sources.imagePulls, sources.accessScopes, sources.artifactRegistryAccess, sources.gkeDifferences],
});
