/** Nodes, with the labels that GKE sets. */
import { defineCommand, partOf } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { itemsOf } from '../decode.ts';
import { objects, printed } from '../projection.ts';
import { parseTable } from '../table.ts';
import { documented } from '../universe-support.ts';
import { getAllNodes, type NodeFacts, nodeFacts, nodeNames } from './all-nodes.ts';

/** A row of the server's table of nodes. */
export interface NodeRow {
  readonly name: string;
  readonly ready: boolean;
  readonly pool: string | null;
}

export const getNodePools = defineCommand({
  id: 'kubectl-get-nodes',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'nodes', '--label-columns=cloud.google.com/gke-nodepool'],
  ...printed(['NAME', 'STATUS', 'ROLES', 'AGE', 'VERSION', 'GKE-NODEPOOL'], decodeNodeTable, {
    name: 'node',
    pool: 'pool',
  }),
  purpose: { en: 'List the nodes with their node pool.', fr: 'Lister les nœuds avec leur pool de nœuds.' },
  needs: [{ verb: 'list', resource: 'nodes' }],
  universes: documented,
  sources: [sources.debugPods],
  partOf: partOf(getAllNodes, (nodes) => ({
    answer: nodes.map(({ name, ready, pool }) => ({ name, ready, pool })),
  })),
});

/** The rows of the table; a node of no node pool has no pool. */
export function decodeNodeTable(answer: unknown): readonly NodeRow[] {
  return parseTable(answer).map((row) => ({
    name: row['NAME'] ?? '',
    ready: /^Ready\b/.test(row['STATUS'] ?? ''),
    pool: row['GKE-NODEPOOL'] || null,
  }));
}

/** A node, as the API server has it. */
export type ClusterNode = Omit<NodeFacts, 'ready' | 'diskPressure' | 'kubelet'>;

export const getNodes = defineCommand({
  id: 'kubectl-get-node-details',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'nodes', '{NODES}', '--ignore-not-found'],
  ...objects('Node', decodeNodes, nodeNames),
  purpose: {
    en: 'Read the instance, zone, node pool, ComputeClass, disks, architecture and container runtime of nodes.',
    fr: 'Lire l’instance, la zone, le pool, la ComputeClass, le runtime, les disques et l’architecture de certains nœuds.',
  },
  needs: [{ verb: 'get', resource: 'nodes' }],
  universes: documented,
  sources: [sources.debugPods, sources.customComputeClasses],
  partOf: partOf(getAllNodes, (nodes, { NODES }) => {
    const wanted = new Set([NODES].flat());
    return { answer: nodes.filter(({ name }) => wanted.has(name)).map(clusterNode) };
  }),
});

/** One node or a list of them. */
export function decodeNodes(answer: unknown): readonly ClusterNode[] {
  return itemsOf(answer).map((item) => clusterNode(nodeFacts(item)));
}

function clusterNode({
  ready: _ready,
  diskPressure: _pressure,
  kubelet: _kubelet,
  ...node
}: NodeFacts): ClusterNode {
  return node;
}
