/** Pods whose containers are being created: a pull that hangs leaves no other trace for minutes. */
import { mapBy } from '../../base/group-by.ts';
import { type ClusterEvent, getPullEventsInAllNamespaces } from '../../catalogue/commands/kubectl/events.ts';
import {
  getUnsettledPodsInAllNamespaces,
  type Pod,
  type PodContainer,
} from '../../catalogue/commands/kubectl/pods.ts';
import { nodeQueue, type OpenPull, openPulls, type PairedPulls } from '../../catalogue/facts/open-pulls.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { failureByEvent, isBeingCreated, isNotYetCreated, sandboxFailure, volumeWith } from './explain.ts';
import { type PodEvents, proved } from './explanation.ts';
import type { FailingContainer } from './failing.ts';
import type { RunReader } from './reader.ts';
import { imageOf } from './reader.ts';
import type { UnclearContainer } from './unclear.ts';

/** What {@link readCreating} asks. */
export const creatingAsks: readonly AnyCommand[] = [
  getPullEventsInAllNamespaces,
  getUnsettledPodsInAllNamespaces,
];

/**
 * How long a Pod may be created, or an image pulled, without a word before that counts as hanging. containerd on GKE
 * gives up after five minutes without a byte.
 */
const longMinutes = 3;

/**
 * Reasons of the warnings with which a kubelet, or the controller that attaches volumes, says that it could not take a
 * step before the pull: the network, the cgroups, the volumes, the devices, the sandbox (Kubernetes v1.35.4,
 * pkg/kubelet/events/event.go). Any other warning, of a policy or about name servers, does not hold a Pod up: the pull
 * may hang beside it.
 */
const hindrances: ReadonlySet<string> = new Set([
  'NetworkNotReady',
  'FailedCreatePodContainer',
  'FailedAttachVolume',
  'FailedMount',
  'FailedMapVolume',
  'FailedPrepareDynamicResources',
  'FailedKillPod',
  'FailedPodSandBoxStatus',
  'FailedCreatePodSandBox',
  'FailedSync',
]);

/** What is known of Pods that are being created. */
export interface Creating {
  /** How many are young, or have a pull that has just begun. */
  readonly young: number;
  readonly failing: readonly FailingContainer[];
  /** Pods that are not young, and of which no event says what they wait for. */
  readonly unclear: readonly UnclearContainer[];
}

/** A Pod with its events. */
export interface CreatingPod {
  readonly pod: Pod;
  readonly events: PodEvents;
}

/** Whether a Pod is on a node, and some container was not created yet. */
export function isCreating({ node, phase, containers }: Pod): boolean {
  // Of a Pod that no kubelet has taken up, no container has a status.
  const isUntouched =
    phase === 'Pending' && containers.every(({ waiting, hadImage }) => !waiting && !hadImage);
  const isHeld = containers.some(({ holdsOthers }) => holdsOthers);
  return node !== null && !isHeld && (isUntouched || containers.some(isBeingCreated));
}

/** Whether a time is long ago, for a Pod that is being created or a pull; so is one that is not known. */
function isLongAgo(time: string | null, now: number): boolean {
  return time === null || now - Date.parse(time) >= longMinutes * 60_000;
}

/**
 * Tells Pods whose pull hangs from those that wait for something else, and from those of which nothing is known. The
 * pulls of a node are one story, because a kubelet may pull one image after the other: those of all namespaces count.
 *
 * @param pods Pods that are being created, and others with a pull that has not ended
 * @param pulls those of the namespace, or of all of them if it is null, of Pods that exist
 * @param now the current time in milliseconds
 */
export async function readCreating(
  ask: Ask,
  namespace: string | null,
  pods: readonly CreatingPod[],
  pulls: PairedPulls,
  now: number,
  read: RunReader,
): Promise<Creating> {
  const openOf = mapBy(pulls.open, ({ podUid }) => podUid);
  const states = pods.map(({ pod, events }) =>
    stateOf(pod, events, openOf.get(pod.uid ?? '') ?? [], now, read),
  );
  const hanging = states.flatMap(({ pod, open, isYoung }) => (open && !isYoung ? [{ pod, open }] : []));
  const all = hanging.length > 0 && namespace !== null ? await withOtherNamespaces(ask, pulls) : pulls;
  const queues = nodeQueue(
    all.open.filter(({ since }) => isLongAgo(since, now)),
    all.ended,
  );
  const pullKey = ({ podUid, container }: OpenPull) => JSON.stringify([podUid, container]);
  const inFront = new Map(
    queues.flatMap(({ waiting, suspects }) => waiting.map((each) => [pullKey(each), suspects[0]] as const)),
  );
  return {
    young: states.filter(({ isYoung }) => isYoung).length,
    failing: [
      ...states.flatMap(({ failed }) => failed),
      ...hanging.map(({ pod, open }) => hangingPull(pod, open, inFront.get(pullKey(open)) ?? null, read)),
    ],
    unclear: states.filter(({ isUnclear }) => isUnclear).map(({ pod }) => unclearPod(pod)),
  };
}

