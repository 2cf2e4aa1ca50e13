import { describeBootDisks } from '../../commands/gcloud/container.ts';
import { getNodeWarnings } from '../../commands/kubectl/events.ts';
import { getNodeStates } from '../../commands/kubectl/node-states.ts';
import { createNodePoolWithDiskSize, updateNodePoolDiskSize } from '../../commands/shown/node-pools.ts';
import {
  classWithDisk,
  deleteFormerPool,
  madeByGke,
  plainPool,
  poolRecreated,
  selectClass,
} from '../../facts/new-nodes.ts';
import {
  clusterFacts,
  clusterParamsOf,
  diskOrFailure,
  nodesName,
  nodesOfPull,
  withoutEmpty,
} from '../../facts/pool-nodes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { conditionUnknown, imageGcFailed, noDiskPressure } from './shared/disk-condition-outcomes.ts';
import { nodeNotListed, noNodes } from './shared/no-nodes.ts';

/**
 * Kubelet warnings of failed image garbage collection (kubernetes/kubernetes: pkg/kubelet/images). `EvictionThresholdMet`
 * is none: it says that the kubelet begins to reclaim something, memory as well as disk (pkg/kubelet/eviction).
 */
const gcReasons = new Set(['FreeDiskSpaceFailed', 'ImageGCFailed']);

type Full = {
  /** Nodes with the condition DiskPressure now. */
  readonly nodes: readonly string[];
  /** The node of the Pod, or the pool; empty if neither is known. */
  readonly where: string;
  /** Empty if not known. */
  readonly pool: string;
  /** Size of the boot disk in GB; 0 if not known. */
  readonly size: number;
  readonly project: string;
  readonly location: string;
  readonly cluster: string;
};

const example: Full = {
  nodes: ['gke-web-default-pool-1a2b3c4d-x5y6'],
  where: 'gke-web-default-pool-1a2b3c4d-x5y6',
  pool: 'default-pool',
  size: 20,
  project: 'shop-prod',
  location: 'europe-west9',
  cluster: 'web',
};

/** Of nodes that are not of GKE, whose disks Google Cloud does not know. */
const unknownDisk = { pool: '', size: 0, project: '', location: '', cluster: '' };

/** Where no boot disk of a known size holds the images. */
const unsized: Full = { ...example, nodes: [], size: 0 };

const text = {
  en: ({ nodes, where, size }: Full) => {
    const disks = size > 0 ? `; the boot disk of each node of the pool has a size of ${size} GB` : '';
    return nodes.length > 0
      ? `the disk is short of space or of inodes on ${nodes.join(', ')}: DiskPressure is True${disks}`
      : `${where || 'the node'} had no room for the image; the node does not report the condition DiskPressure now${disks}`;
  },
  fr: ({ nodes, where, size }: Full) => {
    const disks = size > 0 ? `\u00a0; les disques de démarrage du pool font ${size}\u00a0Go` : '';
    return nodes.length > 0
      ? `le disque manque de place ou d’inodes sur ${nodes.length > 1 ? 'les nœuds' : 'le nœud'} ${nodes.join(', ')}\u00a0: DiskPressure vaut True${disks}`
      : `${where || 'le nœud'} n’avait plus de place pour l’image\u00a0; le nœud ne signale pas la condition DiskPressure en ce moment${disks}`;
  },
};

const movePods = {
  advice: {
    en: 'Short term: evict the Pods from the node (kubectl drain --ignore-daemonsets --delete-emptydir-data), so that the kubelet can delete the images that they used. The node accepts no new Pods until you run kubectl uncordon. Controllers recreate the Pods on other nodes, without the data of their emptyDir volumes. If the node has Pods without a controller, the command stops: with --force, these Pods are deleted and do not come back.',
    fr: 'Dans l’immédiat, évincez les pods du nœud (kubectl drain --ignore-daemonsets --delete-emptydir-data), afin que le kubelet puisse supprimer les images qu’ils utilisaient. Le nœud n’accepte plus de pods jusqu’à la commande kubectl uncordon. Les contrôleurs recréent les pods sur d’autres nœuds, sans le contenu de leurs volumes emptyDir. Si des pods du nœud n’ont pas de contrôleur, la commande s’arrête\u00a0: avec --force, ces pods sont supprimés et ne reviennent pas.',
  },
};

/** The part of their conditions that the outcomes of a full disk share. */
const full = {
  en: 'either the message of the Pod contains `no space left on device` or {NODE} has `True` under `DISK-PRESSURE`',
  fr: 'que soit le message du pod contient `no space left on device`, soit le nœud {NODE} a `True` sous `DISK-PRESSURE`',
};

