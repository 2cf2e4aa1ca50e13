import { describeBootDisks } from '../../commands/gcloud/container.ts';
import { createNodePoolWithDiskType, updateNodePoolDiskType } from '../../commands/shown/node-pools.ts';
import { classWithDisk, madeByGke, plainPool, poolRecreated, selectClass } from '../../facts/new-nodes.ts';
import {
  clusterFacts,
  clusterParamsOf,
  nodeDisk,
  nodeDiskAsks,
  withoutEmpty,
} from '../../facts/pool-nodes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

type Disk = {
  readonly pool: string;
  readonly type: string;
  /** In GB; 0 if not known. */
  readonly size: number;
};

type Standard = Disk & { readonly project: string; readonly location: string; readonly cluster: string };

const example: Standard = {
  pool: 'default-pool',
  type: 'pd-standard',
  size: 100,
  project: 'shop-prod',
  location: 'europe-west9',
  cluster: 'web',
};

/** Types on SSD; `pd-standard` is on hard disks (Compute Engine documentation, "Persistent Disk" and "Hyperdisk"). */
const faster: ReadonlySet<string> = new Set([
  'pd-balanced',
  'pd-ssd',
  'pd-extreme',
  'hyperdisk-balanced',
  'hyperdisk-extreme',
]);

const disks = {
  en: ({ pool, type, size }: Disk) =>
    `the nodes of ${pool || 'this pool'} have ${size > 0 ? `${size} GB ` : ''}boot disks of type ${type}`,
  fr: ({ pool, type, size }: Disk) =>
    `les nœuds ${pool ? `du pool ${pool}` : 'de ce pool'} ont des disques de démarrage${size > 0 ? ` de ${size}\u00a0Go et` : ''} de type ${type}`,
};

const slowest = {
  en: (facts: Disk) =>
    `${disks.en(facts)}, the slowest type; the metrics of the disk show whether the disk is the bottleneck`,
  fr: (facts: Disk) =>
    `${disks.fr(facts)}, le type le plus lent\u00a0; les métriques du disque montrent si c’est le disque qui limite le débit`,
};

/** The type alone does not say that the disk is what limits. */
const metricsFirst = {
  advice: {
    en: 'First check the metrics of the disk during a pull: if the disk does not reach its limit, another disk speeds up nothing, although the change may recreate nodes and cost more.',
    fr: 'Consultez d’abord les métriques du disque pendant une extraction\u00a0: si le disque n’atteint pas sa limite, un autre disque n’accélère rien, alors que ce changement peut recréer les nœuds et coûter plus cher.',
  },
};

const output = {
  command: describeBootDisks,
  params: (facts: Standard) => clusterParamsOf(facts),
  shows: ({ type }: Standard) => [`diskType: ${type}`],
};

