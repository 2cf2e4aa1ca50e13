/** Finds containers that wait for their image, in one namespace or in all of them. */
import { mapBy } from '../../base/group-by.ts';
import type { Text } from '../../base/text.ts';
import {
  type ClusterEvent,
  getPullProgress,
  getPullProgressInAllNamespaces,
  getWarnings,
  getWarningsInAllNamespaces,
} from '../../catalogue/commands/kubectl/events.ts';
import { getNamespace } from '../../catalogue/commands/kubectl/namespaces.ts';
import type { Pod } from '../../catalogue/commands/kubectl/pods.ts';
import {
  getPendingPods,
  getPendingPodsInAllNamespaces,
  getPodDetails,
} from '../../catalogue/commands/kubectl/pods.ts';
import { readEvents } from '../../catalogue/facts/events.ts';
import { openPulls } from '../../catalogue/facts/open-pulls.ts';
import { pullsIn, type SuccessfulPull } from '../../catalogue/facts/pull-times.ts';
import type { Failure, Reply } from '../../catalogue/model/answer.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { CannotTell } from '../../catalogue/model/failures.ts';
import { inNamespaceOrAll } from './across.ts';
import { creatingAsks, isCreating, readCreating } from './creating.ts';
import { endedByDeadline, hasEnded } from './ended.ts';
import { waitingOf } from './explain.ts';
import type { PodEvents } from './explanation.ts';
import { type FailingContainer, isAbout, keyOf, type RefusedPods } from './failing.ts';
import type { Gap } from './gap.ts';
import { isNarrowed, listPods, listPodsAsks, meantAmong } from './meant-pods.ts';
import type { RunReader } from './reader.ts';
import { refusedAsks, refusedPods } from './refused.ts';
import { isIncomplete, isRestarting, mayBeWaiting, type Row } from './rows.ts';
import type { Target, Wanted } from './target.ts';
import type { UnclearContainer } from './unclear.ts';

/** What {@link survey} asks of a namespace, of which some Pods may be meant. */
export function surveyAsks(wanted: Wanted): readonly AnyCommand[] {
  const ofAll = isNarrowed(wanted) ? [] : [getPendingPods, ...refusedAsks];
  return [
    listPodsAsks(wanted),
    getWarnings,
    getPullProgress,
    ...ofAll,
    getNamespace,
    getPodDetails,
    ...creatingAsks,
  ];
}

/** What fails in a namespace, or in all of them. */
export interface Survey {
  /** The Pods that were looked at: all, or those that were requested. */
  readonly pods: readonly Row[];
  /** The namespaces that they are in. */
  readonly namespaces: readonly string[];
  /** Those of them that have their image, and end again and again. */
  readonly restarting: readonly Row[];
  /** How many of them are being created, and not for long. */
  readonly young: number;
  /** The requested Pod if it does not exist; null if it exists, or none was requested. */
  readonly missingPod: MissingPod | null;
  readonly failing: readonly FailingContainer[];
  readonly refused: readonly RefusedPods[];
  readonly unclear: readonly UnclearContainer[];
  /** Pulls that succeeded, as far as events show them. */
  readonly pulled: readonly SuccessfulPull[];
  /** What could not be read. */
  readonly gaps: readonly Gap[];
}

/** A Pod that was requested and is not there. */
export interface MissingPod {
  readonly name: string;
  /** Names of Pods that begin like it, as those of a Deployment of this name do. */
  readonly similar: readonly string[];
}

/** How many Pods one command line names: below any limit on arguments, and few enough for a quick response. */
const batchSize = 100;

const noPods: Reply<readonly Pod[]> = { answer: [] };

