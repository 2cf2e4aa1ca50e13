import { defaultComputeAccount, type Universe } from '../../cloud/universes.ts';
import type { Cluster, NodePool } from '../commands/gcloud/container.ts';
import { describeCluster } from '../commands/gcloud/container.ts';
import { describeInstance } from '../commands/gcloud/instances.ts';
import { describeProject } from '../commands/gcloud/projects.ts';
import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import { CannotTell } from '../model/failures.ts';
import type { ClusterSubject, NodeSubject } from '../model/subjects.ts';

/** The identity of a node when it pulls. */
export interface NodeAccount {
  /** null if the node has no service account. */
  readonly email: string | null;
  readonly scopes: readonly string[];
}

/** What {@link nodeAccount} may ask. */
export const nodeAccountAsks: readonly AnyCommand[] = [describeInstance, describeCluster, describeProject];

/**
 * The effective service account of a node, from its instance. If that cannot be read (Autopilot hides it, or the
 * permission is missing), from the configuration of the node's pool, with `default` replaced by the e-mail address of
 * the Compute Engine default service account.
 */
export async function nodeAccount(ask: Ask, universe: Universe, node: NodeSubject): Promise<NodeAccount> {
  if (node.name && node.zone && node.project) {
    const params = { NODE: node.name, NODE_ZONE: node.zone, PROJECT: node.project };
    const { answer } = await ask.maybe(describeInstance, params);
    if (answer) return { email: answer.account, scopes: answer.scopes };
  }
  const target = clusterParams(node.cluster);
  const cluster = await ask(describeCluster, target);
  const pool = poolOf(cluster, node.pool);
  const { serviceAccount, scopes } = pool;
  if (serviceAccount && serviceAccount !== 'default') return { email: serviceAccount, scopes };
  const { number } = await ask(describeProject, { PROJECT: target.PROJECT });
  return { email: defaultComputeAccount(universe, number), scopes };
}

/**
 * Whether the cluster is in Autopilot mode. One that cannot be read counts as Standard, unless the universe has
 * Autopilot only.
 */
export async function isAutopilot(ask: Ask, universe: Universe, cluster: ClusterSubject): Promise<boolean> {
  if (!universe.modes.includes('standard')) return true;
  try {
    return (await ask(describeCluster, clusterParams(cluster))).autopilot;
  } catch (error) {
    if (error instanceof CannotTell) return false;
    throw error;
  }
}

/** The pool of a node, or any pool if all have the same account and scopes. */
function poolOf({ nodePools, autoprovisioned, autopilot }: Cluster, name: string | null): NodePool {
  const named = nodePools.find((pool) => pool.name === name) ?? (autopilot ? autoprovisioned : null);
  if (named) return named;
  const [first, ...others] = nodePools;
  const sameIdentity = (pool: NodePool) =>
    pool.serviceAccount === first?.serviceAccount && pool.scopes.join() === first?.scopes.join();
  if (first && others.every(sameIdentity)) return first;
  throw new CannotTell({ why: 'forbidden', tool: 'kubectl', permission: 'container.nodes.list' });
}

/** The same, or null: for rules to which the cluster only adds something. */
export function clusterOrNull(cluster: ClusterSubject): ReturnType<typeof clusterParams> | null {
  const { project, location, name } = cluster;
  return project && location && name ? clusterParams(cluster) : null;
}

/** The parameters of a command about the cluster. Throws `CannotTell` naming the flags that are missing. */
export function clusterParams({ project, location, name }: ClusterSubject) {
  if (project && location && name) return { PROJECT: project, CLUSTER_LOCATION: location, CLUSTER: name };
  const flags = [!project && '--project', !name && '--cluster', !location && '--location'].filter(
    (flag) => flag !== false,
  );
  throw new CannotTell({ why: 'no-target', flags });
}
