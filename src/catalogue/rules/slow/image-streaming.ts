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
    en: 'Image streaming needs the Container File System API (containerfilesystem.googleapis.com) enabled (the documentation does not say in which project), and added to the perimeter of Artifact Registry if there is one; nodes with Container-Optimized OS; Private Google Access on the subnet of nodes without external addresses; and, for a node service account that you created, roles/serviceusage.serviceUsageConsumer in the project of the image.',
    fr: 'Le streaming d’image exige l’API Container File System (containerfilesystem.googleapis.com), activée (la documentation ne dit pas dans quel projet), et ajoutée au périmètre de service d’Artifact Registry s’il y en a un\u00a0; des nœuds sous Container-Optimized OS\u00a0; l’accès privé à Google sur le sous-réseau des nœuds sans adresse externe\u00a0; et, pour un compte de service des nœuds que vous avez créé, le rôle roles/serviceusage.serviceUsageConsumer dans le projet de l’image.',
  },
};

const onPool: Remedy<Pool> = {
  command: updateNodePoolStreaming,
  params: (facts: Pool) => ({
    ...clusterParamsOf(facts),
    ...withoutEmpty({ CURRENT_NODE_POOL: facts.pool }),
  }),
  why: {
    en: 'With this command, containers on the nodes of this pool start while their image is still being downloaded. Try this on a pool whose Pods can be evicted: if the image is not eligible, they are evicted without any benefit.',
    fr: 'Avec cette commande, les conteneurs des nœuds de ce pool démarrent pendant que leur image se télécharge encore. Essayez cette commande sur un pool dont les pods peuvent être évincés\u00a0: si l’image n’est pas éligible, ils sont évincés pour rien.',
  },
};

const onCluster: Remedy<Pool> = {
  command: enableImageStreaming,
  params: (facts: Pool) => clusterParamsOf(facts),
  why: {
    en: 'This command enables Image streaming for the whole cluster, and also for the pools that node auto-provisioning creates. GKE may recreate the nodes of existing pools.',
    fr: 'Cette commande active le streaming d’image pour tout le cluster, et aussi pour les pools que crée le provisionnement automatique. GKE peut recréer les nœuds des pools existants.',
  },
};

