/** Judges the images of manifests before anything of them is in a cluster. */
import { groupBy } from '../base/group-by.ts';
import type { Reply } from '../catalogue/model/answer.ts';
import { type Ask, askFrom } from '../catalogue/model/ask.ts';
import type { Universe } from '../cloud/universes.ts';
import type { Gap } from '../diagnose/find/gap.ts';
import { readNodes } from '../diagnose/find/nodes.ts';
import { runReader } from '../diagnose/find/reader.ts';
import {
  discoverPlace,
  discoverTarget,
  type Target,
  type Wanted,
  withNodes,
} from '../diagnose/find/target.ts';
import { inUniverse } from '../diagnose/judge/in-universe.ts';
import { type Judgement, judge } from '../diagnose/judge/judge.ts';
import type { Pull } from '../diagnose/judge/pulls.ts';
import { catalogueChecks, ownChecks } from './checks.ts';
import type { ManifestImage } from './manifest/images.ts';
import type { KubernetesObject } from './manifest/objects.ts';
import { secretsAndAccounts } from './manifest/secrets-and-accounts.ts';
import { plannedPulls } from './pulls.ts';

/** What is examined. */
export interface CheckOptions {
  readonly wanted: Wanted;
  readonly objects: readonly KubernetesObject[];
  readonly images: readonly ManifestImage[];
  /** Called as soon as the target is known, before any Google API is queried; not where the cloud is not known. */
  readonly onTarget?: (target: Target) => void;
}

/** What one run finds out about manifests. */
export interface CheckExamination {
  readonly target: Target;
  /** Whether it is known in which cloud the cluster is. */
  readonly cloudKnown: boolean;
  readonly judgements: readonly Judgement[];
  readonly gaps: readonly Gap[];
}

/** @throws NoCluster where the options name a cluster that kubectl does not have */
export async function examineManifests(
  ask: Ask,
  { wanted, objects, images, onTarget }: CheckOptions,
): Promise<CheckExamination> {
  const read = runReader();
  const named = { ...wanted, images: images.map(({ text }) => text) };
  const place = await discoverPlace(ask, named);
  const [discovered, nodes] = await Promise.all([discoverTarget(ask, named, place), readNodes(ask, [])]);
  const target = withNodes(discovered, wanted, nodes);
  const cloudKnown = wanted.universe !== null || target.cluster.project !== null;
  if (cloudKnown) onTarget?.(target);
  const namespaceOf = ({ namespace }: { readonly namespace: string | null }) =>
    namespace ?? target.namespace ?? 'default';
  const inManifests = secretsAndAccounts(objects, namespaceOf);
  const planned = await plannedPulls(ask, { images, namespaceOf, inManifests, target, nodes, read });
  const checks = [...catalogueChecks, ...ownChecks({ inManifests, boundTo, cloudKnown })];
  const universeOf = ({ image }: Pull) => (cloudKnown ? null : image?.universe) ?? target.universe;
  const judgements = await Promise.all(
    groupBy(planned.pulls, (pull) => universeOf(pull).id).map((pulls) => {
      const universe = universeOf(pulls[0]);
      const means = { universe, gke: target.gke, read };
      return judge(checks, pulls, { ...means, ask: inUniverse(asking(universe), universe) });
    }),
  );
  const unread: readonly Gap[] = nodes.gap
    ? [{ what: { en: 'the nodes', fr: 'les nœuds' }, failure: nodes.gap }]
    : [];
  return { target, cloudKnown, judgements: judgements.flat(), gaps: [...unread, ...planned.gaps] };

  /** Where nothing says in which cloud the cluster is, gcloud asks the one for which it is configured, and no other. */
  function asking(universe: Universe): Ask {
    return cloudKnown || target.gcloudUniverse === universe.universeDomain ? ask : withoutGcloud(ask);
  }

  function boundTo(text: string): readonly string[] | null {
    const bound = images.filter((image) => image.text === text).map(({ architecture }) => architecture);
    const named = bound.flatMap((architecture) => architecture ?? []);
    return named.length === bound.length ? [...new Set(named)] : null;
  }
}

function withoutGcloud(ask: Ask): Ask {
  return askFrom(
    async (command, params): Promise<Reply<unknown>> =>
      command.tool === 'gcloud'
        ? { why: 'no-target', tool: 'gcloud', flags: ['--universe'] }
        : ask.maybe(command, params),
  );
}
