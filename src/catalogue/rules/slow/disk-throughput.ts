import { describeBootDisks } from '../../commands/gcloud/container.ts';
import { createNodePoolWithDiskType } from '../../commands/shown/nodes.ts';
import { clusterFacts, clusterParamsOf, poolDisk, poolDiskAsks } from '../../facts/pool-nodes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';

export const diskThroughput = defineRule({
  id: 'disk-throughput',
  section: 'slow',
  title: { en: 'Disk throughput', fr: 'Débit du disque' },
  summary: {
    en: 'Every layer is written twice to the boot disk of the node. The throughput of a persistent disk grows with its size, so a small standard disk is the slowest choice.',
    fr: 'Chaque couche est écrite deux fois sur le disque de démarrage du nœud. Le débit d’un disque persistant augmente avec sa taille\u00a0: un petit disque standard est le choix le plus lent.',
  },
  causes: ['timeout-slow'],
  about: 'pull',
  onlyOnGke: true,
  asks: [...poolDiskAsks],
  exempt: [
    {
      universe: 's3ns',
      because: {
        en: 'nodes there have Hyperdisk Balanced, and Autopilot chooses it',
        fr: 'les nœuds y ont des disques Hyperdisk équilibrés, choisis par Autopilot',
      },
    },
  ],

  async check({ ask, about: { node } }) {
    const { autopilot, disk } = await poolDisk(ask, node);
    if (autopilot) return { because: 'autopilot', facts: {} };
    const { type, gigabytes } = disk ?? { type: null, gigabytes: null };
    const pool = node.pool ?? '';
    if (!type) return { because: 'disk-type-unknown', facts: { pool } };
    const facts = { pool, type, size: gigabytes ?? 0 };
    return type === 'pd-standard'
      ? { because: 'standard-disk', facts: { ...facts, ...clusterFacts(node) } }
      : { because: 'faster-disk', facts };
  },

  outcomes: {
    'standard-disk': outcome({
      verdict: 'unknown',
      text: {
        en: ({ pool, type, size }) =>
          `the nodes of ${pool} have boot disks of type ${type}${size > 0 ? ` and ${size} GB` : ''}: the slowest kind; the metrics of the disk show whether it is the limit`,
        fr: ({ pool, type, size }) =>
          `les nœuds du pool ${pool} ont des disques de démarrage de type ${type}${size > 0 ? ` et de ${size}\u00a0Go` : ''}\u00a0: le type le plus lent\u00a0; les métriques du disque diront si c’est lui qui limite`,
      },
      remedies: [
        {
          command: createNodePoolWithDiskType,
          params: (facts) => clusterParamsOf(facts),
          why: {
            en: 'Nodes keep the disk with which they were made: a new pool is the way to a faster one. A larger one is faster, too.',
            fr: 'Les nœuds gardent le disque de leur création\u00a0: pour un disque plus rapide, il faut un nouveau pool. Un disque plus grand est lui aussi plus rapide.',
          },
        },
      ],
      example: {
        pool: 'default-pool',
        type: 'pd-standard',
        size: 100,
        project: 'shop-prod',
        location: 'europe-west9',
        cluster: 'web',
      },
      evidence: {
        command: describeBootDisks,
        params: (facts) => clusterParamsOf(facts),
        shows: ({ type }) => `diskType: ${type}`,
      },
    }),
    'faster-disk': outcome({
      verdict: 'ok',
      text: {
        en: ({ pool, type, size }) =>
          `the nodes of ${pool} have boot disks of type ${type}${size > 0 ? ` and ${size} GB` : ''}`,
        fr: ({ pool, type, size }) =>
          `les nœuds du pool ${pool} ont des disques de démarrage de type ${type}${size > 0 ? ` et de ${size}\u00a0Go` : ''}`,
      },
      example: { pool: 'default-pool', type: 'pd-balanced', size: 100 },
    }),
    autopilot: outcome({
      verdict: 'not-applicable',
      text: { en: () => 'Autopilot chooses the disk', fr: () => 'Autopilot choisit le disque' },
      example: {},
    }),
    'disk-type-unknown': outcome({
      verdict: 'unknown',
      text: {
        en: ({ pool }) => `the cluster does not report the disk type of ${pool || 'this node'}`,
        fr: ({ pool }) =>
          `le cluster n’indique pas le type de disque ${pool ? `du pool ${pool}` : 'de ce nœud'}`,
      },
      example: { pool: 'default-pool' },
    }),
  },
  sources: [sources.imagePulls, sources.diskPerformance, sources.gkeDifferences],
});
