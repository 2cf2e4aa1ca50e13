import type { Text } from '../../../base/text.ts';
import { lastPart } from '../../commands/decode.ts';
import { describeCluster } from '../../commands/gcloud/container.ts';
import { describeInstance } from '../../commands/gcloud/instances.ts';
import { createNodePool, createNodePoolForStorage } from '../../commands/shown/node-pools.ts';
import {
  autoprovisioningDefaults,
  classWithAccount,
  deleteFormerPool,
  madeByGke,
  plainPool,
  selectClass,
} from '../../facts/new-nodes.ts';
import { isMadeByGke, nodeAccount, nodeAccountAsks } from '../../facts/node-account.ts';
import { withoutEmpty } from '../../facts/pool-nodes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { conditionParts } from '../../model/when.ts';
import { sources } from '../../sources/index.ts';

/** Any of these lets a node download (Artifact Registry documentation, "Access scopes"; the last one is inferred). */
const sufficient = [
  'cloud-platform',
  'devstorage.read_only',
  'devstorage.read_write',
  'devstorage.full_control',
];

/** Lists the API of Artifact Registry among its scopes, and no page says whether it lets a node download. */
const doubtful = 'cloud-platform.read-only';

type Insufficient = {
  readonly scopes: readonly string[];
  readonly account: string;
  readonly project: string;
  readonly location: string;
  readonly cluster: string;
  readonly node: string;
  readonly zone: string;
};

const example: Insufficient = {
  scopes: ['logging.write', 'monitoring'],
  account: 'nodes@shop-prod.iam.gserviceaccount.com',
  project: 'shop-prod',
  location: 'europe-west9',
  cluster: 'web',
  node: 'gke-web-default-pool-1a2b3c4d-x5y6',
  zone: 'europe-west9-a',
};

const insufficient = {
  en: ({ scopes }: Insufficient) =>
    scopes.length === 0
      ? 'the nodes have no access scope at all'
      : `none of the access scopes of the nodes (${scopes.join(', ')}) lets them read a registry`,
  fr: ({ scopes }: Insufficient) =>
    scopes.length === 0
      ? 'les nœuds n’ont aucun niveau d’accès'
      : `aucun des niveaux d’accès des nœuds (${scopes.join(', ')}) ne permet de lire un registre`,
};

/** The scopes as the API names them; nothing for a node without any. */
const output = {
  command: describeInstance,
  params: ({ node, zone, project }: Insufficient) =>
    withoutEmpty({ NODE: node, NODE_ZONE: zone, PROJECT: project }),
  shows: ({ scopes }: Insufficient) => scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
};

const scopeLine: Text = {
  en: 'line under `scopes` of the instance {NODE} (if it cannot be read, under `oauthScopes` of its pool)',
  fr: 'ligne sous `scopes` de l’instance {NODE} (si celle-ci n’est pas lisible, sous `oauthScopes` de son pool)',
};
const sufficientScopes: Text = {
  en: '`/cloud-platform`, `/devstorage.read_only`, `/devstorage.read_write` or `/devstorage.full_control`',
  fr: '`/cloud-platform`, `/devstorage.read_only`, `/devstorage.read_write` ou `/devstorage.full_control`',
};
const noScope: Text = {
  en: `no ${scopeLine.en} ends with \`/${doubtful}\`, ${sufficientScopes.en}`,
  fr: `aucune ${scopeLine.fr} ne se termine par \`/${doubtful}\`, ${sufficientScopes.fr}`,
};

/** Settings that a new node pool copies from the pool that it replaces. */
const copiedSettings = ({ account, project, location, cluster }: Insufficient) =>
  withoutEmpty({ SERVICE_ACCOUNT: account, PROJECT: project, CLUSTER_LOCATION: location, CLUSTER: cluster });

