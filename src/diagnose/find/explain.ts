/** Why a Pod has no image: which of its messages names the cause. */
import type { Pod, PodContainer } from '../../catalogue/commands/kubectl/pods.ts';
import { newestFirst, type ReadEvent } from '../../catalogue/facts/events.ts';
import { statuses } from '../../causes/statuses.ts';
import type { Match } from '../../match/index.ts';
import type { Explanation } from './explanation.ts';
import type { FailingContainer } from './failing.ts';
import type { RunReader } from './reader.ts';
import { imageOf } from './reader.ts';

/** An event as `diagnose` reads it. */
export type MatchedEvent = ReadEvent<Match>;

/** The reasons with which a container waits for its image. */
export const pullReasons: ReadonlySet<string> = new Set(statuses.map(({ reason }) => reason));

/**
 * The waiting reasons of a container before its Pod has a sandbox: a failure after one of these came after the
 * sandbox.
 */
export const beforeSandboxReasons: ReadonlySet<string> = new Set(['ContainerCreating', 'PodInitializing']);

const refusals = new Set(['auth-401', 'auth-403', 'auth-insufficient-scope-or-anonymous', 'bare-status']);

/** One failure for each container that waits for its image; one for the Pod if its sandbox image is missing. */
export function failuresOf(
  pod: Pod,
  events: readonly MatchedEvent[],
  read: RunReader,
): readonly FailingContainer[] {
  const latest = events.toSorted(newestFirst);
  const unread = latest.filter(({ reason }) => reason === 'FailedToRetrieveImagePullSecret');
  const secrets = unread.flatMap(({ match }) => match.details.secrets?.split(/,\s*/) ?? []);
  const common = { pod, notRetrieved: [...new Set(secrets)], loggedAt: null };
  const waiting = pod.containers.filter(({ waiting }) => waiting && pullReasons.has(waiting.reason));
  const containers = waiting.map((container): FailingContainer => {
    const about = latest.filter((event) => event.container === null || event.container === container.name);
    const best = bestExplanation([
      ...explained(container.waiting?.message, read),
      ...about,
      ...explained(container.waiting?.reason, read),
    ]);
    // The registry then denies an anonymous request, but that is only the consequence.
    const { match, message } = unread[0] && refusals.has(best.match.cause) ? unread[0] : best;
    const { image } = container;
    return { ...common, container, image, reference: imageOf(image, read), match, message };
  });
  const sandbox = latest.find(
    ({ reason, match }) => reason === 'FailedCreatePodSandBox' && isAboutImage(match),
  );
  if (containers.length > 0 || !sandbox || !pod.containers.every(isBeingCreated)) return containers;
  return [{ ...common, container: null, ...explainedBy(sandbox, read) }];
}

/** A message with its match, and the image that it names. */
export function explainedBy({ match, message }: Explanation, read: RunReader) {
  const { image = '' } = match;
  return { match, message, image, reference: imageOf(image, read) };
}

/** Whether a container is still being created, or would be if it had its image. */
export function isBeingCreated({ waiting }: PodContainer): boolean {
  return waiting !== null && beforeSandboxReasons.has(waiting.reason);
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
  if (!best) throw new Error('A waiting container without a reason.');
  return best;
}
