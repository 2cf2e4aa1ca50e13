import { describeBootDisks } from '../../commands/gcloud/container.ts';
import { updateNodePoolStreaming } from '../../commands/shown/node-pools.ts';
import { enableImageStreaming } from '../../commands/shown/nodes.ts';
import { poolRecreated } from '../../facts/new-nodes.ts';
import {
  clusterFacts,
  clusterParamsOf,
  nodeDisk,
  nodeDiskAsks,
  withoutEmpty,
} from '../../facts/pool-nodes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';

type Pool = {
  readonly pool: string;
  readonly project: string;
  readonly location: string;
  readonly cluster: string;
};

const example: Pool = {
  pool: 'default-pool',
  project: 'shop-prod',
  location: 'europe-west9',
  cluster: 'web',
};

/** What the documentation of Image streaming requires of the image, the nodes, the network and the account. */
const requirements = {
  advice: {
    en: 'Image streaming needs the Container File System API, containerfilesystem.googleapis.com, within the same perimeter; nodes with Container-Optimized OS; Private Google Access on the subnet of nodes without external addresses; and for a node account of your own roles/serviceusage.serviceUsageConsumer in the project of the image.',
    fr: 'Le streaming d’image exige l’API Container File System, containerfilesystem.googleapis.com, dans le même périmètre\u00a0; des nœuds sous Container-Optimized OS\u00a0; l’accès privé à Google sur le sous-réseau des nœuds sans adresse externe\u00a0; et, pour un compte de nœuds qui vous est propre, roles/serviceusage.serviceUsageConsumer dans le projet de l’image.',
  },
};

const onPool: Remedy<Pool> = {
  command: updateNodePoolStreaming,
  params: (facts: Pool) => ({
    ...clusterParamsOf(facts),
    ...withoutEmpty({ CURRENT_NODE_POOL: facts.pool }),
  }),
  why: {
    en: 'Containers then start while their image still comes, on the nodes of this pool only. Try it on a pool whose Pods may restart: if the image does not qualify, nothing is gained.',
    fr: 'Les conteneurs démarrent alors pendant que leur image arrive encore, sur les seuls nœuds de ce pool. Essayez sur un pool dont les pods peuvent redémarrer\u00a0: si l’image ne s’y prête pas, rien n’est gagné.',
  },
};

const onCluster: Remedy<Pool> = {
  command: enableImageStreaming,
  params: (facts: Pool) => clusterParamsOf(facts),
  why: {
    en: 'For the whole cluster: it also holds for the pools that node auto-provisioning makes. Nodes of existing pools may be recreated.',
    fr: 'Pour tout le cluster\u00a0: cela vaut aussi pour les pools que crée le provisionnement automatique. Les nœuds des pools existants peuvent être recréés.',
  },
};

