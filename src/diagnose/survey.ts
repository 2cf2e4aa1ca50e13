/** Finds the containers whose image does not come, in a namespace or in all of them. */

import { cause } from '../catalogue/causes/index.ts';
import {
  getPodDetails,
  getPods,
  getPodsEverywhere,
  getWarnings,
  getWarningsEverywhere,
} from '../catalogue/commands/kubectl.ts';
import type { ClusterEvent, Pod, PodRow } from '../catalogue/commands/pods.ts';
import { readRefusal, ruleOfRefusal } from '../catalogue/facts/refused-pods.ts';
import { CannotTell } from '../catalogue/failures.ts';
import type { Ask, Failure } from '../catalogue/model.ts';
import { statuses } from '../catalogue/statuses.ts';
import { classify, type Finding as Match } from '../match/index.ts';
import { type FailingContainer, keyOf, type RefusedPods } from './failing.ts';
import { hangingPulls } from './hanging.ts';
import type { Target, Wanted } from './target.ts';

export interface Survey {
  /** How many Pods there are. */
  readonly pods: number;
  readonly failing: readonly FailingContainer[];
  readonly refused: readonly RefusedPods[];
  /** What could not be looked at. */
  readonly gaps: readonly Failure[];
}

/** How many Pods one command line asks for: short of any limit on arguments, and few enough to answer at once. */
const batchSize = 100;

const pullReasons = new Set(statuses.map(({ reason }) => reason));
const pullEvents = new Set([
  'Failed',
  'InspectFailed',
  'ErrImageNeverPull',
  'FailedToRetrieveImagePullSecret',
  'FailedCreatePodSandBox',
]);
const refusals = new Set(['auth-401', 'auth-403', 'auth-insufficient-scope-or-anonymous', 'bare-status']);
/** Why containers wait while their Pod has no sandbox: what came after one of these, came after the sandbox. */
const beforeSandbox = new Set(['ContainerCreating', 'PodInitializing']);
const creatingStatus = /^(?:ContainerCreating|PodInitializing|Init:\d+\/\d+|Pending)$/;

/**
 * @param now the moment of the look, in milliseconds: a pull that hangs is told by the age of its last event
 * @throws CannotTell where the Pods cannot be listed
 */
export async function survey(ask: Ask, target: Target, wanted: Wanted, now: number): Promise<Survey> {
  const { namespace } = target;
  const [rows, warnings] = await Promise.all([
    listPods(ask, namespace),
    namespace ? ask.maybe(getWarnings, { NAMESPACE: namespace }) : ask.maybe(getWarningsEverywhere, {}),
  ]);
  if (wanted.pod && !rows.some(({ name }) => name === wanted.pod)) {
    throw new CannotTell({ why: 'not-found', tool: 'kubectl', said: `pod ${wanted.pod}` });
  }
  const events = (warnings.answer ?? []).filter(
    ({ kind, reason }) => kind === 'Pod' && pullEvents.has(reason),
  );
  const byPod = Map.groupBy(events, keyOf);
  const candidates = wanted.pod
    ? rows.filter(({ name }) => name === wanted.pod)
    : rows.filter((row) => !isSettled(row) || byPod.has(keyOf(row)));
  const pods = await details(ask, candidates);
  const failing = pods.flatMap((pod) => failuresOf(pod, byPod.get(keyOf(pod)) ?? []));
  const explained = new Set(failing.map(({ pod }) => keyOf(pod)));
  const creating = new Set(candidates.filter(({ status }) => creatingStatus.test(status)).map(keyOf));
  const silent = pods.filter((pod) => creating.has(keyOf(pod)) && !explained.has(keyOf(pod)));
  const hanging = await hangingPulls(ask, silent, now);
  return {
    pods: rows.length,
    failing: [...failing, ...hanging.failing],
    refused: refusedPods(warnings.answer ?? []),
    gaps: [...(warnings.why ? [warnings] : []), ...hanging.gaps],
  };
}

async function listPods(
  ask: Ask,
  namespace: string | null,
): Promise<readonly (PodRow & { namespace: string })[]> {
  const rows = namespace ? await ask(getPods, { NAMESPACE: namespace }) : await ask(getPodsEverywhere, {});
  return rows.map((row) => ({ ...row, namespace: row.namespace ?? namespace ?? 'default' }));
}

