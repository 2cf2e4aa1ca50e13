/** Which Pods are read in full: those that can wait for an image. */
import { mapBy } from '../../base/group-by.ts';
import {
  getPodDetails,
  getRunningPodsInAllNamespaces,
  getUnsettledPods,
  getUnsettledPodsInAllNamespaces,
  type Pod,
} from '../../catalogue/commands/kubectl/pods.ts';
import type { PairedPulls } from '../../catalogue/facts/open-pulls.ts';
import type { Failure, Reply } from '../../catalogue/model/answer.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { CannotTell } from '../../catalogue/model/failures.ts';
import { inNamespaceOrAll } from './across.ts';
import type { MatchedEvent } from './explanation.ts';
import { keyOf } from './failing.ts';
import { isNarrowed, listPods, listPodsAsks, meantAmong } from './meant-pods.ts';
import { distinct, endingByEvents, type NamedPod, waitingByEvents } from './named-by-events.ts';
import type { PullEvents } from './pull-events.ts';
import { isIncomplete, isRestarting, mayBeWaiting, type Row } from './rows.ts';
import type { Wanted } from './target.ts';

/** The events of pulls, read. */
export interface ReadPullEvents extends PullEvents {
  /** Warnings about Pods. */
  readonly byPod: readonly MatchedEvent[];
  readonly paired: PairedPulls;
  /** The keys of Pods with a pull that has begun and not ended. */
  readonly pulling: ReadonlySet<string>;
}

/** The Pods that a run looks at. */
export interface LookedAt {
  /** Read in full; those that are being deleted are left out. */
  readonly pods: readonly Pod[];
  /** The table of the server; null where it was not read. */
  readonly rows: readonly Row[] | null;
  /** All that were looked at, also those that have their images. */
  readonly looked: readonly NamedPod[];
  /** Whether there is no other that could wait for an image. */
  readonly areAll: boolean;
  readonly listedBecause: Failure | null;
  /** Those that end again and again. */
  readonly restarting: readonly NamedPod[];
  /** Why some could not be read. */
  readonly unread: readonly Failure[];
}

/** What {@link lookAt} asks. */
export function lookAtAsks(wanted: Wanted): readonly AnyCommand[] {
  if (isByEvents(wanted)) return [getUnsettledPods, getPodDetails, getRunningPodsInAllNamespaces];
  return [listPodsAsks(wanted), ...(isNarrowed(wanted) ? [] : [getUnsettledPods]), getPodDetails];
}

/** Whether events say which running Pods are read, so that the table of all Pods need not be. */
function isByEvents(wanted: Wanted): boolean {
  return wanted.allNamespaces && !wanted.allPods && !isNarrowed(wanted);
}

/**
 * In a run on every namespace the table of all Pods takes longer than all the rest, and its running Pods are nearly all
 * fine: without it, those are read that a recent event names. Where events cannot be read, it is.
 *
 * @param namespace null for all of them
 * @param now the current time in milliseconds
 * @throws CannotTell where the Pods cannot be listed
 */
export async function lookAt(
  ask: Ask,
  namespace: string | null,
  wanted: Wanted,
  events: Promise<ReadPullEvents>,
  now: number,
): Promise<LookedAt> {
  if (!isByEvents(wanted)) return fromTable(ask, namespace, wanted, events, null);
  const [{ warnings, progress, byPod, backOff, paired }, unsettled] = await Promise.all([
    events,
    ask.maybe(getUnsettledPodsInAllNamespaces, {}),
  ]);
  const { answer: first } = unsettled;
  if (!first || !progress.answer) {
    const why = [warnings, progress, unsettled].find((each): each is Failure => each.why !== undefined);
    return fromTable(ask, namespace, wanted, events, why ?? null);
  }
  const known = new Set(first.map(keyOf));
  const named = waitingByEvents(
    { warnings: byPod, progress: progress.answer, backOff, open: paired.open },
    now,
  ).filter((pod) => !known.has(keyOf(pod)));
  const running = await readRunning(ask, named);
  const looked = [...first, ...running.pods];
  return {
    pods: looked.filter((pod) => !pod.deleting),
    rows: null,
    looked,
    areAll: running.areAll,
    listedBecause: null,
    restarting: distinct([...looked.filter(isHeldBack), ...endingByEvents({ backOff }, now)]),
    unread: running.gaps,
  };
}

