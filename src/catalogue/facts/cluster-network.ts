import type { ResourceLink } from '../commands/networks.ts';
import { describeClusterNetwork, describeInstanceNetwork } from '../commands/vpc.ts';
import { CannotTell } from '../failures.ts';
import type { AnyCommand, Ask, CauseId } from '../model.ts';
import type { NodeSubject, PullFailure } from '../subjects.ts';
import { clusterParams } from './node-account.ts';

/** Where a node stands. With Shared VPC, network and subnet are in the host project: their links say so. */
export interface NodeNetwork {
  readonly network: ResourceLink;
  readonly subnetwork: ResourceLink | null;
  /** Whether the node has an external address. */
  readonly external: boolean;
  /** Network tags and account of the node, by which rules and routes are limited; null where only the cluster could be read. */
  readonly tags: readonly string[] | null;
  readonly account: string | null;
}

/** What {@link nodeNetwork} may ask. */
export const nodeNetworkAsks: readonly AnyCommand[] = [describeInstanceNetwork, describeClusterNetwork];

/**
 * The network of a node. The instance says it itself; where it cannot be read (Autopilot hides it, or the permission is
 * missing) the cluster does, without tags.
 */
export async function nodeNetwork(ask: Ask, node: NodeSubject): Promise<NodeNetwork> {
  if (node.name && node.zone && node.project) {
    const params = { NODE: node.name, NODE_ZONE: node.zone, PROJECT: node.project };
    const { answer } = await ask.maybe(describeInstanceNetwork, params);
    if (answer?.network) return { ...answer, network: answer.network };
  }
  const cluster = await ask(describeClusterNetwork, clusterParams(node.cluster));
  if (!cluster.network) throw new CannotTell({ why: 'unreadable', tool: 'gcloud' });
  return {
    network: cluster.network,
    subnetwork: cluster.subnetwork,
    external: !(cluster.pools[node.pool ?? ''] ?? cluster.privateNodes),
    tags: null,
    account: null,
  };
}

/** The names of a network for the commands that ask about it. */
export function networkParams({ network }: NodeNetwork) {
  return { NETWORK: network.name, NETWORK_PROJECT: network.project };
}

/** The subnet of the nodes. Throws `CannotTell` where neither node nor cluster names it. */
export function subnetOf({ subnetwork }: NodeNetwork) {
  if (!subnetwork?.region) throw new CannotTell({ why: 'unreadable', tool: 'gcloud' });
  return { SUBNETWORK: subnetwork.name, REGION: subnetwork.region, NETWORK_PROJECT: subnetwork.project };
}

/** Failures that leave the network in doubt. With any other, the registry answered, so the way to it is open. */
const doubtful: ReadonlySet<CauseId> = new Set(['dns', 'firewall-or-timeout', 'timeout-slow', 'bare-status']);

/** True where packets came through, whoever answered: the registry, or a machine or a proxy that refused. */
export function wasConnected(failure: PullFailure | null): boolean {
  const answered = failure?.cause === 'firewall-or-timeout' && failure.details.answered !== undefined;
  return answered || wasReached(failure);
}

/** True where a pull failed for a reason that only a registry which was reached can give. */
export function wasReached(failure: PullFailure | null): boolean {
  return failure !== null && !doubtful.has(failure.cause);
}
