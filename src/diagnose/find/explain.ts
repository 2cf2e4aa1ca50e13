/** Why a Pod has no image: which of its messages names the cause. */
import type { ClusterEvent } from '../../catalogue/commands/kubectl/events.ts';
import type { Pod, PodContainer, VolumeImage } from '../../catalogue/commands/kubectl/pods.ts';
import { newestFirst } from '../../catalogue/facts/events.ts';
import { fullAddress } from '../../catalogue/facts/image-place.ts';
import { otherWaitingReasons, statuses } from '../../causes/statuses.ts';
import type { Match } from '../../match/index.ts';
import type { Explanation, MatchedEvent, PodEvents } from './explanation.ts';
import type { FailingContainer } from './failing.ts';
import type { RunReader } from './reader.ts';
import { imageOf } from './reader.ts';
import { reported, type Tries, triesOf } from './tries.ts';
import type { UnclearContainer } from './unclear.ts';

/** The reasons with which a container waits for its image. */
export const pullReasons: ReadonlySet<string> = new Set(statuses.map(({ reason }) => reason));

/** The waiting reasons of a container of which the kubelet has not reported anything yet: it may be pulling. */
export const beforeStartReasons: ReadonlySet<string> = new Set(['ContainerCreating', 'PodInitializing']);

const refusals = new Set(['auth-401', 'auth-403', 'auth-insufficient-scope-or-anonymous', 'bare-status']);

/** What the containers of a Pod wait for. */
export interface Waiting {
  /** One for each container that waits for its image. */
  readonly failing: readonly FailingContainer[];
  /** Containers that wait for a reason that nobody knows. */
  readonly unclear: readonly UnclearContainer[];
}

/**
 * Reads what the containers of a Pod wait for. The kubelet puts any error of its image manager into the reason, whole
 * sentences too: one that is neither known as a pull's nor known as harmless is read like a message, and is unclear
 * where it names no cause.
 *
 * @param events the events of this Pod, and of no other
 */
export function waitingOf(pod: Pod, events: PodEvents, read: RunReader): Waiting {
  const failing: FailingContainer[] = [];
  const unclear: UnclearContainer[] = [];
  for (const container of pod.containers) {
    const { waiting } = container;
    if (!waiting || (otherWaitingReasons.has(waiting.reason) && !isVolumeUnusable(waiting, read))) {
      failing.push(...failedRestart(pod, container, events, read));
      continue;
    }
    const failure = failureOf(pod, container, events, read, true);
    if (pullReasons.has(waiting.reason) || namesCause(failure.match)) failing.push(failure);
    else unclear.push({ pod, container, why: 'unknown-reason', ...waiting, since: pod.created });
  }
  return { failing, unclear };
}

/**
 * Whether a later step failed because of the image of a volume: the runtime unpacks it when it creates the container
 * (containerd, internal/cri/server/container_image_mount.go), so that the reason is that of this step.
 */
function isVolumeUnusable({ message }: NonNullable<PodContainer['waiting']>, read: RunReader): boolean {
  const match = message === null ? null : read.message(message);
  return match !== null && match.details.volume !== undefined && namesCause(match);
}

/** The failure of a container that ended, and whose image could not be pulled again: only events tell of it. */
function failedRestart(
  pod: Pod,
  container: PodContainer,
  { warnings, progress }: PodEvents,
  read: RunReader,
): readonly FailingContainer[] {
  const { endedAt } = container;
  const isSince = ({ last }: ClusterEvent) => endedAt !== null && last !== null && last > endedAt;
  const since = { warnings: warnings.filter(isSince), progress: progress.filter(isSince) };
  // Of the events of one try, any may be gone.
  const hasFailed = eventsOf(container, since.warnings).some(
    ({ reason, match }) => reported.has(reason) && match.cause !== 'not-a-pull-failure',
  );
  return hasFailed ? [failureOf(pod, container, since, read, true)] : [];
}

/**
 * The failure of one container, by the best of its messages.
 *
 * @param goesOn whether the kubelet tries again
 */
function failureOf(
  pod: Pod,
  container: PodContainer,
  { warnings, progress }: PodEvents,
  read: RunReader,
  goesOn: boolean,
): FailingContainer {
  const { name, waiting } = container;
  const about = eventsOf(container, warnings.toSorted(newestFirst));
  const begun = progress.filter((event) => event.reason === 'Pulling' && event.container === name);
  const tries = triesOf(about, begun, goesOn);
  const best = bestExplanation([
    ...explained(waiting?.message, read),
    ...about,
    ...explained(waiting?.reason, read),
  ]);
  const unread = about.filter((event) => isUnread(event, tries));
  // The registry then denies an anonymous request, but that is only the consequence.
  const { match, message } = unread[0] && refusals.has(best.match.cause) ? unread[0] : best;
  const secrets = unread.flatMap(({ match: of }) => of.details.secrets?.split(/,\s*/) ?? []);
  return {
    pod,
    container,
    ...missingImage(pod, container, match, read),
    match,
    message,
    loggedAt: null,
    notRetrieved: [...new Set(secrets)],
    notRetrievedAt: unread[0]?.last ?? null,
    tries,
    waitsBehind: null,
  };
}

