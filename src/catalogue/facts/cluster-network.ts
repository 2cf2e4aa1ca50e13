import type { CauseId } from '../../causes/model.ts';
import { describeClusterNetwork } from '../commands/gcloud/container.ts';
import { describeInstanceNetwork } from '../commands/gcloud/instances.ts';
import type { ResourceLink } from '../commands/gcloud/links.ts';
import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import { CannotTell } from '../model/failures.ts';
import type { NodeSubject, PullFailure } from '../model/subjects.ts';
import { clusterParams } from './node-account.ts';

/** The network of a node. With Shared VPC, network and subnet are in the host project, which their links name. */
export interface NodeNetwork {
  readonly network: ResourceLink;
  readonly subnetwork: ResourceLink | null;
  /** Whether the node has an external IP address. */
  readonly external: boolean;
  /** Whether it has IPv4 addresses only; null if only the cluster could be read. */
  readonly ipv4Only: boolean | null;
  /** Its internal IPv4 address; null if only the cluster could be read. */
  readonly address: string | null;
  /**
   * Network tags and account of the node, which firewall rules and routes target; null if only the cluster could be
   * read.
   */
  readonly tags: readonly string[] | null;
  readonly account: string | null;
}

/** What {@link nodeNetwork} may ask. */
export const nodeNetworkAsks: readonly AnyCommand[] = [describeInstanceNetwork, describeClusterNetwork];

/**
 * The network of a node, from its instance; if that cannot be read (Autopilot hides it, or the permission is
 * missing), from the cluster, without network tags.
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
    ipv4Only: null,
    address: null,
    tags: null,
    account: null,
  };
}

/** Parameters that name a network, for the commands about it. */
export function networkParams({ network }: NodeNetwork) {
  return { NETWORK: network.name, NETWORK_PROJECT: network.project };
}

/** The subnet of the nodes. Throws `CannotTell` if neither node nor cluster names it. */
export function subnetParams({ subnetwork }: NodeNetwork) {
  if (!subnetwork?.region) throw new CannotTell({ why: 'unreadable', tool: 'gcloud' });
  return { SUBNETWORK: subnetwork.name, REGION: subnetwork.region, NETWORK_PROJECT: subnetwork.project };
}

/** Causes that leave the network path in doubt. With any other cause the registry answered, so it is reachable. */
const unreachedCauses: ReadonlySet<CauseId> = new Set([
  'dns',
  'firewall-or-timeout',
  'timeout-slow',
  'bare-status',
]);

/** True if packets reached the registry, or a machine at its address that refused the connection; a proxy is neither. */
export function wasConnected(failure: PullFailure | null): boolean {
  const answered =
    failure?.cause === 'firewall-or-timeout' &&
    failure.signature !== 'proxy-failed' &&
    failure.details.answered !== undefined;
  return answered || wasReached(failure);
}

/** True if the pull failed for a reason that only a reachable registry can give. */
export function wasReached(failure: PullFailure | null): boolean {
  return failure !== null && !unreachedCauses.has(failure.cause);
}
