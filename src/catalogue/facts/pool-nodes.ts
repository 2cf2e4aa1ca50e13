import type { Universe } from '../../cloud/universes.ts';
import type { BootDisks } from '../commands/gcloud/container.ts';
import { describeBootDisks } from '../commands/gcloud/container.ts';
import type { NodeState } from '../commands/kubectl/node-states.ts';
import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import { CannotTell } from '../model/failures.ts';
import type { NodeSubject, PullingNode } from '../model/subjects.ts';
import { classOf, computeClassAsks } from './compute-class.ts';
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

/** Where a node keeps images, and whether it streams them. */
export interface NodeDisk {
  /** Whether GKE makes the node: in Autopilot mode, by node auto-provisioning, or for a ComputeClass. */
  readonly autoprovisioned: boolean;
  /** The type of the boot disk: `pd-balanced`; null if neither the node nor its pool tells. */
  readonly type: string | null;
  /** The size of the boot disk in GB; null if its pool does not tell. */
  readonly gigabytes: number | null;
  /** Whether images are on local SSDs, so that the boot disk does not matter to them. */
  readonly localSsd: boolean;
  /** `automatic` on Autopilot, where nothing turned it off; null if not known. */
  readonly streaming: boolean | 'automatic' | null;
}

/** What {@link nodeDisk} may ask. */
export const nodeDiskAsks: readonly AnyCommand[] = [describeBootDisks, ...computeClassAsks];

/** From the labels of the node, then from its pool and its ComputeClass. Throws `CannotTell` if one cannot be read. */
export async function nodeDisk(ask: Ask, node: NodeSubject): Promise<NodeDisk> {
  const disks = await ask(describeBootDisks, clusterParams(node.cluster));
  return { ...diskOf(node, disks), streaming: await streams(ask, node, disks) };
}

/** The disk alone, for rules that can conclude without it. In a universe with Autopilot only, the mode is known. */
export async function diskOrFailure(
  ask: Ask,
  node: NodeSubject,
  universe: Universe,
): Promise<Omit<NodeDisk, 'streaming'>> {
  try {
    return diskOf(node, await ask(describeBootDisks, clusterParams(node.cluster)));
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    return diskOf(node, { autopilot: !universe.modes.includes('standard'), pools: [] });
  }
}

function diskOf(node: NodeSubject, { autopilot, pools }: BootDisks): Omit<NodeDisk, 'streaming'> {
  const pool = pools.find((each) => each.pool === node.pool);
  return {
    autoprovisioned: autopilot || (pool ? pool.autoprovisioned : node.computeClass !== null),
    type: node.bootDiskType ?? pool?.type ?? null,
    gigabytes: pool?.gigabytes ?? null,
    // Recordings made before it was read do not hold the number.
    localSsd: node.localSsd || (pool?.localSsds ?? 0) > 0,
  };
}

/** On Standard the pool tells. A pool of Autopilot streams by itself, if its class does not turn that off. */
async function streams(
  ask: Ask,
  node: NodeSubject,
  { autopilot, pools }: BootDisks,
): Promise<NodeDisk['streaming']> {
  const pool = pools.find((each) => each.pool === node.pool);
  if (node.streamsImages || pool?.streaming) return true;
  if (pool && !autopilot) return false;
  const made = await classOf(ask, node);
  return made?.streaming ?? (autopilot ? 'automatic' : null);
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