/** How long before a try the kubelet may have said that a secret is missing: it drops events of a Pod that has many. */
const droppedMilliseconds = 6 * 60_000;

/** Whether an event says that a pull secret could not be read, and later tries do not show that it was read since. */
function isUnread({ reason, last }: MatchedEvent, tries: Tries | null): boolean {
  if (reason !== 'FailedToRetrieveImagePullSecret') return false;
  const lastTry = tries?.last ?? null;
  return !last || !lastTry || Date.parse(last) >= Date.parse(lastTry) - droppedMilliseconds;
}

/** The failure of a Pod whose sandbox image is missing; null where its sandbox did not fail because of an image. */
export function sandboxFailure(
  pod: Pod,
  events: readonly MatchedEvent[],
  read: RunReader,
): FailingContainer | null {
  const sandbox = events
    .toSorted(newestFirst)
    .find(({ reason, match }) => reason === 'FailedCreatePodSandBox' && isAboutImage(match));
  if (!sandbox) return null;
  const { first, last, count } = sandbox;
  return {
    pod,
    container: null,
    volume: null,
    ...explainedBy(sandbox, read),
    loggedAt: null,
    notRetrieved: [],
    notRetrievedAt: null,
    tries: { first, last, count, pulling: false, retryBy: null },
    waitsBehind: null,
  };
}

/** A failure that an event names, of a container that the Pod does not show as failing. */
export function failureByEvent(
  pod: Pod,
  container: PodContainer,
  events: PodEvents,
  read: RunReader,
): FailingContainer | null {
  const named = eventsOf(container, events.warnings).some(({ match }) => namesCause(match));
  return named ? failureOf(pod, container, events, read, false) : null;
}

/**
 * The image that a message about a container is about: that of a volume which the message names, or else its own. Where
 * the message speaks of an image volume and does not say which, only a Pod with a single one tells.
 */
export function missingImage(
  pod: Pod,
  { image: own }: PodContainer,
  { image: named, details }: Match,
  read: RunReader,
): Pick<FailingContainer, 'image' | 'volume' | 'reference'> {
  const ofVolume = named === undefined || named === own ? null : volumeWith(pod, named, read);
  const [only, ...others] = details.volume ? pod.volumeImages : [];
  const found = ofVolume ?? (only && others.length === 0 ? only : null);
  const image = found?.image ?? (only ? '' : own);
  return { image, volume: found?.volume ?? null, reference: imageOf(image, read) };
}

/** The volume with this image; messages write the tag that a Pod leaves out. */
export function volumeWith({ volumeImages }: Pod, image: string, read: RunReader): VolumeImage | null {
  const whole = (text: string) => {
    const reference = imageOf(text, read);
    return reference ? fullAddress(reference) : text;
  };
  return volumeImages.find((each) => whole(each.image) === whole(image)) ?? null;
}

/** The events about a container, and those about its Pod as a whole. */
function eventsOf({ name }: PodContainer, events: readonly MatchedEvent[]): readonly MatchedEvent[] {
  return events.filter(({ container }) => container === null || container === name);
}

/** A message with its match, and the image that it names. */
export function explainedBy({ match, message }: Explanation, read: RunReader) {
  const { image = '' } = match;
  return { match, message, image, reference: imageOf(image, read) };
}

/** Whether a container is still being created, or would be if it had its image. */
export function isBeingCreated({ waiting }: PodContainer): boolean {
  return waiting !== null && beforeStartReasons.has(waiting.reason);
}

/** The same, or the kubelet has not reported the container at all: an ephemeral one that was just added. */
export function isNotYetCreated(container: PodContainer): boolean {
  const { waiting, hadImage } = container;
  return isBeingCreated(container) || (waiting === null && !hadImage);
}

/** Whether a match gives the cause of a failed pull, not only the failure. */
export function namesCause({ cause }: Match): boolean {
  return cause !== 'bare-status' && cause !== 'not-a-pull-failure';
}

/** Whether a sandbox failed because of its image, and not because of the network. */
function isAboutImage({ cause, image, details }: Match): boolean {
  return cause !== 'not-a-pull-failure' && (image !== undefined || details.sandbox !== undefined);
}

function explained(message: string | null | undefined, read: RunReader): readonly Explanation[] {
  return message ? [{ message, match: read.message(message) }] : [];
}

/** The first message that identifies a cause; else the first with at least a status. */
function bestExplanation(explanations: readonly Explanation[]): Explanation {
  const best =
    explanations.find(({ match }) => namesCause(match)) ??
    explanations.find(({ match }) => match.cause === 'bare-status') ??
    explanations[0];
  if (!best) throw new Error('A container without a message.');
  return best;
}
