import type { ClusterEvent } from '../../catalogue/commands/kubectl/events.ts';
import { getStartedPulls } from '../../catalogue/commands/kubectl/events.ts';
import type { Pod } from '../../catalogue/commands/kubectl/pods.ts';
import { newestFirst } from '../../catalogue/facts/events.ts';
import type { Failure } from '../../catalogue/model/answer.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { isBeingCreated } from './explain.ts';
import { proved } from './explanation.ts';
import { type FailingContainer, keyOf } from './failing.ts';
import type { RunReader } from './reader.ts';
import { imageOf } from './reader.ts';

/** What {@link hangingPulls} asks. */
export const hangingAsks: readonly AnyCommand[] = [getStartedPulls];

/**
 * How long a pull may take without any event before it counts as hanging. containerd on GKE times out after five
 * minutes.
 */
const hangingAfterMinutes = 3;

/**
 * Pulls that started minutes ago, of containers that are still being created. A registry that accepts a connection
 * and then hangs leaves no other trace for minutes (measured with containerd 1.6, 1.7 and 2.1). A kubelet creates the
 * containers of a Pod one after the other, so of several only the last one that started counts.
 */
export async function hangingPulls(ask: Ask, pods: readonly Pod[], now: number, read: RunReader) {
  const minutesSince = (time: string) => Math.floor((now - Date.parse(time)) / 60_000);
  // A Pod that was just created cannot have a hanging pull, and a busy cluster always has some.
  const old = pods.filter(({ created }) => created === null || minutesSince(created) >= hangingAfterMinutes);
  const found = await Promise.all(
    [...Map.groupBy(old, ({ namespace }) => namespace)].map(async ([namespace, of]) => {
      const started = await ask.maybe(getStartedPulls, { NAMESPACE: namespace });
      if (started.why) return { failing: [], gaps: [started] };
      const events = Map.groupBy(started.answer.toSorted(newestFirst), keyOf);
      return { failing: of.flatMap((pod) => hangingIn(pod, events.get(keyOf(pod))?.[0])), gaps: [] };
    }),
  );
  return {
    failing: found.flatMap(({ failing }) => failing),
    gaps: found.flatMap(({ gaps }): readonly Failure[] => gaps),
  };

  function hangingIn(pod: Pod, started: ClusterEvent | undefined): readonly FailingContainer[] {
    const container = pod.containers.find(({ name }) => name === started?.container);
    if (!started?.last || !container || !isBeingCreated(container)) return [];
    const minutes = minutesSince(started.last);
    if (minutes < hangingAfterMinutes) return [];
    const { image } = container;
    const explanation = proved('timeout-slow', `${started.message} (${minutes} min)`, image);
    const reference = imageOf(image, read);
    return [{ pod, container, image, reference, ...explanation, loggedAt: null, notRetrieved: [] }];
  }
}
