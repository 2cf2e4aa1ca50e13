/** The clusters that a run examines: contexts of the kubeconfig, clusters of projects, members of fleets. */
import type { Text } from '../../base/text.ts';
import { listClusters, listMemberships } from '../../catalogue/commands/gcloud/clusters.ts';
import { listContexts } from '../../catalogue/commands/kubectl/config.ts';
import type { Failure, Reply } from '../../catalogue/model/answer.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import type { FleetCluster } from './model.ts';
import type { FleetOptions } from './options.ts';

/** A cluster of the list, with what diagnose has to know of it. */
export interface ListedTarget extends FleetCluster {
  /** The GKE cluster, for what diagnose asks gcloud; null where the context or the cluster itself tells. */
  readonly gke: { readonly project: string; readonly location: string; readonly name: string } | null;
}

/** A list that could not be read. */
export interface ListGap {
  readonly what: Text;
  /** The same without the name of a project. */
  readonly anonymous: Text;
  readonly failure: Failure;
}

/** What {@link listAll} asks. */
export const listAsks: readonly AnyCommand[] = [listContexts, listClusters, listMemberships];

/**
 * Every cluster once, sorted by its id, so that processes that divide the list see the same one.
 *
 * @param gcloud asks gcloud in the universe of a project
 */
export async function listAll(
  kubectl: Ask,
  gcloud: (project: string) => Ask,
  {
    contexts,
    allContexts,
    projects,
    memberships,
  }: Pick<FleetOptions, 'contexts' | 'allContexts' | 'projects' | 'memberships'>,
): Promise<{ readonly clusters: readonly ListedTarget[]; readonly gaps: readonly ListGap[] }> {
  const gaps: ListGap[] = [];
  const answered = <Answer>(reply: Reply<Answer>, what: Text, anonymous: Text = what): Answer | null => {
    if (!reply.why) return reply.answer;
    gaps.push({ what, anonymous, failure: reply });
    return null;
  };
  const [ofKubeconfig, ...ofProjects] = await Promise.all([
    allContexts ? kubectl.maybe(listContexts, {}) : null,
    ...projects.map(async (project) =>
      (
        answered(await gcloud(project).maybe(listClusters, { PROJECT: project }), ...ofProject(project)) ?? []
      ).map(
        (each): ListedTarget => ({
          id: `${project}/${each.location}/${each.name}`,
          by: 'cluster',
          context: null,
          project,
          ...each,
          gke: { project, ...each },
        }),
      ),
    ),
    ...memberships.map(async (project) =>
      (
        answered(await gcloud(project).maybe(listMemberships, { PROJECT: project }), ...ofFleet(project)) ??
        []
      ).map(
        ({ cluster, ...each }): ListedTarget => ({
          id: `${each.project}/${each.location}/${each.name}`,
          by: 'membership',
          context: null,
          ...each,
          gke: cluster,
        }),
      ),
    ),
  ]);
  const named = ofKubeconfig ? (answered(someOf(ofKubeconfig), ofContexts) ?? []) : contexts;
  const all = [...named.map(ofContext), ...ofProjects.flat()];
  // A member of a fleet can be a cluster of a project, too, and is then examined as that.
  const known = new Set(all.flatMap(({ by, gke }) => (by === 'cluster' && gke ? [keyOf(gke)] : [])));
  const once = new Map(
    all
      .filter(({ by, gke }) => by !== 'membership' || !gke || !known.has(keyOf(gke)))
      .map((each) => [`${each.by} ${each.id}`, each]),
  );
  return { clusters: withOwnIds([...once.values()]), gaps };
}

/** A kubeconfig without a context is none: the wrong file, or a Pod in which nothing is mounted. */
function someOf(reply: Reply<readonly string[]>): Reply<readonly string[]> {
  return reply.answer?.length === 0 ? { why: 'not-found', tool: 'kubectl' } : reply;
}

function ofContext(context: string): ListedTarget {
  return { id: context, by: 'context', context, project: null, location: null, name: null, gke: null };
}

function keyOf(of: { readonly project: string; readonly location: string; readonly name: string }): string {
  return JSON.stringify([of.project, of.location, of.name]);
}

/** Sorted by code units, the same everywhere. A membership and a cluster of one name get different ids. */
function withOwnIds(clusters: readonly ListedTarget[]): readonly ListedTarget[] {
  const times = new Map<string, number>();
  for (const { id } of clusters) times.set(id, (times.get(id) ?? 0) + 1);
  return clusters
    .map((each) => ((times.get(each.id) ?? 0) > 1 ? { ...each, id: `${each.by}:${each.id}` } : each))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const ofContexts: Text = {
  en: 'the contexts of the kubeconfig',
  fr: 'les contextes du kubeconfig',
};

function ofProject(project: string): readonly [Text, Text] {
  return [
    { en: `the clusters of project ${project}`, fr: `les clusters du projet ${project}` },
    { en: 'the clusters of a project', fr: 'les clusters d’un projet' },
  ];
}

function ofFleet(project: string): readonly [Text, Text] {
  return [
    { en: `the fleet of project ${project}`, fr: `le parc (fleet) du projet ${project}` },
    { en: 'the fleet of a project', fr: 'le parc (fleet) d’un projet' },
  ];
}
