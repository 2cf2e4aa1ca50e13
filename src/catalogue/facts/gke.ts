import type { ClusterNode } from '../commands/kubectl/nodes.ts';

/**
 * Whether nodes are those of GKE: it labels them with their pool, and their `spec.providerID` is a Compute Engine
 * instance. Nodes that have one of both count, because the network of such an instance is Google's.
 *
 * @returns null without any node
 */
export function onGke(nodes: readonly Pick<ClusterNode, 'pool' | 'project'>[]): boolean | null {
  return nodes.length === 0 ? null : nodes.some(({ pool, project }) => pool !== null || project !== null);
}