export const nodeAccessScopes = defineRule({
  id: 'node-access-scopes',
  section: 'auth',
  title: { en: 'Node access scopes', fr: 'Niveaux d’accès des nœuds' },
  summary: {
    en: 'An old or narrow set of access scopes can keep nodes from reading a registry, whatever their roles.',
    fr: 'Des niveaux d’accès anciens ou trop étroits peuvent empêcher les nœuds de lire un registre, quels que soient leurs rôles.',
  },
  causes: ['auth-403', 'auth-401', 'auth-insufficient-scope-or-anonymous'],
  about: 'node',
  hosts: 'cloud',
  onlyOnGke: true,
  asks: nodeAccountAsks,

  async check({ ask, about, universe }) {
    const { email, scopes } = await nodeAccount(ask, universe, about);
    if (!scopes) return { because: 'scopes-unknown', facts: { computeClass: about.computeClass ?? '' } };
    const names = scopes.map(lastPart);
    const scope = names.find((candidate) => sufficient.includes(candidate));
    if (scope) return { because: 'scopes-sufficient', facts: { scope } };
    if (names.includes(doubtful)) return { because: 'scopes-undetermined', facts: {} };
    const { cluster, name, zone } = about;
    return {
      because: (await isMadeByGke(ask, universe, about))
        ? 'scopes-insufficient-autoprovisioned'
        : 'scopes-insufficient',
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
    {
      command: describeInstance,
      concludes: ['scopes-sufficient', 'scopes-insufficient-autoprovisioned'],
      fallback: describeCluster,
    },
    // The instance shows its scopes; the cluster is not needed.
    {
      command: describeCluster,
      concludes: ['scopes-insufficient'],
      fallback: describeInstance,
    },
  ],
  outcomes: {
    'scopes-sufficient': outcome({
      verdict: 'ok',
      when: {
        en: `If a ${scopeLine.en} ends with ${sufficientScopes.en}`,
        fr: `Si une ${scopeLine.fr} se termine par ${sufficientScopes.fr}`,
      },
      text: {
        en: ({ scope }) => `the scope ${scope} lets the nodes download`,
        fr: ({ scope }) => `le niveau d’accès ${scope} permet aux nœuds de télécharger`,
      },
      example: { scope: 'devstorage.read_only' },
      output: noOutput.eachNode,
    }),
    'scopes-insufficient': outcome({
      verdict: 'problem',
      when: {
        en: `If ${noScope.en}, and ${conditionParts.notMadeByGke.en}`,
        fr: `Si ${noScope.fr}, et que ${conditionParts.notMadeByGke.fr}`,
      },
      text: insufficient,
      remedies: [
        {
          command: createNodePool,
          params: copiedSettings,
          why: {
            en: 'A pool keeps its scopes: make one with the right ones, move the Pods, delete the old pool. gke-default contains cloud-platform: from then on only the roles of the account limit what uses it on these nodes.',
            fr: 'Un pool garde ses niveaux d’accès\u00a0: créez-en un avec les bons, déplacez les pods, supprimez l’ancien pool. gke-default contient cloud-platform\u00a0: seuls les rôles du compte limitent alors ce qui l’utilise sur ces nœuds.',
          },
        },
        {
          command: createNodePoolForStorage,
          params: copiedSettings,
          why: {
            en: 'Only if gke-default allows too much: this scope alone is enough to pull. Those for writing metrics, and for logs if the cluster uses Cloud Logging, are added automatically; anything else on the nodes that uses their account loses what the other scopes allowed.',
            fr: 'Seulement si gke-default en autorise trop\u00a0: ce niveau d’accès suffit à lui seul pour extraire. Ceux d’écriture des métriques, et des journaux si le cluster utilise Cloud Logging, sont ajoutés automatiquement\u00a0; tout autre programme qui utilise le compte des nœuds perd ce que permettaient les autres niveaux.',
          },
        },
        plainPool,
        deleteFormerPool,
      ],
      example,
      output,
    }),
    'scopes-insufficient-autoprovisioned': outcome({
      verdict: 'problem',
      when: {
        en: `If ${noScope.en}, and ${conditionParts.madeByGke.en}`,
        fr: `Si ${noScope.fr}, et que ${conditionParts.madeByGke.fr}`,
      },
      text: {
        en: (facts: Insufficient) => `${insufficient.en(facts)}${madeByGke.en}`,
        fr: (facts: Insufficient) => `${insufficient.fr(facts)}${madeByGke.fr}`,
      },
      remedies: [
        autoprovisioningDefaults,
        classWithAccount,
        selectClass,
        {
          advice: {
            en: 'A ComputeClass has no field for scopes. A new Autopilot cluster gives nodes with an account of their own the scope cloud-platform; whether nodes of a class get it too is not documented: read the scopes of its first node before you move the Pods. A pull secret on the Pod needs no scope.',
            fr: 'Une ComputeClass n’a pas de champ pour les niveaux d’accès. Un nouveau cluster Autopilot donne cloud-platform aux nœuds qui ont leur propre compte\u00a0; rien ne dit si les nœuds d’une classe le reçoivent aussi\u00a0: lisez les niveaux d’accès de son premier nœud avant de déplacer les pods. Un secret d’extraction dans le pod n’en demande aucun.',
          },
        },
      ],
      example,
      output,
    }),
    'scopes-undetermined': outcome({
      verdict: 'unknown',
      when: {
        en: `If a ${scopeLine.en} ends with \`/${doubtful}\`, and none ends with ${sufficientScopes.en}`,
        fr: `Si une ${scopeLine.fr} se termine par \`/${doubtful}\`, et qu’aucune ne se termine par ${sufficientScopes.fr}`,
      },
      text: {
        en: () => `only ${doubtful} could let the nodes download, and no page says whether it does`,
        fr: () =>
          `seul ${doubtful} pourrait permettre aux nœuds de télécharger, et rien n’indique si c’est le cas`,
      },
      example: {},
      output: noOutput.eachNode,
    }),
    'scopes-unknown': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the instance {NODE} cannot be read, and neither its node pool nor the defaults of the cluster show `oauthScopes`',
        fr: 'Si l’instance {NODE} n’est pas lisible, et que ni son pool de nœuds ni les valeurs par défaut du cluster ne montrent d’`oauthScopes`',
      },
      text: {
        en: ({ computeClass }) =>
          `the node cannot be read, and ${computeClass ? `its ComputeClass ${computeClass} sets no access scopes` : 'the defaults of the cluster name no access scopes'}: ask somebody who holds compute.instances.get on the project`,
        fr: ({ computeClass }) =>
          `le nœud n’est pas lisible, et ${computeClass ? `sa ComputeClass ${computeClass} ne fixe pas de niveaux d’accès` : 'les valeurs par défaut du cluster n’indiquent pas de niveaux d’accès'}\u00a0: demandez-les à une personne qui détient compute.instances.get sur le projet`,
      },
      example: { computeClass: 'with-registry-access' },
      output: noOutput.unread,
    }),
  },
  sources: [
    sources.imagePulls,
    sources.accessScopes,
    sources.gkeAccessScopes,
    sources.artifactRegistryAccess,
    sources.computeClass,
    sources.nodeAutoProvisioning,
  ],
});
