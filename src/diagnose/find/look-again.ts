/** A later look at what failed: the survey of a run once more, and what became of each container that is followed. */
import { mapBy } from '../../base/group-by.ts';
import { type Controller, getControllers } from '../../catalogue/commands/kubectl/controllers.ts';
import { getPods } from '../../catalogue/commands/kubectl/pod-table.ts';
import type { Pod } from '../../catalogue/commands/kubectl/pods.ts';
import type { Failure, FailureReason, Reply } from '../../catalogue/model/answer.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import { CannotTell } from '../../catalogue/model/failures.ts';
import { sharingAnswers } from './across.ts';
import { hasEnded } from './ended.ts';
import { keyOf } from './failing.ts';
import { type Ignored, withoutIgnored } from './ignored.ts';
import { readByName } from './look-at.ts';
import type { NamedPod } from './named-by-events.ts';
import { readPullEvents } from './pull-events.ts';
import type { RunReader } from './reader.ts';
import { type Followed, hasImages, type Seen, type Sight, seenInPod, type WorkloadNow } from './seen.ts';
import { type Survey, survey } from './survey.ts';
import type { Wanted } from './target.ts';

/** What a look is about. */
export interface LookOptions {
  /** null for all of them. */
  readonly namespace: string | null;
  readonly wanted: Wanted;
  readonly ignored: Ignored;
  readonly followed: readonly Followed[];
  /** The current time in milliseconds. */
  readonly now: number;
  readonly read: RunReader;
}

/** What a look has found out. */
export interface Look {
  readonly found: Survey;
  /** One for each container that is followed, in the same order. */
  readonly seen: readonly Seen[];
  /** What a controller belongs to, as far as it was read: `Deployment cart` of `ReplicaSet cart-7c9d8b6f5`. */
  readonly workloadOf: (namespace: string, owner: string | null) => string | null;
}

/** The controllers of a namespace. */
type Controllers = ReadonlyMap<string, Reply<readonly Controller[]>>;

/**
 * Asks what the survey asks. Only Pods that are followed and do not fail any more are read by name, and only where one
 * of them is gone are the controllers and the Pods of its namespace listed.
 *
 * @param ask new for each look: it answers a question once
 * @throws CannotTell where something that decides cannot be read
 */
export async function lookAgain(ask: Ask, options: LookOptions): Promise<Look> {
  const { namespace, wanted, ignored, followed, now, read } = options;
  const shared = sharingAnswers(ask, wanted.allNamespaces);
  const whole = await survey(shared, namespace, wanted, now, read);
  const { found } = withoutIgnored(whole, ignored);
  for (const { failure } of found.gaps) throwUnlessLasting(failure);
  const { progress } = await readPullEvents(shared, namespace);
  const waiting = new Set(found.failing.map(({ pod }) => pod.uid ?? keyOf(pod)));
  const quiet = followed.flatMap(({ namespace: within, pod, settled }) =>
    !pod || settled || waiting.has(pod.uid ?? keyOf({ namespace: within, name: pod.name }))
      ? []
      : [{ namespace: within, name: pod.name }],
  );
  const sight: Sight = {
    found,
    pods: [...found.failing.map(({ pod }) => pod), ...(await podsNamed(ask, quiet))],
    pulled: (progress.answer ?? []).filter(({ reason }) => reason === 'Pulled'),
  };
  const inPods = followed.map((each) => seenInPod(each, sight));
  const isLost = (each: Followed, index: number) => !inPods[index] && !each.settled;
  const unknown = ({ owner, workload }: Followed) => owner !== null && workload === null;
  const controllers = await controllersIn(
    ask,
    followed.filter((each, index) => unknown(each) || isLost(each, index)).map((each) => each.namespace),
  );
  const workloadOf = (within: string, owner: string | null) =>
    controllers.get(within)?.answer?.find((each) => named(each) === owner)?.owner ?? owner;
  const places = new Map<string, Promise<readonly Pod[] | null>>();
  const seen = followed.map(async (each, index): Promise<Seen> => {
    const known = inPods[index];
    if (known) return known;
    if (each.settled) return { is: 'same' };
    return { is: 'gone', workload: await placeOf(each) };
  });
  return { found, seen: await Promise.all(seen), workloadOf };

  /** What stands in the place of a Pod that is gone. */
  async function placeOf(lost: Followed): Promise<WorkloadNow> {
    const { namespace: within, container, pod } = lost;
    const workload = lost.workload ?? workloadOf(within, lost.owner);
    const all = controllers.get(within);
    const own = (all?.answer ?? []).filter((each) => named(each) === workload || each.owner === workload);
    if (workload !== null && (!all || all.why || (own.length === 0 && !isRead(workload)))) return 'unread';
    const names = workload === null ? [pod?.name ?? ''] : [nameIn(workload), ...own.map(({ name }) => name)];
    const key = JSON.stringify([within, names]);
    const reading = places.get(key) ?? podsLike(ask, within, names);
    places.set(key, reading);
    const pods = await reading;
    if (!pods) return 'unread';
    const its = pods.filter(
      (each) =>
        !each.deleting &&
        (!hasEnded(each) || each.phase === 'Succeeded') &&
        (workload === null
          ? each.owner === null && each.name === pod?.name
          : workloadOf(within, each.owner) === workload),
    );
    if (own.some(({ lacksPods }) => lacksPods)) return 'incomplete';
    if (its.length === 0) return 'none';
    const fails = (each: Pod) => waiting.has(each.uid ?? keyOf(each));
    return its.every((each) => hasImages(each, container) && !fails(each)) ? 'pulled' : 'incomplete';
  }
}

