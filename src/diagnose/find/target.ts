/** What is diagnosed: a cluster, a namespace, and their universe. */
import { type GcloudConfiguration, getConfiguration } from '../../catalogue/commands/gcloud/config.ts';
import { getContext } from '../../catalogue/commands/kubectl/config.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { type NamesOf, oneOf } from '../../catalogue/model/names.ts';
import type { ClusterSubject } from '../../catalogue/model/subjects.ts';
import { gkeContext } from '../../cloud/gke-names.ts';
import {
  isDefaultUniverse,
  type Universe,
  type UniverseId,
  universeIds,
  universeOfProject,
  universes,
} from '../../cloud/universes.ts';
import { clusterFault, hasNoCluster } from './no-cluster.ts';
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
  /** Whether a run on every namespace lists all Pods, and not only those that can wait for an image. */
  readonly allPods: boolean;
  readonly pod: string | null;
  /** A label selector, as kubectl takes it. */
  readonly selector: string | null;
  /** Addresses of images to examine without a Pod; if there are any, no Pod is looked at. */
  readonly images: readonly string[];
}

/** A command line without flags. */
export const nothingWanted: Wanted = {
  context: null,
  project: null,
  cluster: null,
  location: null,
  universe: null,
  namespace: null,
  allNamespaces: false,
  allPods: false,
  pod: null,
  selector: null,
  images: [],
};

/** What the texts of the flags name. */
export const wantedNames: NamesOf<Wanted> = {
  context: 'context',
  project: 'project',
  cluster: 'cluster',
  location: 'location',
  universe: oneOf(...universeIds),
  namespace: 'namespace',
  pod: 'workload',
  selector: 'text',
  images: 'image',
};

/** The cluster and the namespace that a run examines. */
export interface Target {
  readonly context: string | null;
  /** null where every namespace is examined. */
  readonly namespace: string | null;
  readonly cluster: ClusterSubject;
  /** Whether it is the cluster of the Pod in which the run is, with the service account of that Pod. */
  readonly inCluster?: true;
  readonly universe: Universe;
  /** The universe that gcloud itself is configured for, by its domain; null if nobody has asked, or nothing answered. */
  readonly gcloudUniverse: string | null;
  /** Whether it is a GKE cluster; null where nothing tells. */
  readonly gke: boolean | null;
}

/** What {@link discoverTarget} asks; the list of contexts, too, where kubectl has none to work on. */
export function targetAsks({ project, universe }: Wanted): readonly AnyCommand[] {
  const isKnown = project && isDefaultUniverse(universe ? universes[universe] : universeOfProject(project));
  return [getContext, ...(isKnown ? [] : [getConfiguration])];
}

/** What flags and the kubeconfig tell: enough to ask the cluster. */
export type Place = Pick<Target, 'context' | 'namespace' | 'cluster' | 'inCluster'>;

/**
 * Flags first, then the kubeconfig.
 *
 * @throws NoCluster if kubectl has no context to work on, and more than the address of an image is to be examined
 */
export async function discoverPlace(ask: Ask, wanted: Wanted): Promise<Place> {
  const view = await ask.maybe(getContext, {});
  if (view.why === 'failed') {
    const fault = await clusterFault(ask, view.said ?? '');
    if (wanted.images.length === 0 || !hasNoCluster(fault)) throw fault;
  }
  const context = wanted.context ?? view.answer?.context ?? null;
  const [, project, location, name] = gkeContext.exec(context ?? '') ?? [];
  return {
    context,
    namespace: wanted.allNamespaces ? null : (wanted.namespace ?? view.answer?.namespace ?? 'default'),
    cluster: {
      project: wanted.project ?? project ?? null,
      location: wanted.location ?? location ?? null,
      name: wanted.cluster ?? name ?? null,
    },
    ...(view.answer?.inCluster && { inCluster: true }),
  };
}

/**
 * The universe of a place: by a flag, by its project, or by gcloud's configuration. Nodes are not read here, and
 * {@link withNodes} adds what they tell.
 */
export async function discoverTarget(ask: Ask, wanted: Wanted, place: Place): Promise<Target> {
  const { context, cluster } = place;
  const named = universeNamed(wanted, cluster.project);
  // gcloud starts slowly, and is in the default universe unless somebody has configured it for another.
  const isAsked = !named || !cluster.project || !isDefaultUniverse(named);
  const { answer } = isAsked ? await ask.maybe(getConfiguration, {}) : {};
  return {
    ...place,
    universe: named ?? universeConfigured(answer),
    gcloudUniverse: answer ? (answer.universeDomain ?? universes.google.universeDomain) : null,
    gke: wanted.cluster || gkeContext.test(context ?? '') ? true : null,
  };
}

/**
 * Whether a gcloud command that is copied has to name the universe, because gcloud would ask another one: it is
 * configured for another, or nobody knows and the universe is not the one that gcloud takes by itself.
 */
export function gcloudIsElsewhere({
  universe,
  gcloudUniverse,
}: Pick<Target, 'universe' | 'gcloudUniverse'>): boolean {
  return gcloudUniverse === null ? !isDefaultUniverse(universe) : gcloudUniverse !== universe.universeDomain;
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

/** The universe that a flag names, or that of a project, which its id determines. */
function universeNamed(wanted: Wanted, project: string | null): Universe | null {
  if (wanted.universe) return universes[wanted.universe];
  return project ? universeOfProject(project) : null;
}

/** The universe that gcloud is configured for, or that of the project that it is configured for. */
function universeConfigured(answer: GcloudConfiguration | undefined): Universe {
  const found = Object.values(universes).find(
    ({ universeDomain }) => universeDomain === answer?.universeDomain,
  );
  return found ?? (answer?.project ? universeOfProject(answer.project) : universes.google);
}