export const diskThroughput = defineRule({
  id: 'disk-throughput',
  section: 'slow',
  title: { en: 'Disk throughput', fr: 'Débit du disque' },
  summary: {
    en: 'Every layer is written twice to the disk of the node. The throughput of a persistent disk grows with its size, so a small standard disk is the slowest choice.',
    fr: 'Chaque couche est écrite deux fois sur le disque du nœud. Le débit d’un disque persistant augmente avec sa taille\u00a0: un petit disque standard est le choix le plus lent.',
  },
  causes: ['timeout-slow'],
  about: 'pull',
  onlyOnGke: true,
  asks: [...nodeDiskAsks],

  async check({ ask, about: { node } }) {
    const { autoprovisioned, type, gigabytes, localSsd } = await nodeDisk(ask, node);
    const pool = node.pool ?? '';
    if (localSsd) return { because: 'images-on-local-ssd', facts: { pool } };
    if (!type) return { because: 'disk-type-unknown', facts: { pool } };
    const facts = { pool, type, size: gigabytes ?? 0 };
    if (faster.has(type)) return { because: 'faster-disk', facts };
    if (type !== 'pd-standard') return { because: 'disk-throughput-unknown', facts };
    return {
      because: autoprovisioned ? 'standard-disk-autoprovisioned' : 'standard-disk',
      facts: { ...facts, ...clusterFacts(node) },
    };
  },

  outcomes: {
    'standard-disk': outcome({
      verdict: 'unknown',
      when: {
        en: 'If {CURRENT_NODE_POOL} has `diskType: pd-standard`, no `localSsdCount` and no `autoprovisioned: true`, and the cluster is not Autopilot',
        fr: 'Si le pool {CURRENT_NODE_POOL} a `diskType: pd-standard`, sans `localSsdCount` ni `autoprovisioned: true`, et que le cluster n’est pas en mode Autopilot',
      },
      text: slowest,
      remedies: [
        metricsFirst,
        {
          command: updateNodePoolDiskType,
          params: (facts: Standard) => ({
            ...clusterParamsOf(facts),
            ...withoutEmpty({ CURRENT_NODE_POOL: facts.pool }),
          }),
          why: {
            en: 'This command changes the disks of this pool only. A larger Persistent Disk is also faster. The machine type of the pool must support the disk type.',
            fr: 'Cette commande change les disques de ce seul pool. Un Persistent Disk plus grand est aussi plus rapide. Le type de machine du pool doit accepter le type de disque choisi.',
          },
        },
        poolRecreated,
        {
          command: createNodePoolWithDiskType,
          params: (facts: Standard) => clusterParamsOf(facts),
          why: {
            en: 'If this pool must not change, create a second pool with the service account of the first, and with its access scopes if gke-default (cloud-platform) does not cover them.',
            fr: 'Si ce pool ne doit pas être modifié, créez un second pool, avec le compte de service du premier, et avec ses niveaux d’accès si gke-default (cloud-platform) ne les couvre pas.',
          },
        },
        plainPool,
      ],
      example,
      output,
    }),
    'standard-disk-autoprovisioned': outcome({
      verdict: 'unknown',
      when: {
        en: 'If `diskType` of {CURRENT_NODE_POOL} or the label `cloud.google.com/gke-boot-disk` of {NODE} is `pd-standard`, the pool has no `localSsdCount`, and it has `autoprovisioned: true` or the cluster is Autopilot',
        fr: 'Si le `diskType` du pool {CURRENT_NODE_POOL} ou l’étiquette `cloud.google.com/gke-boot-disk` du nœud {NODE} est `pd-standard`, que le pool n’a pas de `localSsdCount`, et qu’il a `autoprovisioned: true` ou que le cluster est en mode Autopilot',
      },
      text: {
        en: (facts: Standard) => `${slowest.en(facts)}${madeByGke.en}`,
        fr: (facts: Standard) => `${slowest.fr(facts)}${madeByGke.fr}`,
      },
      remedies: [metricsFirst, classWithDisk, selectClass],
      example: { ...example, pool: 'nap-1roqiaf4' },
      output: noOutput.combined,
    }),
    'faster-disk': outcome({
      verdict: 'ok',
      when: {
        en: 'If {CURRENT_NODE_POOL} has no `localSsdCount`, and its `diskType` is `pd-balanced`, `pd-ssd`, `pd-extreme`, `hyperdisk-balanced` or `hyperdisk-extreme`',
        fr: 'Si le pool {CURRENT_NODE_POOL} n’a pas de `localSsdCount`, et que son `diskType` est `pd-balanced`, `pd-ssd`, `pd-extreme`, `hyperdisk-balanced` ou `hyperdisk-extreme`',
      },
      text: disks,
      example: { pool: 'default-pool', type: 'pd-balanced', size: 100 },
      output: noOutput.combined,
    }),
    'images-on-local-ssd': outcome({
      verdict: 'ok',
      when: {
        en: 'If {CURRENT_NODE_POOL} has a `localSsdCount` of 1 or more, or {NODE} has the label `cloud.google.com/gke-ephemeral-storage-local-ssd`',
        fr: 'Si le pool {CURRENT_NODE_POOL} a un `localSsdCount` d’au moins 1, ou si le nœud {NODE} porte l’étiquette `cloud.google.com/gke-ephemeral-storage-local-ssd`',
      },
      text: {
        en: ({ pool }) =>
          `the nodes of ${pool || 'this pool'} store images on local SSDs, not on the boot disk`,
        fr: ({ pool }) =>
          `les nœuds ${pool ? `du pool ${pool}` : 'de ce pool'} stockent les images sur des SSD locaux, pas sur le disque de démarrage`,
      },
      example: { pool: 'default-pool' },
      output: noOutput.combined,
    }),
    'disk-throughput-unknown': outcome({
      verdict: 'unknown',
      when: {
        en: 'If {CURRENT_NODE_POOL} has no `localSsdCount`, and its `diskType` is one whose speed Pullbook does not know, such as `hyperdisk-throughput`',
        fr: 'Si le pool {CURRENT_NODE_POOL} n’a pas de `localSsdCount`, et que son `diskType` indique un type dont Pullbook ne connaît pas le débit, comme `hyperdisk-throughput`',
      },
      text: {
        en: (facts: Disk) =>
          `${disks.en(facts)}, whose speed Pullbook does not know: check the metrics of the disk`,
        fr: (facts: Disk) =>
          `${disks.fr(facts)}, dont Pullbook ne connaît pas le débit\u00a0: consultez les métriques du disque`,
      },
      remedies: [
        {
          advice: {
            en: 'Look up the throughput of this type of disk in the documentation of Compute Engine.',
            fr: 'Cherchez le débit de ce type de disque dans la documentation de Compute Engine.',
          },
        },
      ],
      example: { pool: 'default-pool', type: 'hyperdisk-throughput', size: 2000 },
      output: noOutput.combined,
    }),
    'disk-type-unknown': outcome({
      verdict: 'unknown',
      when: {
        en: 'If {CURRENT_NODE_POOL} has no `diskType`, and {NODE} has no label `cloud.google.com/gke-boot-disk`',
        fr: 'Si le pool {CURRENT_NODE_POOL} n’a pas de `diskType`, et que le nœud {NODE} ne porte pas l’étiquette `cloud.google.com/gke-boot-disk`',
      },
      text: {
        en: ({ pool }) => `neither the node nor the cluster shows the disk type of ${pool || 'this node'}`,
        fr: ({ pool }) =>
          `ni le nœud ni le cluster n’indiquent le type de disque ${pool ? `du pool ${pool}` : 'de ce nœud'}`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask somebody who may read the machines of the project for the type of the boot disk.',
            fr: 'Demandez le type du disque de démarrage à une personne qui peut lire les machines du projet.',
          },
        },
      ],
      example: { pool: 'default-pool' },
      output: noOutput.combined,
    }),
  },
  sources: [
    sources.imagePulls,
    sources.diskPerformance,
    sources.nodePoolUpdate,
    sources.computeClass,
    sources.gkeDifferences,
  ],
});
