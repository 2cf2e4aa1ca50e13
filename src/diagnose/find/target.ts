/** What is diagnosed: a cluster, a namespace, and their universe. */
import { getConfiguration } from '../../catalogue/commands/gcloud/config.ts';
import { getContext, listContexts } from '../../catalogue/commands/kubectl/config.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { type NamesOf, oneOf } from '../../catalogue/model/names.ts';
import type { ClusterSubject } from '../../catalogue/model/subjects.ts';
import {
  type Universe,
  type UniverseId,
  universeIds,
  universeOfProject,
  universes,
} from '../../cloud/universes.ts';
import type { Nodes } from './nodes.ts';

/** What the flags name; the rest is discovered. */
export interface Wanted {
  readonly context: string | null;
  readonly project: string | null;
  readonly cluster: string | null;
  readonly location: string | null;
  readonly universe: UniverseId | null;
  readonly namespace: string | null;
  readonly allNamespaces: boolean;
  readonly pod: string | null;
  readonly image: string | null;
}

/** What the texts of the flags name. */
export const wantedNames: NamesOf<Wanted> = {
  context: 'context',
  project: 'project',
  cluster: 'cluster',
  location: 'location',
  universe: oneOf(...universeIds),
  namespace: 'namespace',
  pod: 'workload',
  image: 'image',
};

/** The cluster and the namespace that a run examines. */
export interface Target {
  readonly context: string | null;
  /** null where every namespace is examined. */
  readonly namespace: string | null;
  readonly cluster: ClusterSubject;
  readonly universe: Universe;
  /** Whether it is a GKE cluster; null where nothing tells. */
  readonly gke: boolean | null;
}

/** Why kubectl has no cluster to work on. */
export type ClusterFault =
  | 'no-kubeconfig'
  | 'unreadable-kubeconfig'
  | 'no-current-context'
  | 'unknown-context'
  | 'kubectl-failed';

/** kubectl has no cluster to work on, so nothing can be examined. */
export class NoCluster extends Error {
  readonly fault: ClusterFault;
  /** What kubectl printed. */
  readonly said: string;
  /** The contexts that the kubeconfig has. */
  readonly contexts: readonly string[];

  constructor(fault: ClusterFault, said: string, contexts: readonly string[]) {
    super(fault);
    this.fault = fault;
    this.said = said;
    this.contexts = contexts;
  }
}

/** What {@link discoverTarget} asks; the list of contexts, too, where kubectl has none to work on. */
export function targetAsks({ project }: Wanted): readonly AnyCommand[] {
  return [getContext, ...(project ? [] : [getConfiguration])];
}

/**
 * `gke_PROJECT_LOCATION_CLUSTER`, the context name that `get-credentials` creates. Project ids contain no underscore.
 */
export const gkeContext = /^gke_([^_]+)_([^_]+)_(.+)$/;

/**
 * Flags first, then the name of the kubeconfig context, then gcloud's configuration. Nodes are not read here: the
 * survey reads them anyway, and {@link withNodes} adds what they tell.
 *
 * @throws NoCluster if kubectl has no context to work on, and more than the address of an image is to be examined
 */
export async function discoverTarget(ask: Ask, wanted: Wanted): Promise<Target> {
  const view = await ask.maybe(getContext, {});
  if (view.why === 'failed') {
    const fault = await clusterFault(ask, view.said ?? '');
    if (!wanted.image || !hasNone.includes(fault.fault)) throw fault;
  }
  const context = wanted.context ?? view.answer?.context ?? null;
  const [, project, location, name] = gkeContext.exec(context ?? '') ?? [];
  const cluster = {
    project: wanted.project ?? project ?? null,
    location: wanted.location ?? location ?? null,
    name: wanted.cluster ?? name ?? null,
  };
  return {
    context,
    namespace: wanted.allNamespaces ? null : (wanted.namespace ?? view.answer?.namespace ?? 'default'),
    cluster,
    universe: await universeOf(ask, wanted, cluster.project),
    gke: wanted.cluster || name ? true : null,
  };
}

/** Faults in which there is no cluster, rather than a wrong one. */
const hasNone: readonly ClusterFault[] = ['no-kubeconfig', 'no-current-context'];

/** The wordings are those of kubectl 1.32: `clientcmd` of client-go. */
async function clusterFault(ask: Ask, said: string): Promise<NoCluster> {
  const { answer: contexts = [] } = await ask.maybe(listContexts, {});
  if (/error loading config file/.test(said)) return new NoCluster('unreadable-kubeconfig', said, []);
  if (/cannot locate context/.test(said)) return new NoCluster('unknown-context', said, contexts);
  if (!/current-context must exist/.test(said)) return new NoCluster('kubectl-failed', said, contexts);
  return new NoCluster(contexts.length > 0 ? 'no-current-context' : 'no-kubeconfig', said, contexts);
}

/** The target with what its nodes tell: whether it is GKE, and their project, if nothing else named a project. */
export function withNodes(discovered: Target, wanted: Wanted, { gke, representatives }: Nodes): Target {
  const target = { ...discovered, gke: discovered.gke ?? gke };
  const nodeProject = representatives[0]?.project ?? null;
  if (target.cluster.project || !nodeProject) return target;
  return {
    ...target,
    cluster: { ...target.cluster, project: nodeProject },
    universe: wanted.universe ? target.universe : universeOfProject(nodeProject),
  };
}

/** A project id determines its universe; without one, gcloud's configuration does. */
async function universeOf(ask: Ask, wanted: Wanted, project: string | null): Promise<Universe> {
  if (wanted.universe) return universes[wanted.universe];
  if (project) return universeOfProject(project);
  const { answer } = await ask.maybe(getConfiguration, {});
  const found = Object.values(universes).find(
    ({ universeDomain }) => universeDomain === answer?.universeDomain,
  );
  return found ?? (answer?.project ? universeOfProject(answer.project) : universes.google);
}