export const imageStreaming = defineRule({
  id: 'image-streaming',
  section: 'slow',
  title: { en: 'Image streaming', fr: 'Streaming d’image' },
  summary: {
    en: 'With Image streaming a container starts before its whole image is on the node. Autopilot uses it by itself; on Standard, and in a ComputeClass, you have to switch it on.',
    fr: 'Avec le streaming d’image, un conteneur démarre avant que toute son image soit sur le nœud. Autopilot s’en sert de lui-même\u00a0; en mode Standard et dans une ComputeClass, il faut l’activer.',
  },
  causes: ['timeout-slow', 'corrupt-or-extract'],
  about: 'pull',
  onlyOnGke: true,
  asks: [...nodeDiskAsks],
  exempt: [
    {
      universe: 's3ns',
      because: {
        en: 'on Cloud de Confiance a ComputeClass has a field for Image streaming, and no page says which images are streamed: ask the support of S3NS',
        fr: 'sur Cloud de Confiance, une ComputeClass a un champ pour le streaming d’image, mais aucune page n’indique quelles images en bénéficient\u00a0: demandez au support de S3NS',
      },
    },
  ],

  async check({ ask, about: { image, text, node, failure } }) {
    if (!image?.artifactRegistry && image?.host !== 'docker.io')
      return { because: 'other-registry', facts: { host: image?.host ?? text } };
    if (failure?.details.streaming) return { because: 'streaming-failed', facts: { image: text } };
    const { autoprovisioned, streaming } = await nodeDisk(ask, node);
    const pool = node.pool ?? '';
    if (streaming === 'automatic') return { because: 'streaming-automatic', facts: {} };
    if (streaming === null) return { because: 'node-pool-not-listed', facts: { pool } };
    if (streaming) return { because: 'streaming-enabled', facts: { pool } };
    if (node.operatingSystem === 'windows') return { because: 'windows-node', facts: {} };
    const facts = { pool, ...clusterFacts(node) };
    if (failure?.cause !== 'timeout-slow') return { because: 'streaming-not-enabled-no-slow-pull', facts };
    return {
      because: autoprovisioned ? 'streaming-not-enabled-autoprovisioned' : 'streaming-not-enabled',
      facts,
    };
  },

  outcomes: {
    'streaming-automatic': outcome({
      verdict: 'ok',
      when: {
        en: 'If `autopilot` has `enabled: true`, and the ComputeClass of {NODE}, if it has one, does not set `imageStreaming`',
        fr: 'Si `autopilot` a `enabled: true`, et que l’éventuelle ComputeClass du nœud {NODE} ne définit pas `imageStreaming`',
      },
      text: {
        en: () => 'Autopilot uses it for every image that qualifies',
        fr: () => 'Autopilot s’en sert pour toute image qui s’y prête',
      },
      example: {},
      output: noOutput.combined,
    }),
    'streaming-enabled': outcome({
      verdict: 'ok',
      when: {
        en: 'If `gcfsConfig` of {CURRENT_NODE_POOL} or `imageStreaming` of the ComputeClass has `enabled: true`, or {NODE} the label `cloud.google.com/gke-image-streaming`',
        fr: 'Si `gcfsConfig` du pool {CURRENT_NODE_POOL} ou `imageStreaming` de la ComputeClass a `enabled: true`, ou si le nœud {NODE} porte l’étiquette `cloud.google.com/gke-image-streaming`',
      },
      text: {
        en: ({ pool }) => `enabled on ${pool}, for every image that qualifies`,
        fr: ({ pool }) => `activé sur ${pool}, pour toute image qui s’y prête`,
      },
      example: { pool: 'default-pool' },
      output: noOutput.combined,
    }),
    'streaming-failed': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message of the Pod contains `gcfs`, `gcfsd` or `image streaming`',
        fr: 'Si le message du pod contient `gcfs`, `gcfsd` ou `image streaming`',
      },
      text: {
        en: ({ image }) => `Image streaming on the node could not serve ${image}`,
        fr: ({ image }) => `le streaming d’image du nœud n’a pas pu servir ${image}`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the log gcfsd of the node (log_id("gcfsd") in the query for node logs), and check that the node account may read the repository. Then go through what Image streaming needs.',
            fr: 'Lisez le journal gcfsd du nœud (log_id("gcfsd") dans la requête des journaux de nœud), et vérifiez que le compte du nœud peut lire le dépôt. Passez ensuite en revue ce qu’exige le streaming d’image.',
          },
        },
        requirements,
      ],
      example: { image: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1' },
      output: noOutput.message,
    }),
    'streaming-not-enabled': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the pull lasts too long or was cancelled, and {CURRENT_NODE_POOL} has neither `gcfsConfig` with `enabled: true` nor `autoprovisioned: true`',
        fr: 'Si l’extraction est trop longue ou a été annulée, et que le pool {CURRENT_NODE_POOL} n’a ni `gcfsConfig` avec `enabled: true` ni `autoprovisioned: true`',
      },
      text: {
        en: ({ pool }: Pool) => `not enabled on ${pool}; only a try shows whether this image would qualify`,
        fr: ({ pool }: Pool) => `pas activé sur ${pool}\u00a0; seul un essai dira si cette image s’y prête`,
      },
      remedies: [requirements, onPool, poolRecreated, onCluster],
      example,
      output: {
        command: describeBootDisks,
        params: (facts: Pool) => clusterParamsOf(facts),
        // Other pools can have the field that this one lacks.
        shows: ({ pool }: Pool) => [`name: ${pool}`],
      },
    }),
    'streaming-not-enabled-autoprovisioned': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the pull lasts too long or was cancelled, and GKE made {CURRENT_NODE_POOL} without `gcfsConfig`, or `imageStreaming` of its ComputeClass has `enabled: false`',
        fr: 'Si l’extraction est trop longue ou a été annulée, et que GKE a créé le pool {CURRENT_NODE_POOL} sans `gcfsConfig`, ou que `imageStreaming` de sa ComputeClass a `enabled: false`',
      },
      text: {
        en: ({ pool }: Pool) =>
          `not enabled on ${pool || 'this pool'}, which GKE makes; only a try shows whether this image would qualify`,
        fr: ({ pool }: Pool) =>
          `pas activé sur ${pool || 'ce pool'}, que GKE crée\u00a0; seul un essai dira si cette image s’y prête`,
      },
      remedies: [
        requirements,
        {
          advice: {
            en: 'If the nodes are of a ComputeClass, set spec.nodePoolConfig.imageStreaming.enabled to true in it: nodes that it makes afterwards stream images. To undo, set the old value again: it holds for nodes made after that.',
            fr: 'Si les nœuds relèvent d’une ComputeClass, mettez-y spec.nodePoolConfig.imageStreaming.enabled à true\u00a0: les nœuds qu’elle crée ensuite lisent les images en streaming. Pour annuler, remettez l’ancienne valeur\u00a0: elle vaut pour les nœuds créés ensuite.',
          },
        },
        onCluster,
      ],
      example: { ...example, pool: 'nap-1roqiaf4' },
      output: noOutput.combined,
    }),
    'streaming-not-enabled-no-slow-pull': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the pull neither lasts too long nor was cancelled, and neither {CURRENT_NODE_POOL} nor its ComputeClass turns Image streaming on',
        fr: 'Si l’extraction n’est pas trop longue et n’a pas été annulée, et que ni le pool {CURRENT_NODE_POOL} ni sa ComputeClass n’activent le streaming d’image',
      },
      text: {
        en: ({ pool }: Pool) => `not enabled on ${pool || 'this pool'}, and no pull is too slow`,
        fr: ({ pool }: Pool) => `pas activé sur ${pool || 'ce pool'}, et aucune extraction n’est trop lente`,
      },
      example,
      output: noOutput.combined,
    }),
    'windows-node': outcome({
      verdict: 'not-applicable',
      when: { en: 'If {NODE} runs Windows', fr: 'Si le nœud {NODE} est sous Windows' },
      text: {
        en: () => 'it needs Container-Optimized OS, and the node runs Windows',
        fr: () => 'il exige Container-Optimized OS, et le nœud est sous Windows',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
    'other-registry': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If {IMAGE} is neither in Artifact Registry nor on `docker.io`',
        fr: 'Si l’image {IMAGE} n’est ni dans Artifact Registry ni sur `docker.io`',
      },
      text: {
        en: ({ host }) =>
          `it serves images of Artifact Registry and public ones of Docker Hub, not of ${host}`,
        fr: ({ host }) =>
          `il sert des images d’Artifact Registry et des images publiques de Docker Hub, pas de ${host}`,
      },
      example: { host: 'quay.io' },
      output: noOutput.address,
    }),
    'node-pool-not-listed': outcome({
      verdict: 'unknown',
      when: {
        en: 'If {CURRENT_NODE_POOL} is not listed under `nodePools`, and neither a label of {NODE} nor a ComputeClass settles it',
        fr: 'Si le pool {CURRENT_NODE_POOL} ne figure pas sous `nodePools`, et que ni une étiquette du nœud {NODE} ni une ComputeClass ne permettent de conclure',
      },
      text: {
        en: ({ pool }) => `the cluster does not list ${pool || 'the pool of this node'}`,
        fr: ({ pool }) => `le cluster ne liste pas ${pool || 'le pool de ce nœud'}`,
      },
      example: { pool: 'default-pool' },
      output: noOutput.combined,
    }),
  },
  sources: [sources.imageStreaming, sources.nodePoolUpdate, sources.computeClass, sources.gkeDifferences],
});
