import { cause } from '../catalogue/causes/index.ts';
import { getPullProgress } from '../catalogue/commands/kubectl.ts';
import type { ClusterEvent, Pod } from '../catalogue/commands/pods.ts';
import type { Ask, Failure } from '../catalogue/model.ts';
import { type FailingContainer, keyOf } from './failing.ts';

/** How long a pull may go on without a word before it counts as hanging. The containerd of GKE gives up after five. */
const patienceMinutes = 3;

/**
 * Pulls that have begun, have not ended and have said nothing for a while. A registry that accepts a connection and then
 * hangs leaves no other trace for minutes (measured with containerd 1.6, 1.7 and 2.1).
 */
export async function hangingPulls(ask: Ask, pods: readonly Pod[], now: number) {
  const failing: FailingContainer[] = [];
  const gaps: Failure[] = [];
  for (const [namespace, of] of Map.groupBy(pods, (pod) => pod.namespace)) {
    const progress = await ask.maybe(getPullProgress, { NAMESPACE: namespace });
    if (progress.why) {
      gaps.push(progress);
      continue;
    }
    const events = Map.groupBy(progress.answer, keyOf);
    failing.push(...of.flatMap((pod) => hangingIn(pod, events.get(keyOf(pod)) ?? [], now)));
  }
  return { failing, gaps };
}

function hangingIn(pod: Pod, events: readonly ClusterEvent[], now: number): readonly FailingContainer[] {
  return pod.containers.flatMap((container): readonly FailingContainer[] => {
    const about = events.filter((event) => event.container === container.name);
    const begun = about.findLast(({ reason }) => reason === 'Pulling');
    if (!begun?.last || about.some(({ reason }) => reason === 'Pulled')) return [];
    const minutes = Math.floor((now - Date.parse(begun.last)) / 60_000);
    if (minutes < patienceMinutes) return [];
    const { id, section, rules } = cause('timeout-slow');
    const text = `${begun.message} (${minutes} min)`;
    const evidence = { start: 0, end: begun.message.length, text };
    const match = { cause: id, section, rules, signature: null, evidence, image: container.image };
    return [{ pod, container, image: container.image, match, message: text, notRetrieved: [] }];
  });
}