async function details(ask: Ask, rows: readonly (PodRow & { namespace: string })[]): Promise<readonly Pod[]> {
  const batches = [...Map.groupBy(rows, ({ namespace }) => namespace)].flatMap(([namespace, of]) =>
    chunks(
      of.map(({ name }) => name),
      batchSize,
    ).map((names) => ({ NAMESPACE: namespace, PODS: names })),
  );
  return (await Promise.all(batches.map((params) => ask(getPodDetails, params)))).flat();
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** A row in which every container runs, or the Pod has done its work. */
function isSettled({ status, ready, containers }: PodRow): boolean {
  return status === 'Completed' || (status === 'Running' && ready === containers);
}

/** One failure for each container that waits for its image; one for the Pod where its sandbox has none. */
function failuresOf(pod: Pod, events: readonly ClusterEvent[]): readonly FailingContainer[] {
  const newestFirst = events.toSorted(byAge);
  const notRetrieved = [
    ...new Set(
      newestFirst
        .filter(({ reason }) => reason === 'FailedToRetrieveImagePullSecret')
        .flatMap(({ message }) => /secrets \(([^)]*)\)/.exec(message)?.[1]?.split(/,\s*/) ?? []),
    ),
  ];
  const waiting = pod.containers.filter(({ waiting }) => waiting && pullReasons.has(waiting.reason));
  const containers = waiting.map((container): FailingContainer => {
    const said = newestFirst
      .filter((event) => event.container === null || event.container === container.name)
      .map(({ message }) => message);
    const best = bestExplanation([
      container.waiting?.message ?? '',
      ...said,
      container.waiting?.reason ?? '',
    ]);
    const secret = newestFirst.find(({ reason }) => reason === 'FailedToRetrieveImagePullSecret');
    // The registry then refuses an anonymous request, but that is the consequence.
    const told =
      secret && refusals.has(best.match.cause)
        ? { message: secret.message, match: first(secret.message) }
        : best;
    return { pod, container, image: container.image, notRetrieved, ...told };
  });
  const sandbox = newestFirst.find(
    ({ reason, message }) => reason === 'FailedCreatePodSandBox' && /image/.test(message),
  );
  const nothingStarted = pod.containers.every(({ waiting }) => waiting && beforeSandbox.has(waiting.reason));
  if (containers.length > 0 || !sandbox || !nothingStarted) return containers;
  const match = first(sandbox.message);
  if (match.cause === 'not-a-pull-failure') return containers;
  return [{ pod, container: null, image: match.image ?? '', match, message: sandbox.message, notRetrieved }];
}

/** For sorting: the newest first. */
function byAge(a: ClusterEvent, b: ClusterEvent): number {
  return (b.last ?? '').localeCompare(a.last ?? '');
}

/** The first message that names a cause; else the first that at least names a status. */
function bestExplanation(messages: readonly string[]): { readonly match: Match; readonly message: string } {
  const matched = messages
    .filter((message) => message !== '')
    .map((message) => ({ message, match: first(message) }));
  const naming = matched.find(
    ({ match }) => match.cause !== 'bare-status' && match.cause !== 'not-a-pull-failure',
  );
  const status = matched.find(({ match }) => match.cause === 'bare-status');
  const best = naming ?? status ?? matched[0];
  if (!best) throw new Error('A waiting container without a reason.');
  return best;
}

function first(message: string): Match {
  const [match] = classify(message);
  if (!match) throw new Error('classify() found nothing to say.');
  return match;
}

/** Controllers whose Pods an admission refused because of an image. No Pod exists to show it, only their events. */
function refusedPods(events: readonly ClusterEvent[]): readonly RefusedPods[] {
  const { id, section } = cause('vpc-sc-or-policy');
  const refused = events
    .filter(({ reason }) => reason === 'FailedCreate')
    .toSorted(byAge)
    .flatMap(({ kind, name, namespace, message }): readonly RefusedPods[] => {
      const rule = ruleOfRefusal(readRefusal(message));
      if (!rule) return [];
      // To a matcher of messages it is no failed pull; of a controller it says why there is nothing to pull for.
      const match = { ...first(message), cause: id, section, rules: [rule] };
      return [{ controller: `${kind} ${name}`, namespace, message, match }];
    });
  const byController = Map.groupBy(refused, ({ namespace, controller }) => `${namespace}/${controller}`);
  return [...byController.values()].flatMap(([latest]) => latest ?? []);
}