/**
 * The table shows how many Pods there are and their status, the events what happened to them, and the Pods that are
 * Pending are read in full: four questions, whatever the size of the cluster. Only Pods that run and yet wait for an
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
  const narrowed = isNarrowed(wanted);
  const list = inNamespaceOrAll(ask, namespace);
  const [listed, warnings, progress, pending] = await Promise.all([
    listPods(ask, namespace, wanted),
    list(getWarnings, getWarningsInAllNamespaces),
    list(getPullProgress, getPullProgressInAllNamespaces),
    narrowed ? noPods : list(getPendingPods, getPendingPodsInAllNamespaces),
  ]);
  if (listed.why) throw new CannotTell(listed);
  const rows = listed.answer.map(
    (row): Row => ({ ...row, namespace: row.namespace ?? namespace ?? 'default' }),
  );
  const events = warnings.answer ?? [];
  const begun = progress.answer ?? [];
  const warningsOf = mapBy(readEvents(events.filter(isOfPod), read), keyOf);
  const progressOf = mapBy(begun.filter(isOfPod), keyOf);
  const paired = openPulls([...events, ...begun]);
  const pulling = new Set(paired.open.map((pull) => keyOf({ namespace: pull.namespace, name: pull.pod })));
  // Where a list cannot be read, all that do not run are read in full.
  const mayWait = mayBeWaiting(warningsOf, pulling);
  const selects = (row: Row) => mayWait(row) || (Boolean(pending.why || warnings.why) && isIncomplete(row));
  const waiting = pending.answer ?? [];
  const known = new Set(waiting.map(keyOf));
  const meant = meantAmong(rows, wanted);
  const others = meant.filter((row) => !known.has(keyOf(row)) && (narrowed || selects(row)));
  const { pods: named, gaps: unreadPods } = await details(ask, others, () =>
    list(getPendingPods, getPendingPodsInAllNamespaces),
  );
  const pods = [...waiting, ...named].filter((pod) => !pod.deleting);

  const seen = pods.map((pod) => {
    const ofPod = <Event extends ClusterEvent>(all: ReadonlyMap<string, readonly Event[]>) =>
      (all.get(keyOf(pod)) ?? []).filter((event) => isAbout(event, pod));
    const own = { warnings: ofPod(warningsOf), progress: ofPod(progressOf) };
    return { pod, events: own, ...whatFails(pod, own, read) };
  });
  const quiet = seen.filter(({ failing, unclear }) => failing.length === 0 && unclear.length === 0);
  const created = quiet.filter(({ pod }) => !hasEnded(pod) && (isCreating(pod) || pulling.has(keyOf(pod))));
  const uids = new Set(pods.map(({ uid }) => uid));
  const pulls = { ...paired, open: paired.open.filter(({ podUid }) => uids.has(podUid)) };
  const creating = await readCreating(ask, namespace, created, pulls, now, read);
  const failing = [...seen.flatMap((each) => each.failing), ...creating.failing];
  const unclear = [...seen.flatMap((each) => each.unclear), ...creating.unclear];
  const counted = new Set([...failing, ...unclear].map(({ pod }) => keyOf(pod)));
  const { refused, gaps } = narrowed ? { refused: [], gaps: [] } : await refusedPods(ask, events, read);
  const absent = rows.length === 0 && namespace !== null ? await absence(ask, namespace) : [];
  return {
    pods: meant,
    namespaces: [...new Set(meant.map((row) => row.namespace))],
    restarting: meant.filter((row) => isRestarting(row) && !counted.has(keyOf(row))),
    young: creating.young,
    pulled: pullsIn(begun, read),
    missingPod: wanted.pod && meant.length === 0 ? missing(wanted.pod, rows) : null,
    failing,
    refused,
    unclear,
    gaps: [
      ...absent,
      ...(wanted.selector !== null && rows.length === 0 ? [noneSelected(wanted.selector)] : []),
      ...(warnings.why ? [{ what: eventsText, failure: warnings }] : []),
      ...unreadPods.map((failure) => ({ what: podsText, failure })),
      ...gaps.map((failure) => ({ what: controllersText, failure })),
      ...(progress.why && created.length > 0 ? [{ what: pullsText, failure: progress }] : []),
    ],
  };
}

const podsText: Text = { en: 'some Pods', fr: 'certains pods' };
const eventsText: Text = { en: 'the events', fr: 'les événements' };
const pullsText: Text = { en: 'the events of pulls', fr: 'les événements d’extraction' };
const controllersText: Text = { en: 'the controllers', fr: 'les contrôleurs' };

const isOfPod = ({ kind }: ClusterEvent) => kind === 'Pod';

function whatFails(pod: Pod, events: PodEvents, read: RunReader) {
  return hasEnded(pod) ? endedByDeadline(pod, events, read) : waitingOf(pod, events, read);
}

/** What is not known of a namespace without Pods: it need not exist. */
async function absence(ask: Ask, namespace: string): Promise<readonly Gap[]> {
  const found = await ask.maybe(getNamespace, { NAMESPACE: namespace });
  const what = { en: `the namespace ${namespace}`, fr: `l’espace de noms ${namespace}` };
  return found.why ? [{ what, failure: found }] : [];
}

function missing(name: string, rows: readonly Row[]): MissingPod {
  const similar = rows.filter((row) => row.name.startsWith(`${name}-`)).map((row) => row.name);
  return { name, similar };
}

/** A selector that no Pod has says nothing about any Pod: it may be mistyped. */
function noneSelected(selector: string): Gap {
  const what = { en: `the Pods with ${selector}`, fr: `les pods qui portent ${selector}` };
  return { what, failure: { why: 'not-found', tool: 'kubectl' } };
}

/**
 * Pods by name; what cannot be read is a gap beside the others.
 *
 * @param pending where a recording has the Pods that it was not asked for by name
 */
async function details(ask: Ask, rows: readonly Row[], pending: () => Promise<Reply<readonly Pod[]>>) {
  const batches = [...mapBy(rows, ({ namespace }) => namespace)].flatMap(([namespace, of]) =>
    chunks(
      of.map(({ name }) => name),
      batchSize,
    ).map((names) => ({ NAMESPACE: namespace, PODS: names })),
  );
  const replies = await Promise.all(batches.map((params) => ask.maybe(getPodDetails, params)));
  if (replies.some(({ why }) => why === 'not-recorded')) {
    const { answer = [] } = await pending();
    const wanted = new Set(rows.map(keyOf));
    const recorded = answer.filter((pod) => wanted.has(keyOf(pod)));
    if (recorded.length === rows.length) return { pods: recorded, gaps: [] };
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
