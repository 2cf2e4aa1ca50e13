/** Finds containers that wait for their image, in one namespace or in all of them. */
import { getWarnings, getWarningsInAllNamespaces } from '../../catalogue/commands/kubectl/events.ts';
import type { Pod, PodRow } from '../../catalogue/commands/kubectl/pods.ts';
import {
  getPendingPods,
  getPendingPodsInAllNamespaces,
  getPodDetails,
  getPods,
  getPodsInAllNamespaces,
} from '../../catalogue/commands/kubectl/pods.ts';
import { readEvents } from '../../catalogue/facts/events.ts';
import type { Failure, Reply } from '../../catalogue/model/answer.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { CannotTell } from '../../catalogue/model/failures.ts';
import { inNamespaceOrAll } from './across.ts';
import {
  beforeSandboxReasons,
  failuresOf,
  isBeingCreated,
  type MatchedEvent,
  pullReasons,
} from './explain.ts';
import { type FailingContainer, keyOf, type RefusedPods } from './failing.ts';
import { hangingAsks, hangingPulls } from './hanging.ts';
import type { RunReader } from './reader.ts';
import { refusedPods } from './refused.ts';
import type { Target, Wanted } from './target.ts';

/** What {@link survey} asks of a namespace, of which one Pod may be meant. */
export function surveyAsks({ pod }: Wanted): readonly AnyCommand[] {
  return [getPods, getWarnings, ...(pod ? [] : [getPendingPods]), getPodDetails, ...hangingAsks];
}

/** What fails in a namespace, or in all of them. */
export interface Survey {
  /** Total number of Pods. */
  readonly pods: number;
  /** How many of them are in CrashLoopBackOff: their images were pulled, so no rule is about them. */
  readonly crashing: number;
  /** The requested Pod if it does not exist; null if it exists, or none was requested. */
  readonly missingPod: string | null;
  readonly failing: readonly FailingContainer[];
  readonly refused: readonly RefusedPods[];
  /** What could not be read. */
  readonly gaps: readonly Failure[];
}

type Row = PodRow & { readonly namespace: string };

/** How many Pods one command line names: below any limit on arguments, and few enough for a quick response. */
const batchSize = 100;

const noPods: Reply<readonly Pod[]> = { answer: [] };

const pullEvents = new Set([
  'Failed',
  'InspectFailed',
  'ErrImageNeverPull',
  'FailedToRetrieveImagePullSecret',
  'FailedCreatePodSandBox',
]);

/**
 * The table shows how many Pods there are and their status, the events what happened to them, and the Pods that are
 * Pending are read in full: three questions, whatever the size of the cluster. Only Pods that run and yet wait for an
 * image, because a container was restarted or added to debug, are then read by name.
 *
 * @param now the current time in milliseconds: a pull that hangs is detected by the age of its last event
 * @throws CannotTell where the Pods cannot be listed
 */
export async function survey(
  ask: Ask,
  target: Target,
  wanted: Wanted,
  now: number,
  read: RunReader,
): Promise<Survey> {
  const { namespace } = target;
  const list = inNamespaceOrAll(ask, namespace);
  const [listed, warnings, pending] = await Promise.all([
    list(getPods, getPodsInAllNamespaces),
    list(getWarnings, getWarningsInAllNamespaces),
    wanted.pod ? noPods : list(getPendingPods, getPendingPodsInAllNamespaces),
  ]);
  if (listed.why) throw new CannotTell(listed);
  const rows = listed.answer.map(
    (row): Row => ({ ...row, namespace: row.namespace ?? namespace ?? 'default' }),
  );
  const ofPulls = (warnings.answer ?? []).filter(
    ({ kind, reason }) => kind === 'Pod' && pullEvents.has(reason),
  );
  const byPod = Map.groupBy(readEvents(ofPulls, read), keyOf);
  // Where a list cannot be read, the table alone decides which Pods are read in full.
  const selects = pending.why || warnings.why ? isIncomplete : mayBeWaiting(byPod);
  const waiting = pending.answer ?? [];
  const known = new Set(waiting.map(keyOf));
  const others = rows.filter(
    (row) => !known.has(keyOf(row)) && (wanted.pod ? row.name === wanted.pod : selects(row)),
  );
  const pods = [...waiting, ...(await details(ask, others))];
  const failing = pods.flatMap((pod) => failuresOf(pod, byPod.get(keyOf(pod)) ?? [], read));
  const explained = new Set(failing.map(({ pod }) => keyOf(pod)));
  const unexplained = pods.filter((pod) => !explained.has(keyOf(pod)) && pod.containers.some(isBeingCreated));
  const hanging = await hangingPulls(ask, unexplained, now, read);
  return {
    pods: rows.length,
    crashing: rows.filter(({ status }) => /CrashLoopBackOff/.test(status)).length,
    missingPod: wanted.pod !== null && others.length === 0 ? wanted.pod : null,
    failing: [...failing, ...hanging.failing],
    refused: refusedPods(warnings.answer ?? [], read),
    gaps: [...(warnings.why ? [warnings] : []), ...hanging.gaps],
  };
}

async function details(ask: Ask, rows: readonly Row[]): Promise<readonly Pod[]> {
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

/** Whether some container of a Pod does not run, although the Pod has not completed. */
function isIncomplete({ status, ready, containers }: PodRow): boolean {
  return status !== 'Completed' && !(status === 'Running' && ready === containers);
}

/**
 * Whether a Pod that is not Pending may still wait for an image. Its status can show it, else its events: a container
 * that is retried has an event every five minutes, so there is at least one within their hour. In a Pod whose
 * containers all run, only an ephemeral container can wait, which the table does not count.
 */
function mayBeWaiting(byPod: ReadonlyMap<string, readonly MatchedEvent[]>) {
  return (row: Row): boolean => {
    const reason = row.status.replace(/^Init:/, '');
    if (pullReasons.has(reason) || beforeSandboxReasons.has(reason)) return true;
    const isCandidate = isIncomplete(row) ? () => true : ({ ephemeral }: MatchedEvent) => ephemeral;
    return (byPod.get(keyOf(row)) ?? []).some(
      (event) => isCandidate(event) && event.match.cause !== 'not-a-pull-failure',
    );
  };
}
