/** What the cluster says of a Pod whose image does not come, and which of its sentences counts. */
import { byAge, type ClusterEvent } from '../catalogue/commands/events.ts';
import type { Pod, PodContainer } from '../catalogue/commands/pods.ts';
import { statuses } from '../catalogue/statuses.ts';
import { classify, type Finding as Match } from '../match/index.ts';
import type { FailingContainer } from './failing.ts';

/** The reasons for which a container waits where its image does not come. */
export const pullReasons: ReadonlySet<string> = new Set(statuses.map(({ reason }) => reason));

/** Why containers wait while their Pod has no sandbox: what came after one of these, came after the sandbox. */
export const beforeSandbox: ReadonlySet<string> = new Set(['ContainerCreating', 'PodInitializing']);

const refusals = new Set(['auth-401', 'auth-403', 'auth-insufficient-scope-or-anonymous', 'bare-status']);

/** One failure for each container that waits for its image; one for the Pod where its sandbox has none. */
export function failuresOf(pod: Pod, events: readonly ClusterEvent[]): readonly FailingContainer[] {
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
        ? { message: secret.message, match: firstMatch(secret.message) }
        : best;
    return { pod, container, image: container.image, notRetrieved, loggedAt: null, ...told };
  });
  const sandbox = newestFirst.find(
    ({ reason, message }) => reason === 'FailedCreatePodSandBox' && /image/.test(message),
  );
  const nothingStarted = pod.containers.every(isBeingMade);
  if (containers.length > 0 || !sandbox || !nothingStarted) return containers;
  const { message } = sandbox;
  const match = firstMatch(message);
  if (match.cause === 'not-a-pull-failure') return containers;
  return [{ pod, container: null, image: match.image ?? '', match, message, notRetrieved, loggedAt: null }];
}

/** Whether a container is being made right now, or would be, had it its image. */
export function isBeingMade({ waiting }: PodContainer): boolean {
  return waiting !== null && beforeSandbox.has(waiting.reason);
}

/** Whether a match says why a pull failed, and not only that it did. */
export function namesCause({ cause }: Match): boolean {
  return cause !== 'bare-status' && cause !== 'not-a-pull-failure';
}

/** The best that the matcher says of a text. */
export function firstMatch(message: string): Match {
  const [match] = classify(message);
  if (!match) throw new Error('classify() found nothing to say.');
  return match;
}

/** The first message that names a cause; else the first that at least names a status. */
function bestExplanation(messages: readonly string[]): { readonly match: Match; readonly message: string } {
  const matched = messages
    .filter((message) => message !== '')
    .map((message) => ({ message, match: firstMatch(message) }));
  const naming = matched.find(({ match }) => namesCause(match));
  const status = matched.find(({ match }) => match.cause === 'bare-status');
  const best = naming ?? status ?? matched[0];
  if (!best) throw new Error('A waiting container without a reason.');
  return best;
}
