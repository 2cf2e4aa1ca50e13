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
      : `none of the access scopes of the nodes (${scopes.join(', ')}) lets the nodes read a registry`,
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
  fr: 'ligne sous `scopes` de l’instance {NODE} (si cette instance n’est pas lisible, sous `oauthScopes` de son pool)',
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
    en: 'Nodes whose access scopes are too narrow cannot read Artifact Registry, whatever roles their service account has.',
    fr: 'Des nœuds dont les niveaux d’accès sont trop restreints ne peuvent pas lire Artifact Registry, quels que soient les rôles de leur compte de service.',
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
        en: ({ scope }) => `the access scope ${scope} lets the nodes download images`,
        fr: ({ scope }) => `le niveau d’accès ${scope} permet aux nœuds de télécharger des images`,
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
            en: 'The access scopes of a pool cannot be changed. Create a pool with the right scopes, move the Pods, then delete the old pool. With --service-account, gke-default means cloud-platform, so only the roles of the account limit its access.',
            fr: 'Les niveaux d’accès d’un pool ne peuvent pas être modifiés. Créez un pool avec les bons niveaux, déplacez les pods, puis supprimez l’ancien pool. Avec --service-account, gke-default signifie cloud-platform, donc seuls les rôles du compte limitent ses accès.',
          },
        },
        {
          command: createNodePoolForStorage,
          params: copiedSettings,
          why: {
            en: 'Use this command only if gke-default allows too much. The scope devstorage.read_only alone is enough to pull. The scopes for writing metrics, and for writing logs if the cluster uses Cloud Logging, are added automatically. Any other program on the nodes that uses the node service account loses what the other scopes allowed.',
            fr: 'N’utilisez cette commande que si gke-default autorise trop de choses. Le niveau d’accès devstorage.read_only suffit à lui seul pour extraire des images. Les niveaux d’accès pour écrire les métriques, et les journaux si le cluster utilise Cloud Logging, sont ajoutés automatiquement. Tout autre programme des nœuds qui utilise le compte de service des nœuds perd ce que permettaient les autres niveaux d’accès.',
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
            en: 'A ComputeClass has no field for access scopes. A new Autopilot cluster gives the scope cloud-platform to nodes that run as a custom service account. It is not documented whether the nodes of a ComputeClass get this scope too, so let one test Pod select the class first, and read the scopes of the node that GKE creates for it. A pull secret in the Pod works without any scope.',
            fr: 'Une ComputeClass n’a pas de champ pour les niveaux d’accès. Un nouveau cluster Autopilot donne le niveau cloud-platform aux nœuds qui utilisent un compte de service personnalisé. La documentation n’indique pas si les nœuds d’une ComputeClass reçoivent aussi ce niveau d’accès, donc placez-y d’abord un seul pod d’essai, et lisez les niveaux d’accès du nœud que GKE crée pour lui. Un secret d’extraction dans le pod fonctionne sans aucun niveau d’accès.',
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
        en: () =>
          `only the scope ${doubtful} could let the nodes download, and the documentation does not say whether it does`,
        fr: () =>
          `seul le niveau d’accès ${doubtful} pourrait permettre aux nœuds de télécharger, et la documentation n’indique pas si c’est le cas`,
      },
      remedies: [
        {
          advice: {
            en: 'Only a pull shows whether this scope is enough. If the pull fails although the account has access, use nodes with the scope cloud-platform.',
            fr: 'Seule une extraction montre si ce niveau d’accès suffit. Si elle échoue alors que le compte a accès au dépôt, utilisez des nœuds avec le niveau d’accès cloud-platform.',
          },
        },
      ],
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
          `the instance of the node could not be read, and ${computeClass ? `the ComputeClass of the node (${computeClass}) has no field for access scopes` : 'the defaults of the cluster specify no access scopes'}: ask somebody who has compute.instances.get on the project of the cluster to read the scopes of the node`,
        fr: ({ computeClass }) =>
          `l’instance du nœud n’a pas pu être lue, et ${computeClass ? `la ComputeClass du nœud (${computeClass}) n’a pas de champ pour les niveaux d’accès` : 'les valeurs par défaut du cluster n’indiquent pas de niveaux d’accès'}\u00a0: demandez à une personne qui a l’autorisation compute.instances.get sur le projet du cluster de lire les niveaux d’accès du nœud`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask somebody with the permission compute.instances.get on the project of the cluster for the scopes of the node.',
            fr: 'Demandez les niveaux d’accès du nœud à une personne qui a l’autorisation compute.instances.get sur le projet du cluster.',
          },
        },
      ],
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
