/** All nodes at once, with whatever any check reads of a node. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { architectures, diskTypes, operatingSystems } from '../platform-names.ts';
import { printed } from '../projection.ts';
import { one, parseTable } from '../table.ts';
import { documented } from '../universe-support.ts';

/** The instance of a node, from `spec.providerID`: `gce://PROJECT/ZONE/NAME`. */
export const instanceOf = /^gce:\/\/([^/]+)\/([^/]+)\//;

/** What checks read of a node. */
export interface NodeFacts {
  readonly name: string;
  readonly ready: boolean;
  /** null if the node does not say: its kubelet has not reported for a while. */
  readonly diskPressure: boolean | null;
  /** Project and zone of its instance; the zone from its label, if it names no instance. */
  readonly project: string | null;
  readonly zone: string | null;
  readonly pool: string | null;
  /** The ComputeClass for which GKE made the node, or to which its pool was assigned. */
  readonly computeClass: string | null;
  /** `pd-balanced`; null if no label names it. */
  readonly bootDiskType: string | null;
  /** True if a label says so: a node without it need not be without Image streaming. */
  readonly streamsImages: boolean;
  /** Whether images and other ephemeral storage are on local SSDs, and not on the boot disk. */
  readonly localSsd: boolean;
  readonly operatingSystem: string | null;
  readonly architecture: string | null;
  /** `containerd://2.1.4`. */
  readonly containerRuntime: string | null;
}

/** A column with the value of a label. */
const label = (header: string, key: string) => `${header}:.metadata.labels.${key.replaceAll('.', '\\.')}`;

/**
 * The labels of GKE are those that the documentation of custom ComputeClasses lists, and `gke-image-streaming`, which
 * nodes print.
 */
const columns = `--output=custom-columns=${[
  'NAME:.metadata.name',
  'READY:.status.conditions[?(@.type=="Ready")].status',
  'DISK-PRESSURE:.status.conditions[?(@.type=="DiskPressure")].status',
  'PROVIDER-ID:.spec.providerID',
  label('ZONE', 'topology.kubernetes.io/zone'),
  label('POOL', 'cloud.google.com/gke-nodepool'),
  label('CLASS', 'cloud.google.com/compute-class'),
  label('BOOT-DISK', 'cloud.google.com/gke-boot-disk'),
  label('STREAMING', 'cloud.google.com/gke-image-streaming'),
  label('LOCAL-SSD', 'cloud.google.com/gke-ephemeral-storage-local-ssd'),
  'RUNTIME:.status.nodeInfo.containerRuntimeVersion',
  'OS:.status.nodeInfo.operatingSystem',
  'ARCH:.status.nodeInfo.architecture',
].join(',')}` as const;

export const getAllNodes = defineCommand({
  id: 'kubectl-get-all-nodes',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'nodes'],
  ...printed(columns, decodeAllNodes, {
    name: 'node',
    project: 'project',
    zone: 'location',
    pool: 'pool',
    computeClass: 'compute-class',
    bootDiskType: diskTypes,
    operatingSystem: operatingSystems,
    architecture: architectures,
    containerRuntime: 'version',
  }),
  purpose: {
    en: 'List the nodes with their state, their instance, their pool, their disks, and what they run.',
    fr: 'Lister les nœuds\u00a0: leur état, leur instance, leur pool, leurs disques et ce qu’ils exécutent.',
  },
  needs: [{ verb: 'list', resource: 'nodes' }],
  universes: documented,
  sources: [sources.debugPods, sources.nodeConditions, sources.customComputeClasses],
});

/**
 * One row a node. A node that does not say that it is ready is not. The node controller sets the conditions of a kubelet
 * that does not report to `Unknown` (Kubernetes documentation, "Node Status").
 */
export function decodeAllNodes(answer: unknown): readonly NodeFacts[] {
  return parseTable(answer).map((row) => {
    const [, project, zone] = instanceOf.exec(one(row['PROVIDER-ID']) ?? '') ?? [];
    return {
      name: row['NAME'] ?? '',
      ready: row['READY'] === 'True',
      diskPressure: { True: true, False: false }[row['DISK-PRESSURE'] ?? ''] ?? null,
      project: project ?? null,
      zone: zone ?? one(row['ZONE']),
      pool: one(row['POOL']),
      computeClass: one(row['CLASS']),
      bootDiskType: one(row['BOOT-DISK']),
      streamsImages: row['STREAMING'] === 'true',
      localSsd: row['LOCAL-SSD'] === 'true',
      operatingSystem: one(row['OS']),
      architecture: one(row['ARCH']),
      containerRuntime: one(row['RUNTIME']),
    };
  });
}
