/** What is diagnosed: a cluster, a namespace, and their universe. */
import { getConfiguration } from '../../catalogue/commands/gcloud/config.ts';
import { getContext } from '../../catalogue/commands/kubectl/config.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { CannotTell } from '../../catalogue/model/failures.ts';
import type { ClusterSubject } from '../../catalogue/model/subjects.ts';
import { type Universe, type UniverseId, universeOfProject, universes } from '../../cloud/universes.ts';
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

/** What {@link discoverTarget} asks. */
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
 * @throws CannotTell if kubectl has no context to work on
 */
export async function discoverTarget(ask: Ask, wanted: Wanted): Promise<Target> {
  const view = await ask.maybe(getContext, {});
  if (view.why === 'failed') throw new CannotTell({ ...view, why: 'no-target', flags: ['--context'] });
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
