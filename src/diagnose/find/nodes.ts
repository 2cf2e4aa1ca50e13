import { mapBy } from '../../base/group-by.ts';
import type { ClusterNode } from '../../catalogue/commands/kubectl/nodes.ts';
import { getNodePools, getNodes } from '../../catalogue/commands/kubectl/nodes.ts';
import type { Failure } from '../../catalogue/model/answer.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';

/** What {@link readNodes} asks. */
export const nodesAsks: readonly AnyCommand[] = [getNodePools, getNodes];

/** The node pools of a cluster, each represented by one node. */
export interface Nodes {
  /** The node that represents the pool of a node; null where nodes cannot be read. */
  readonly representativeOf: (node: string | null) => ClusterNode | null;
  readonly representatives: readonly ClusterNode[];
  /** Whether the kubelet of a node may be trusted to go on: it is ready, or nobody could look. */
  readonly goesOn: (node: string | null) => boolean;
  /** Whether they are nodes of GKE, by their label or their instance; null where there are none to tell. */
  readonly gke: boolean | null;
  readonly gap: Failure | null;
}

/**
 * Nodes of one pool share machine type, account and scopes, so one node per pool is read in full, preferably one with
 * a failing Pod (`preferred`): a cluster can have thousands of nodes, and each is twenty kilobytes of JSON.
 */
export async function readNodes(ask: Ask, preferred: readonly string[]): Promise<Nodes> {
  const rows = await ask.maybe(getNodePools, {});
  if (rows.why) {
    return { representativeOf: () => null, representatives: [], goesOn: () => true, gke: null, gap: rows };
  }
  const ready = new Set(rows.answer.filter((row) => row.ready).map(({ name }) => name));
  const goesOn = (node: string | null) => ready.has(node ?? '');
  const wanted = new Set(preferred);
  const byPool = mapBy(rows.answer, ({ name, pool }) => pool ?? name);
  const chosen = [...byPool.values()].flatMap(
    (pool) => pool.find(({ name }) => wanted.has(name)) ?? pool.find(({ ready }) => ready) ?? pool[0] ?? [],
  );
  const none = { representativeOf: () => null, representatives: [], goesOn };
  if (chosen.length === 0) return { ...none, gke: null, gap: null };
  const isLabelled = rows.answer.some(({ pool }) => pool !== null);
  const read = await ask.maybe(getNodes, { NODES: chosen.map(({ name }) => name) });
  if (read.why) return { ...none, gke: isLabelled || null, gap: read };
  const poolOf = new Map(rows.answer.map(({ name, pool }) => [name, pool ?? name]));
  const representatives = new Map(read.answer.map((node) => [node.pool ?? node.name, node]));
  return {
    representativeOf: (node) => representatives.get(poolOf.get(node ?? '') ?? '') ?? null,
    representatives: read.answer,
    goesOn,
    gke: isLabelled || read.answer.some(({ project }) => project !== null),
    gap: null,
  };
}
