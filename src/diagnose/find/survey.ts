/** Finds containers that wait for their image, in one namespace or in all of them. */
import { mapBy } from '../../base/group-by.ts';
import type { Text } from '../../base/text.ts';
import type { ClusterEvent } from '../../catalogue/commands/kubectl/events.ts';
import { getNamespace } from '../../catalogue/commands/kubectl/namespaces.ts';
import type { Pod } from '../../catalogue/commands/kubectl/pods.ts';
import { readEvents } from '../../catalogue/facts/events.ts';
import { openPulls } from '../../catalogue/facts/open-pulls.ts';
import { pullsIn, type SuccessfulPull } from '../../catalogue/facts/pull-times.ts';
import type { Failure } from '../../catalogue/model/answer.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { creatingAsks, isCreating, readCreating } from './creating.ts';
import { endedByDeadline, hasEnded } from './ended.ts';
import { waitingOf } from './explain.ts';
import type { PodEvents } from './explanation.ts';
import { type FailingContainer, isAbout, keyOf, type RefusedPods } from './failing.ts';
import type { Gap } from './gap.ts';
import { lookAt, lookAtAsks } from './look-at.ts';
import { isNarrowed } from './meant-pods.ts';
import type { NamedPod } from './named-by-events.ts';
import { pullEventsAsks, readPullEvents } from './pull-events.ts';
import type { RunReader } from './reader.ts';
import { refusedAsks, refusedPods } from './refused.ts';
import type { Wanted } from './target.ts';
import type { UnclearContainer } from './unclear.ts';

/** What {@link survey} asks of a namespace, of which some Pods may be meant. */
export function surveyAsks(wanted: Wanted): readonly AnyCommand[] {
  return [
    ...lookAtAsks(wanted),
    ...pullEventsAsks,
    ...(isNarrowed(wanted) ? [] : refusedAsks),
    ...(wanted.allNamespaces ? [] : [getNamespace, ...creatingAsks]),
  ];
}

/** What fails in a namespace, or in all of them. */
export interface Survey {
  /** The Pods that were looked at: all, those that were requested, or those that can wait for an image. */
  readonly pods: readonly NamedPod[];
  /** Whether there is no other that could wait for an image. */
  readonly areAll: boolean;
  /** Why all Pods were listed in a run on every namespace, which takes longer; null where they were not. */
  readonly listedBecause: Failure | null;
  /** Whether the status of every Pod was read. */
  readonly hasTable: boolean;
  /** The namespaces that they are in, and those in which something was pulled. */
  readonly namespaces: readonly string[];
  /** Those of them that have their image, and end again and again. */
  readonly restarting: readonly NamedPod[];
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

/**
 * Events show what happened to Pods, and those that neither run nor have completed are read in full. Which others are
 * read depends on their status, or in a run on every namespace on the events.
 *
 * @param namespace null for all of them
 * @param now the current time in milliseconds: a pull that hangs is detected by the age of its last event
 * @throws CannotTell where the Pods cannot be listed
 */
export async function survey(
  ask: Ask,
  namespace: string | null,
  wanted: Wanted,
  now: number,
  read: RunReader,
): Promise<Survey> {
  const asked = readPullEvents(ask, namespace).then((each) => {
    const happened = [...(each.warnings.answer ?? []), ...(each.progress.answer ?? [])];
    const byPod = readEvents((each.warnings.answer ?? []).filter(isOfPod), read);
    const paired = openPulls(happened);
    const pulling = new Set(
      paired.open.map(({ namespace: within, pod }) => keyOf({ namespace: within, name: pod })),
    );
    return { ...each, byPod, paired, pulling };
  });
  const isWhole = !isNarrowed(wanted);
  const [{ pods, rows, looked, restarting, unread, ...rest }, { refused, gaps }] = await Promise.all([
    lookAt(ask, namespace, wanted, asked, now),
    isWhole
      ? asked.then((each) => refusedPods(ask, each.warnings.answer ?? [], read))
      : { refused: [], gaps: [] },
  ]);
  const { warnings, progress, byPod, paired, pulling } = await asked;
  const begun = progress.answer ?? [];
  const warningsOf = mapBy(byPod, keyOf);
  const progressOf = mapBy(begun.filter(isOfPod), keyOf);

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
  const absent = rows?.length === 0 && namespace !== null ? await absence(ask, namespace) : [];
  return {
    ...rest,
    pods: looked,
    hasTable: rows !== null,
    namespaces: [...new Set([...looked, ...begun.filter(isOfPod)].map((each) => each.namespace))],
    restarting: restarting.filter((pod) => !counted.has(keyOf(pod))),
    young: creating.young,
    pulled: pullsIn(begun, read),
    missingPod: wanted.pod && looked.length === 0 ? missing(wanted.pod, rows ?? []) : null,
    failing,
    refused,
    unclear,
    gaps: [
      ...absent,
      ...(wanted.selector !== null && rows?.length === 0 ? [noneSelected(wanted.selector)] : []),
      ...(warnings.why ? [{ what: eventsText, failure: warnings }] : []),
      ...unread.map((failure) => ({ what: podsText, failure })),
      ...gaps.map((failure) => ({ what: controllersText, failure })),
      ...(progress.why && !warnings.why && created.length > 0
        ? [{ what: pullsText, failure: progress }]
        : []),
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

function missing(name: string, rows: readonly NamedPod[]): MissingPod {
  const similar = rows.filter((row) => row.name.startsWith(`${name}-`)).map((row) => row.name);
  return { name, similar };
}

/** A selector that no Pod has says nothing about any Pod: it may be mistyped. */
function noneSelected(selector: string): Gap {
  const what = {
    en: `the Pods that match the selector ${selector}`,
    fr: `les pods qui correspondent au sélecteur ${selector}`,
  };
  return { what, failure: { why: 'not-found', tool: 'kubectl' } };
}
