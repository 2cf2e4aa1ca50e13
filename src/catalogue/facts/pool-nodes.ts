import type { Universe } from '../../cloud/universes.ts';
import type { BootDisk } from '../commands/gcloud/container.ts';
import { describeBootDisks } from '../commands/gcloud/container.ts';
import type { NodeState } from '../commands/kubectl/node-states.ts';
import type { Failure } from '../model/answer.ts';
import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import { CannotTell } from '../model/failures.ts';
import type { NodeSubject, PullingNode } from '../model/subjects.ts';
import { clusterParams } from './node-account.ts';

/** The nodes of the subject's pool; all nodes if the pool is not known. */
export function nodesOfPool(states: readonly NodeState[], { pool, name }: NodeSubject): readonly NodeState[] {
  if (pool) return states.filter((state) => state.pool === pool);
  return name ? states.filter((state) => state.name === name) : states;
}

/**
 * The nodes that can concern a pull: the one of the Pod if it fails, because what another node of the pool suffers from
 * is not its cause; else all of its pool.
 */
export function nodesOfPull(
  states: readonly NodeState[],
  { node, failure }: PullingNode,
): readonly NodeState[] {
  return failure && node.name ? states.filter(({ name }) => name === node.name) : nodesOfPool(states, node);
}

/** How texts name {@link nodesOfPull}: the node or the pool; empty for all nodes of the cluster. */
export function nodesName({ node, failure }: PullingNode): string {
  return (failure && node.name) || node.pool || '';
}

/** The boot disk of a pool, and whether Autopilot manages it. */
export interface PoolDisk {
  readonly autopilot: boolean;
  /** null if the pool is not known or not listed, as with pools that Autopilot manages. */
  readonly disk: BootDisk | null;
}

/** What {@link poolDisk} may ask. */
export const poolDiskAsks: readonly AnyCommand[] = [describeBootDisks];

/** The boot disk of the nodes of a pool. Throws `CannotTell` if the cluster cannot be read. */
export async function poolDisk(ask: Ask, node: NodeSubject): Promise<PoolDisk> {
  const { autopilot, pools } = await ask(describeBootDisks, clusterParams(node.cluster));
  return { autopilot, disk: pools.find(({ pool }) => pool === node.pool) ?? null };
}

/** The same, for rules that can conclude without it. In a universe with Autopilot only, the mode is known. */
export async function poolDiskOrFailure(
  ask: Ask,
  node: NodeSubject,
  universe: Universe,
): Promise<PoolDisk & { readonly failure: Failure | null }> {
  try {
    return { ...(await poolDisk(ask, node)), failure: null };
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    return { autopilot: !universe.modes.includes('standard'), disk: null, failure: error.failure };
  }
}

/** The known values; unknown ones stay placeholders in the commands of a remedy. */
export function withoutEmpty(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));
}

/** The cluster of a node as facts: empty strings if not known. */
export function clusterFacts({ cluster: { project, location, name } }: NodeSubject) {
  return { project: project ?? '', location: location ?? '', cluster: name ?? '' };
}

/** The parameters of a command about the cluster, from {@link clusterFacts}. */
export function clusterParamsOf(facts: {
  readonly project: string;
  readonly location: string;
  readonly cluster: string;
}): Readonly<Record<string, string>> {
  return withoutEmpty({ PROJECT: facts.project, CLUSTER_LOCATION: facts.location, CLUSTER: facts.cluster });
}
