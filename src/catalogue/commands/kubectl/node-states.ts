/** The conditions and the taints of nodes. */
import { defineCommand, partOf } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { architectures, operatingSystems } from '../platform-names.ts';
import { printed } from '../projection.ts';
import { one, parseTable } from '../table.ts';
import { documented } from '../universe-support.ts';
import { getAllNodes } from './all-nodes.ts';

/** A node as its kubelet reports it. */
export interface NodeState {
  readonly name: string;
  readonly pool: string | null;
  readonly ready: boolean;
  /** null if the node does not say: its kubelet has not reported for a while. */
  readonly diskPressure: boolean | null;
  /** `containerd://2.1.4`. */
  readonly runtime: string | null;
  readonly operatingSystem: string | null;
  readonly architecture: string | null;
}

/** Seven columns per node, whatever its size: a cluster can have thousands of nodes. */
const stateColumns =
  '--output=custom-columns=NAME:.metadata.name,POOL:.metadata.labels.cloud\\.google\\.com/gke-nodepool,READY:.status.conditions[?(@.type=="Ready")].status,DISK-PRESSURE:.status.conditions[?(@.type=="DiskPressure")].status,RUNTIME:.status.nodeInfo.containerRuntimeVersion,OS:.status.nodeInfo.operatingSystem,ARCH:.status.nodeInfo.architecture';

export const getNodeStates = defineCommand({
  id: 'kubectl-get-node-states',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'nodes'],
  ...printed(stateColumns, decodeNodeStates, {
    name: 'node',
    pool: 'pool',
    runtime: 'version',
    operatingSystem: operatingSystems,
    architecture: architectures,
  }),
  purpose: {
    en: 'List the nodes with their pool, readiness, runtime, operating system, architecture and disk pressure.',
    fr: 'Lister les nœuds\u00a0: leur pool, leur disponibilité (Ready), leur runtime, leur système, leur architecture et la pression sur leur disque.',
  },
  needs: [{ verb: 'list', resource: 'nodes' }],
  universes: documented,
  sources: [sources.nodeConditions],
  partOf: partOf(getAllNodes, (nodes) => ({
    answer: nodes.map(
      ({ name, pool, ready, diskPressure, containerRuntime, operatingSystem, architecture }) => ({
        name,
        pool,
        ready,
        diskPressure,
        runtime: containerRuntime,
        operatingSystem,
        architecture,
      }),
    ),
  })),
});

/**
 * One row a node. A node that does not say that it is ready is not. The node controller sets the conditions of a kubelet
 * that does not report to `Unknown` (Kubernetes documentation, "Node Status").
 */
export function decodeNodeStates(answer: unknown): readonly NodeState[] {
  return parseTable(answer).map((row) => ({
    name: row['NAME'] ?? '',
    pool: one(row['POOL']),
    ready: row['READY'] === 'True',
    diskPressure: { True: true, False: false }[row['DISK-PRESSURE'] ?? ''] ?? null,
    runtime: one(row['RUNTIME']),
    operatingSystem: one(row['OS']),
    architecture: one(row['ARCH']),
  }));
}