/** The column alone if the message is the proof: no node has the condition any more, or none could be read. */
const output = {
  command: getNodeStates,
  params: () => ({}),
  shows: ({ nodes }: Full) => (nodes.length > 0 ? nodes : ['DISK-PRESSURE']),
};

export const diskPressure = defineRule({
  id: 'disk-pressure',
  section: 'node',
  title: { en: 'Node disk', fr: 'Disque du nœud' },
  summary: {
    en: 'For some time, an image takes up disk space twice: for its compressed layers, and for their unpacked content. A boot disk that is too small fills up.',
    fr: 'Pendant un temps, une image prend deux fois de la place sur le disque\u00a0: pour ses couches compressées, et pour leur contenu décompressé. Un disque de démarrage trop petit se remplit.',
  },
  causes: ['disk-full', 'corrupt-or-extract'],
  about: 'pulling-node',
  asks: [getNodeStates, getNodeWarnings, describeBootDisks],

  async check({ ask, about, universe, gke }) {
    const { node, failure } = about;
    const notEnoughSpace = failure?.cause === 'disk-full';
    // The message is proof enough that the disk was full: it is a finding even if nodes cannot be listed.
    const states = notEnoughSpace
      ? ((await ask.maybe(getNodeStates, {})).answer ?? [])
      : await ask(getNodeStates, {});
    const poolStates = nodesOfPull(states, about);
    const pressed = poolStates.filter(({ diskPressure }) => diskPressure).map(({ name }) => name);
    const [only, ...others] = poolStates;
    const where = only && others.length === 0 ? only.name : nodesName(about);
    if (notEnoughSpace || pressed.length > 0) {
      if (gke === false)
        return { because: 'disk-full-not-gke', facts: { ...unknownDisk, nodes: pressed, where } };
      const { autoprovisioned, gigabytes, localSsd } = await diskOrFailure(ask, node, universe);
      const size = localSsd ? 0 : (gigabytes ?? 0);
      const facts = { nodes: pressed, where, pool: node.pool ?? '', size, ...clusterFacts(node) };
      if (localSsd) return { because: 'disk-full-local-ssd', facts };
      return { because: autoprovisioned ? 'disk-full-autoprovisioned' : 'disk-full', facts };
    }
    if (poolStates.length === 0)
      return { because: failure ? 'node-not-listed' : 'no-nodes', facts: { where } };
    const silent = poolStates.filter(({ diskPressure }) => diskPressure === null).map(({ name }) => name);
    if (silent.length > 0) return { because: 'condition-unknown', facts: { nodes: silent } };
    // The warnings precede the condition: without reading them, the disk may be filling up unnoticed.
    const warnings = await ask(getNodeWarnings, {});
    const names = new Set(poolStates.map(({ name }) => name));
    const gcWarnings = warnings.filter(({ name, reason }) => names.has(name) && gcReasons.has(reason));
    if (gcWarnings.length === 0)
      return { because: 'no-disk-pressure', facts: { where, count: poolStates.length } };
    return {
      because: 'image-gc-failed',
      facts: {
        nodes: [...new Set(gcWarnings.map(({ name }) => name))],
        reasons: [...new Set(gcWarnings.map(({ reason }) => reason))],
      },
    };
  },

  onFailure: [
    // The message proves the problem.
    {
      command: getNodeStates,
      concludes: ['disk-full', 'disk-full-autoprovisioned', 'disk-full-local-ssd', 'disk-full-not-gke'],
    },
    {
      command: describeBootDisks,
      concludes: ['disk-full', 'disk-full-autoprovisioned', 'disk-full-local-ssd'],
    },
  ],
  outcomes: {
    'disk-full': outcome({
      verdict: 'problem',
      when: {
        en: `If {CURRENT_NODE_POOL} of a Standard cluster has neither \`localSsdCount\` nor \`autoprovisioned: true\`, and ${full.en}`,
        fr: `Si le pool {CURRENT_NODE_POOL} d’un cluster Standard n’a ni \`localSsdCount\` ni \`autoprovisioned: true\`, et ${full.fr}`,
      },
      text,
      remedies: [
        movePods,
        {
          command: updateNodePoolDiskSize,
          params: (facts: Full) => ({
            ...clusterParamsOf(facts),
            ...withoutEmpty({ CURRENT_NODE_POOL: facts.pool }),
          }),
          why: {
            en: 'This command gives the nodes of this pool larger boot disks, and changes no other setting of the pool.',
            fr: 'Cette commande donne aux nœuds de ce pool des disques de démarrage plus grands, et ne change aucun autre réglage du pool.',
          },
        },
        poolRecreated,
        {
          command: createNodePoolWithDiskSize,
          params: (facts: Full) => clusterParamsOf(facts),
          why: {
            en: 'If this pool must not change, create a second pool with the service account of the first, and with its access scopes if gke-default (cloud-platform) does not cover them.',
            fr: 'Si ce pool ne doit pas être modifié, créez un second pool, avec le compte de service du premier, et avec ses niveaux d’accès si gke-default (cloud-platform) ne les couvre pas.',
          },
        },
        plainPool,
        deleteFormerPool,
      ],
      example,
      output,
    }),
    'disk-full-not-gke': outcome({
      verdict: 'problem',
      when: {
        en: `If {NODE} is not a GKE node, and ${full.en}`,
        fr: `Si le nœud {NODE} n’est pas un nœud GKE, et ${full.fr}`,
      },
      text,
      remedies: [
        movePods,
        {
          advice: {
            en: 'Give the node a larger disk for images, or find what fills the disk: logs, emptyDir volumes, images that Pods still use.',
            fr: 'Donnez au nœud un disque plus grand pour les images, ou cherchez ce qui remplit le disque\u00a0: journaux, volumes emptyDir, images encore utilisées par des pods.',
          },
        },
      ],
      example: unsized,
      output,
    }),
    'disk-full-autoprovisioned': outcome({
      verdict: 'problem',
      when: {
        en: `If {CURRENT_NODE_POOL} has no \`localSsdCount\` and was created by GKE (\`autoprovisioned: true\`, or in an Autopilot cluster), and ${full.en}`,
        fr: `Si le pool {CURRENT_NODE_POOL} n’a pas de \`localSsdCount\` et a été créé par GKE (\`autoprovisioned: true\`, ou cluster Autopilot), et ${full.fr}`,
      },
      text: {
        en: (facts: Full) => `${text.en(facts)}${madeByGke.en}`,
        fr: (facts: Full) => `${text.fr(facts)}${madeByGke.fr}`,
      },
      remedies: [
        {
          advice: {
            en: 'Request enough ephemeral-storage for the Pod: GKE chooses the node according to this request, and images use the disk of that node. Changing the Pod template replaces the Pods of the workload.',
            fr: 'Demandez assez d’ephemeral-storage dans les requests du pod\u00a0: GKE choisit le nœud d’après cette demande, et les images occupent le disque de ce nœud. La modification du modèle de pod remplace les pods de la charge de travail.',
          },
        },
        classWithDisk,
        selectClass,
      ],
      example: unsized,
      output,
    }),
    'disk-full-local-ssd': outcome({
      verdict: 'problem',
      when: {
        en: `If {CURRENT_NODE_POOL} has a \`localSsdCount\` of 1 or more, and ${full.en}`,
        fr: `Si le pool {CURRENT_NODE_POOL} a un \`localSsdCount\` d’au moins 1, et ${full.fr}`,
      },
      text: {
        en: (facts: Full) => `${text.en(facts)}; the nodes of the pool store images on local SSDs`,
        fr: (facts: Full) =>
          `${text.fr(facts)}\u00a0; les nœuds du pool stockent les images sur des SSD locaux`,
      },
      remedies: [
        movePods,
        {
          advice: {
            en: 'A larger boot disk does not help. To get more local SSDs, create new nodes: in a node pool that you create with --ephemeral-storage-local-ssd, or with a ComputeClass that has a larger localSSDCount under storage.',
            fr: 'Un disque de démarrage plus grand ne change rien. Pour avoir plus de SSD locaux, créez de nouveaux nœuds\u00a0: dans un pool créé avec --ephemeral-storage-local-ssd, ou avec une ComputeClass dont le champ localSSDCount, sous storage, est plus grand.',
          },
        },
      ],
      example: unsized,
      output,
    }),
    'image-gc-failed': imageGcFailed,
    'condition-unknown': conditionUnknown,
    'no-disk-pressure': noDiskPressure,
    'no-nodes': noNodes,
    'node-not-listed': nodeNotListed,
  },
  sources: [
    sources.nodePressure,
    sources.diskPerformance,
    sources.nodePoolUpdate,
    sources.computeClass,
    sources.customComputeClasses,
  ],
});