/** Whether the kubelet holds a container back because it ended again and again. */
function isHeldBack({ deleting, containers }: Pod): boolean {
  return !deleting && containers.some(({ waiting }) => waiting?.reason === 'CrashLoopBackOff');
}

/** The table shows how many Pods there are and their status, from which follows which of them are read in full. */
async function fromTable(
  ask: Ask,
  namespace: string | null,
  wanted: Wanted,
  events: Promise<ReadPullEvents>,
  because: Failure | null,
): Promise<LookedAt> {
  const narrowed = isNarrowed(wanted);
  const unsettledPods = () =>
    inNamespaceOrAll(ask, namespace)(getUnsettledPods, getUnsettledPodsInAllNamespaces);
  const [listed, unsettled, { byPod, pulling, warnings }] = await Promise.all([
    listPods(ask, namespace, wanted),
    narrowed ? noPods : unsettledPods(),
    events,
  ]);
  if (listed.why) throw new CannotTell(listed);
  const rows = listed.answer.map(
    (row): Row => ({ ...row, namespace: row.namespace ?? namespace ?? 'default' }),
  );
  const mayWait = mayBeWaiting(mapBy(byPod, keyOf), pulling);
  // Where a list cannot be read, all that do not run are read in full.
  const selects = (row: Row) => mayWait(row) || (Boolean(unsettled.why || warnings.why) && isIncomplete(row));
  const first = unsettled.answer ?? [];
  const known = new Set(first.map(keyOf));
  const meant = meantAmong(rows, wanted);
  const others = meant.filter((row) => !known.has(keyOf(row)) && (narrowed || selects(row)));
  const { pods: named, gaps } = await readByName(ask, others, unsettledPods);
  return {
    pods: [...first, ...named].filter((pod) => !pod.deleting),
    rows,
    looked: meant,
    areAll: true,
    listedBecause: because,
    restarting: meant.filter(isRestarting),
    unread: gaps,
  };
}

const noPods: Reply<readonly Pod[]> = { answer: [] };

/** How many Pods one command line names: below any limit on arguments, and few enough for a quick response. */
const batchSize = 100;

interface ReadPods {
  readonly pods: readonly Pod[];
  readonly gaps: readonly Failure[];
}

/** Running Pods: by name where one command line can name them, or else whatever waits among all that run. */
async function readRunning(
  ask: Ask,
  named: readonly NamedPod[],
): Promise<ReadPods & { readonly areAll: boolean }> {
  const isOneLine = new Set(named.map(({ namespace }) => namespace)).size <= 1 && named.length <= batchSize;
  const running = () => ask.maybe(getRunningPodsInAllNamespaces, {});
  const all = isOneLine ? null : await running();
  if (all?.answer) return { pods: all.answer, gaps: [], areAll: true };
  return { ...(await readByName(ask, named, running)), areAll: false };
}

/**
 * Pods by name; what cannot be read is a gap beside the others.
 *
 * @param elsewhere where a recording has the Pods that it was not asked for by name
 */
export async function readByName(
  ask: Ask,
  named: readonly NamedPod[],
  elsewhere: () => Promise<Reply<readonly Pod[]>>,
): Promise<ReadPods> {
  const batches = [...mapBy(named, ({ namespace }) => namespace)].flatMap(([namespace, of]) =>
    chunks(
      of.map(({ name }) => name),
      batchSize,
    ).map((names) => ({ NAMESPACE: namespace, PODS: names })),
  );
  const replies = await Promise.all(batches.map((params) => ask.maybe(getPodDetails, params)));
  if (replies.some(({ why }) => why === 'not-recorded')) {
    const { answer = [] } = await elsewhere();
    const wanted = new Set(named.map(keyOf));
    const recorded = answer.filter((pod) => wanted.has(keyOf(pod)));
    if (recorded.length === named.length) return { pods: recorded, gaps: [] };
  }
  return {
    pods: replies.flatMap(({ answer = [] }): readonly Pod[] => answer),
    gaps: replies.flatMap((reply): readonly Failure[] => (reply.why ? [reply] : [])),
  };
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