/** `ReplicaSet cart-7c9d8b6f5`, as a Pod names its owner. */
function named({ kind, name }: Controller): string {
  return `${kind} ${name}`;
}

function nameIn(workload: string): string {
  return workload.slice(workload.indexOf(' ') + 1);
}

/** The kinds whose end shows in the list of controllers: they are listed themselves, or what they own is. */
const readKinds = new Set(['ReplicaSet', 'StatefulSet', 'DaemonSet', 'Job', 'Deployment', 'CronJob']);

function isRead(workload: string): boolean {
  return readKinds.has(workload.slice(0, workload.indexOf(' ')));
}

/** What stays as it is, however often one looks. */
const lasting: ReadonlySet<FailureReason> = new Set(['forbidden', 'not-found']);

/** @throws CannotTell for a failure that may be over at the next look: what was read beside it is no whole */
function throwUnlessLasting(failure: Failure): void {
  if (!lasting.has(failure.why)) throw new CannotTell(failure);
}

async function controllersIn(ask: Ask, namespaces: readonly string[]): Promise<Controllers> {
  const each = [...new Set(namespaces)].map(
    async (within) => [within, await ask.maybe(getControllers, { NAMESPACE: within })] as const,
  );
  const replies = await Promise.all(each);
  for (const [, reply] of replies) if (reply.why) throwUnlessLasting(reply);
  return new Map(replies);
}

/** @throws CannotTell where one cannot be read: that it is not there is an answer */
async function podsNamed(ask: Ask, named: readonly NamedPod[]): Promise<readonly Pod[]> {
  const distinct = [...mapBy(named, keyOf).values()].map(([first]) => first);
  const { pods, gaps } = await readByName(ask, distinct, async () => ({ answer: [] }));
  if (gaps[0]) throw new CannotTell(gaps[0]);
  return pods;
}

/** How much of its name a controller surely gives to its Pods, which are called so and at most 63 letters long. */
const surePrefix = 50;

/** The Pods of a namespace whose names begin like one of these; null where they cannot be listed. */
async function podsLike(ask: Ask, within: string, names: readonly string[]): Promise<readonly Pod[] | null> {
  const rows = await ask.maybe(getPods, { NAMESPACE: within });
  if (rows.why) {
    throwUnlessLasting(rows);
    return null;
  }
  const begins = (row: string) => names.some((name) => row.startsWith(name.slice(0, surePrefix)));
  const like = rows.answer.filter(({ name }) => begins(name));
  return podsNamed(
    ask,
    like.map(({ name }) => ({ namespace: within, name })),
  );
}