export const imageStreaming = defineRule({
  id: 'image-streaming',
  section: 'slow',
  title: { en: 'Image streaming', fr: 'Streaming d’image' },
  summary: {
    en: 'With Image streaming, a container starts before its whole image is on the node. On Autopilot, Image streaming is on by default. On Standard, you have to enable it, on the cluster, on the node pool or in the ComputeClass.',
    fr: 'Avec le streaming d’image, un conteneur démarre avant que toute son image soit sur le nœud. En mode Autopilot, le streaming d’image est actif par défaut. En mode Standard, vous devez l’activer, sur le cluster, dans le pool ou dans la ComputeClass.',
  },
  causes: ['timeout-slow', 'corrupt-or-extract'],
  about: 'pull',
  onlyOnGke: true,
  asks: [...nodeDiskAsks],
  exempt: [
    {
      universe: 's3ns',
      because: {
        en: 'on Cloud de Confiance a ComputeClass has a field for Image streaming, but no documentation page says which images are streamed: ask S3NS support',
        fr: 'sur Cloud de Confiance, une ComputeClass a un champ pour le streaming d’image, mais aucune page de documentation n’indique quelles images en bénéficient\u00a0: interrogez le support de S3NS',
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
        en: 'If `autopilot` has `enabled: true`, and the ComputeClass of {NODE}, if any, does not set `imageStreaming`',
        fr: 'Si `autopilot` a `enabled: true`, et que l’éventuelle ComputeClass du nœud {NODE} ne définit pas `imageStreaming`',
      },
      text: {
        en: () => 'Autopilot streams every eligible image',
        fr: () => 'Autopilot extrait en streaming toute image éligible',
      },
      example: {},
      output: noOutput.combined,
    }),
    'streaming-enabled': outcome({
      verdict: 'ok',
      when: {
        en: 'If `gcfsConfig` of {CURRENT_NODE_POOL} or `imageStreaming` of the ComputeClass has `enabled: true`, or {NODE} has the label `cloud.google.com/gke-image-streaming`',
        fr: 'Si `gcfsConfig` du pool {CURRENT_NODE_POOL} ou `imageStreaming` de la ComputeClass a `enabled: true`, ou si le nœud {NODE} porte l’étiquette `cloud.google.com/gke-image-streaming`',
      },
      text: {
        en: ({ pool }) => `Image streaming is enabled on ${pool || 'this pool'}, for every eligible image`,
        fr: ({ pool }) =>
          `le streaming d’image est activé ${pool ? `sur le pool ${pool}` : 'sur ce pool'}, pour toute image éligible`,
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
        en: ({ image }) => `Image streaming on the node could not provide ${image}`,
        fr: ({ image }) => `le streaming d’image du nœud n’a pas pu fournir l’image ${image}`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the gcfsd log of the node in Cloud Logging (log_id("gcfsd")), and check that the node service account may read the repository. Then check the requirements of Image streaming.',
            fr: 'Lisez le journal gcfsd du nœud dans Cloud Logging (log_id("gcfsd")), et vérifiez que le compte de service des nœuds peut lire le dépôt. Vérifiez ensuite les conditions requises par le streaming d’image.',
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
        en: 'If the pull takes too long or was canceled, and {CURRENT_NODE_POOL} has neither `gcfsConfig` with `enabled: true` nor `autoprovisioned: true`',
        fr: 'Si l’extraction est trop longue ou a été annulée, et que le pool {CURRENT_NODE_POOL} n’a ni `gcfsConfig` avec `enabled: true` ni `autoprovisioned: true`',
      },
      text: {
        en: ({ pool }: Pool) =>
          `Image streaming is not enabled on ${pool}; only a test shows whether this image is eligible`,
        fr: ({ pool }: Pool) =>
          `le streaming d’image n’est pas activé sur le pool ${pool}\u00a0; seul un essai montre si cette image est éligible`,
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
        en: 'If the pull takes too long or was canceled, and either GKE created {CURRENT_NODE_POOL} without `gcfsConfig`, or `imageStreaming` of its ComputeClass has `enabled: false`',
        fr: 'Si l’extraction est trop longue ou a été annulée, et que GKE a créé le pool {CURRENT_NODE_POOL} sans `gcfsConfig`, ou que le champ `imageStreaming` de sa ComputeClass a `enabled: false`',
      },
      text: {
        en: ({ pool }: Pool) =>
          `Image streaming is not enabled on ${pool || 'this pool'}, which GKE created automatically; only a test shows whether this image is eligible`,
        fr: ({ pool }: Pool) =>
          `le streaming d’image n’est pas activé ${pool ? `sur le pool ${pool}` : 'sur ce pool'}, que GKE a créé automatiquement\u00a0; seul un essai montre si cette image est éligible`,
      },
      remedies: [
        requirements,
        {
          advice: {
            en: 'If the nodes belong to a ComputeClass, set spec.nodePoolConfig.imageStreaming.enabled to true in this ComputeClass: nodes that are created afterwards stream images. To undo this, set the old value again, which applies to nodes created after that.',
            fr: 'Si les nœuds appartiennent à une ComputeClass, mettez à true le champ spec.nodePoolConfig.imageStreaming.enabled de cette ComputeClass\u00a0: les nœuds créés ensuite lisent les images en streaming. Pour annuler, remettez l’ancienne valeur, qui vaut pour les nœuds créés ensuite.',
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
        en: 'If the pull neither takes too long nor was canceled, and neither {CURRENT_NODE_POOL} nor its ComputeClass turns Image streaming on',
        fr: 'Si l’extraction n’est pas trop longue et n’a pas été annulée, et que ni le pool {CURRENT_NODE_POOL} ni sa ComputeClass n’activent le streaming d’image',
      },
      text: {
        en: ({ pool }: Pool) =>
          `Image streaming is not enabled on ${pool || 'this pool'}, but no pull of the image takes too long`,
        fr: ({ pool }: Pool) =>
          `le streaming d’image n’est pas activé ${pool ? `sur le pool ${pool}` : 'sur ce pool'}, mais aucune extraction de l’image n’est trop longue`,
      },
      example,
      output: noOutput.combined,
    }),
    'windows-node': outcome({
      verdict: 'not-applicable',
      when: { en: 'If {NODE} runs Windows', fr: 'Si le nœud {NODE} est sous Windows' },
      text: {
        en: () => 'Image streaming requires Container-Optimized OS, and the node runs Windows',
        fr: () => 'le streaming d’image exige Container-Optimized OS, et le nœud est sous Windows',
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
          `Image streaming works with images in Artifact Registry and public images on Docker Hub, not with images on ${host}`,
        fr: ({ host }) =>
          `le streaming d’image fonctionne avec les images d’Artifact Registry et les images publiques de Docker Hub, pas avec celles de l’hôte ${host}`,
      },
      example: { host: 'quay.io' },
      output: noOutput.address,
    }),
    'node-pool-not-listed': outcome({
      verdict: 'unknown',
      when: {
        en: 'If {CURRENT_NODE_POOL} is not listed under `nodePools`, and neither a label of {NODE} nor a ComputeClass shows whether Image streaming is on',
        fr: 'Si le pool {CURRENT_NODE_POOL} ne figure pas sous `nodePools`, et que ni une étiquette du nœud {NODE} ni une ComputeClass n’indiquent si le streaming d’image est actif',
      },
      text: {
        en: ({ pool }) =>
          `${pool || 'the pool of this node'} is not in the list of node pools of the cluster`,
        fr: ({ pool }) =>
          `${pool ? `le pool ${pool}` : 'le pool de ce nœud'} ne figure pas dans la liste des pools de nœuds du cluster`,
      },
      remedies: [
        {
          advice: {
            en: 'List the node pools again. If this pool was deleted, check the pool on which the Pod now runs.',
            fr: 'Listez de nouveau les pools de nœuds. Si ce pool a été supprimé, vérifiez celui sur lequel le pod se trouve maintenant.',
          },
        },
      ],
      example: { pool: 'default-pool' },
      output: noOutput.combined,
    }),
  },
  sources: [sources.imageStreaming, sources.nodePoolUpdate, sources.computeClass, sources.gkeDifferences],
});