/** What events say of a Pod that is being created, or whose container is started again. */
function stateOf(pod: Pod, events: PodEvents, pulls: readonly OpenPull[], now: number, read: RunReader) {
  const created = isCreating(pod) ? pod.containers.filter(isNotYetCreated) : [];
  const isPulledNow = ({ container, since }: OpenPull) =>
    pod.containers.some(
      (each) =>
        (container === null || each.name === container) &&
        (created.includes(each) || (each.endedAt !== null && since > each.endedAt)),
    );
  const open = pulls.find(isPulledNow) ?? null;
  const hasImage = ({ name }: PodContainer) =>
    events.progress.some(({ reason, container }) => reason === 'Pulled' && container === name);
  // A kubelet pulls after it has made the sandbox.
  const isPulling = open !== null || created.some(hasImage);
  const sandbox = isPulling ? null : sandboxFailure(pod, events.warnings, read);
  const byEvent = created.flatMap((each) =>
    hasImage(each) ? [] : (failureByEvent(pod, each, events, read) ?? []),
  );
  const failed = open ? [] : sandbox ? [sandbox] : byEvent;
  const isYoung = open
    ? !isLongAgo(open.since, now)
    : created.length > 0 && failed.length === 0 && !isLongAgo(pod.created, now);
  // What hinders a kubelet it says again every few minutes.
  const isHindered = events.warnings.some(
    ({ reason, last }) => hindrances.has(reason) && last !== null && now - Date.parse(last) < 10 * 60_000,
  );
  const isKnown = open !== null || failed.length > 0 || created.some(hasImage) || isHindered;
  return { pod, open, failed, isYoung, isUnclear: created.length > 0 && !isKnown && !isYoung };
}

/**
 * With the pulls of other namespaces, where they may be read: the pull that holds up a node can be of any. Only those
 * of Pods that still exist count.
 */
async function withOtherNamespaces(ask: Ask, pulls: PairedPulls): Promise<PairedPulls> {
  const [events, unsettled] = await Promise.all([
    ask.maybe(getPullEventsInAllNamespaces, {}),
    ask.maybe(getUnsettledPodsInAllNamespaces, {}),
  ]);
  if (events.why || unsettled.why) return pulls;
  const known = new Set(pulls.open.map(({ podUid }) => podUid));
  const exists = new Set(unsettled.answer.filter(({ phase }) => phase === 'Pending').map(({ uid }) => uid));
  const all = openPulls(events.answer);
  const others = all.open.filter(({ podUid }) => !known.has(podUid) && exists.has(podUid));
  return { open: [...pulls.open, ...others], ended: all.ended };
}

function hangingPull(
  pod: Pod,
  { container: name, since, pulling }: OpenPull,
  inFront: OpenPull | null,
  read: RunReader,
): FailingContainer {
  const imageIn = ({ message }: ClusterEvent) => read.message(message).details.image ?? '';
  const container = pod.containers.find((each) => each.name === name) ?? null;
  const image = container?.image ?? imageIn(pulling);
  return {
    pod,
    container,
    volume: container ? null : (volumeWith(pod, image, read)?.volume ?? null),
    image,
    reference: imageOf(image, read),
    ...proved('timeout-slow', pulling.message, image),
    loggedAt: null,
    notRetrieved: [],
    notRetrievedAt: null,
    tries: { first: pulling.first, last: since, count: pulling.count, pulling: true, retryBy: null },
    waitsBehind: inFront && { image: imageIn(inFront.pulling), since: inFront.since },
  };
}

/** A Pod of which no event says what it waits for. */
function unclearPod(pod: Pod): UnclearContainer {
  const created = pod.containers.find(isBeingCreated);
  const { reason, message } = created?.waiting ?? { reason: pod.phase ?? 'Pending', message: null };
  return { pod, container: null, why: 'no-event', reason, message, since: pod.created };
}
