import type { ClusterEvent } from '../catalogue/commands/events.ts';
import { getBegunPulls } from '../catalogue/commands/kubectl-events.ts';
import type { Pod } from '../catalogue/commands/pods.ts';
import { newestFirst } from '../catalogue/facts/events.ts';
import type { AnyCommand, Ask, Failure } from '../catalogue/model.ts';
import { isBeingMade } from './explain.ts';
import { proved } from './explanation.ts';
import { type FailingContainer, keyOf } from './failing.ts';
import { imageOf } from './pulls.ts';
import type { RunReader } from './reader.ts';

/** What {@link hangingPulls} asks. */
export const hangingAsks: readonly AnyCommand[] = [getBegunPulls];

/** How long a pull may go on without a word before it counts as hanging. The containerd of GKE gives up after five. */
const patienceMinutes = 3;

/**
 * Pulls that have begun a while ago, of containers that are still being made. A registry that accepts a connection and
 * then hangs leaves no other trace for minutes (measured with containerd 1.6, 1.7 and 2.1). A kubelet makes the
 * containers of a Pod one after the other, so that of several the last that began is meant.
 */
export async function hangingPulls(ask: Ask, pods: readonly Pod[], now: number, read: RunReader) {
  const minutesSince = (time: string) => Math.floor((now - Date.parse(time)) / 60_000);
  // What was created a moment ago cannot have hung for long, and a busy cluster always has some of it.
  const old = pods.filter(({ created }) => created === null || minutesSince(created) >= patienceMinutes);
  const found = await Promise.all(
    [...Map.groupBy(old, ({ namespace }) => namespace)].map(async ([namespace, of]) => {
      const begun = await ask.maybe(getBegunPulls, { NAMESPACE: namespace });
      if (begun.why) return { failing: [], gaps: [begun] };
      const events = Map.groupBy(begun.answer.toSorted(newestFirst), keyOf);
      return { failing: of.flatMap((pod) => hangingIn(pod, events.get(keyOf(pod))?.[0])), gaps: [] };
    }),
  );
  return {
    failing: found.flatMap(({ failing }) => failing),
    gaps: found.flatMap(({ gaps }): readonly Failure[] => gaps),
  };

  function hangingIn(pod: Pod, begun: ClusterEvent | undefined): readonly FailingContainer[] {
    const container = pod.containers.find(({ name }) => name === begun?.container);
    if (!begun?.last || !container || !isBeingMade(container)) return [];
    const minutes = minutesSince(begun.last);
    if (minutes < patienceMinutes) return [];
    const { image } = container;
    const explanation = proved('timeout-slow', `${begun.message} (${minutes} min)`, image);
    const reference = imageOf(image, read);
    return [{ pod, container, image, reference, ...explanation, loggedAt: null, notRetrieved: [] }];
  }
}
