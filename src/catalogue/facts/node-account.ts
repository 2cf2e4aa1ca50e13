import { defaultComputeAccount, type Universe } from '../../cloud/universes.ts';
import type { Cluster, NodePool } from '../commands/gcloud/container.ts';
import { describeCluster } from '../commands/gcloud/container.ts';
import { describeInstance } from '../commands/gcloud/instances.ts';
import { describeProject } from '../commands/gcloud/projects.ts';
import type { Failure } from '../model/answer.ts';
import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import { CannotTell } from '../model/failures.ts';
import type { ClusterSubject, NodeSubject } from '../model/subjects.ts';
import { classOf, computeClassAsks } from './compute-class.ts';

/** The identity of a node when it pulls. */
export interface NodeAccount {
  /** null if the node has no service account. */
  readonly email: string | null;
  /** null if they are not known: a ComputeClass sets none, and the defaults of a cluster need not name any. */
  readonly scopes: readonly string[] | null;
}

/** An account as the API names it, and its scopes. */
type Identity = Pick<NodePool, 'serviceAccount'> & Pick<NodeAccount, 'scopes'>;

/** What {@link nodeAccount} may ask. */
export const nodeAccountAsks: readonly AnyCommand[] = [
  describeInstance,
  describeCluster,
  describeProject,
  ...computeClassAsks,
];

/**
 * The effective service account of a node, from its instance. If that cannot be read (Autopilot hides it, or the
 * permission is missing), from what made the node: its pool as the cluster lists it, its ComputeClass, and only for
 * nodes of neither the defaults of the cluster. `default` is replaced by the e-mail address of the Compute Engine
 * default service account.
 */
export async function nodeAccount(ask: Ask, universe: Universe, node: NodeSubject): Promise<NodeAccount> {
  const instance = await readInstance(ask, node);
  if (instance?.answer) return { email: instance.answer.account, scopes: instance.answer.scopes };
  const cluster = await ask(describeCluster, clusterParams(node.cluster));
  const emailOf = async ({ serviceAccount }: Identity) => {
    if (serviceAccount && serviceAccount !== 'default') return serviceAccount;
    const { number } = await ask(describeProject, { PROJECT: clusterParams(node.cluster).PROJECT });
    return defaultComputeAccount(universe, number);
  };
  const pool = cluster.nodePools.find(({ name }) => name === node.pool) ?? null;
  // Whether the pools of an Autopilot cluster show the account of a class is not documented: there both must agree.
  const made = pool && !cluster.autopilot ? null : await classOf(ask, node);
  if (!made) {
    const identity = pool ?? defaultsFor(cluster, node);
    if (!identity) throw new CannotTell(instance ?? nodesUnread);
    // Defaults that name no scopes are not those of a node without any.
    const named = pool || identity.scopes?.length ? identity.scopes : null;
    return { email: await emailOf(identity), scopes: named };
  }
  const { account } = made;
  // A class may have changed since it made the node, or its pool: only the instance would tell.
  if (!pool) {
    if (account && made.unchanged) return { email: account, scopes: null };
    throw new CannotTell(instance ?? nodesUnread);
  }
  const email = await emailOf(pool);
  if (account && account !== email) throw new CannotTell(instance ?? nodesUnread);
  return { email, scopes: pool.scopes };
}

/** The answer about the instance of a node; null if the node is not known. */
async function readInstance(ask: Ask, { name, zone, project }: NodeSubject) {
  if (!name || !zone || !project) return null;
  return await ask.maybe(describeInstance, { NODE: name, NODE_ZONE: zone, PROJECT: project });
}

/** Without the node, nobody knows its pool and its class. */
const nodesUnread: Failure = { why: 'forbidden', tool: 'kubectl', permission: 'container.nodes.list' };

/**
 * The identity of a node of no class whose pool is not listed, or null: the default of an Autopilot cluster, or that of all pools
 * if they have the same. A node that could not be read may be of any class: on Autopilot nothing is known of it.
 */
function defaultsFor(
  { nodePools, autoprovisioned, autopilot }: Cluster,
  { pool }: NodeSubject,
): Identity | null {
  if (autopilot && autoprovisioned && pool !== null) return autoprovisioned;
  const candidates = pool !== null && autoprovisioned ? [...nodePools, autoprovisioned] : nodePools;
  const [first, ...others] = candidates;
  const sameIdentity = ({ serviceAccount, scopes }: NodePool) =>
    serviceAccount === first?.serviceAccount && scopes.join() === first?.scopes.join();
  return !autopilot && first && others.every(sameIdentity) ? first : null;
}

/**
 * Whether GKE makes the nodes of the pool: in Autopilot mode, by node auto-provisioning, or for a ComputeClass. A cluster
 * that cannot be read counts as Standard, unless the universe has Autopilot only; a pool of it that cannot be seen
 * counts as made for the class that its nodes name.
 */
export async function isMadeByGke(ask: Ask, universe: Universe, node: NodeSubject): Promise<boolean> {
  if (!universe.modes.includes('standard')) return true;
  const { autopilot, nodePools } = await readCluster(ask, node.cluster);
  const pool = nodePools.find(({ name }) => name === node.pool);
  return autopilot || (pool ? pool.autoprovisioned : node.computeClass !== null);
}

async function readCluster(
  ask: Ask,
  cluster: ClusterSubject,
): Promise<Pick<Cluster, 'autopilot' | 'nodePools'>> {
  try {
    return await ask(describeCluster, clusterParams(cluster));
  } catch (error) {
    if (error instanceof CannotTell) return { autopilot: false, nodePools: [] };
    throw error;
  }
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
