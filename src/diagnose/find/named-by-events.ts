/** Pods that run and of which events say that an image is missing, or that a container ends again and again. */
import { mapBy } from '../../base/group-by.ts';
import type { ClusterEvent } from '../../catalogue/commands/kubectl/events.ts';
import type { OpenPull } from '../../catalogue/facts/open-pulls.ts';
import type { MatchedEvent } from './explanation.ts';
import { keyOf } from './failing.ts';

/** A Pod by its name. */
export interface NamedPod {
  readonly namespace: string;
  readonly name: string;
}

/**
 * How long after its last event a container may still wait for its image. A kubelet tries every five minutes at least,
 * and says at each look that it waits; what it may say of one Pod is limited to one event in five minutes once 25 were
 * said (client-go, tools/record/events_cache.go). Four times that is more than enough.
 */
const recentMilliseconds = 20 * 60_000;

/** How lately a kubelet must have held a container back for it to end again and again: it repeats that all the time. */
const latelyMilliseconds = 10 * 60_000;

/** The events of a cluster, by what they say. */
interface Events {
  /** Of Pods. */
  readonly warnings: readonly MatchedEvent[];
  readonly progress: readonly ClusterEvent[];
  readonly backOff: readonly ClusterEvent[];
  /** Pulls that have begun and not ended. */
  readonly open: readonly OpenPull[];
}

/**
 * Pods of which a recent event says that a pull failed or waits, and no later one that the image came. Some of them exist
 * no longer: events outlive their Pod.
 *
 * @param now the current time in milliseconds
 */
export function waitingByEvents(
  { warnings, progress, backOff, open }: Events,
  now: number,
): readonly NamedPod[] {
  const pulled = mapBy(
    progress.filter(({ reason }) => reason === 'Pulled'),
    containerKey,
  );
  const hasCome = (event: ClusterEvent) =>
    (pulled.get(containerKey(event)) ?? []).some(({ last }) => timeOf(last) > timeOf(event.last));
  const failed = [
    ...warnings.filter(({ match }) => match.cause !== 'not-a-pull-failure'),
    ...backOff.filter(({ type }) => type !== 'Warning'),
  ].filter((event) => isWithin(event, now, recentMilliseconds) && !hasCome(event));
  return distinct([
    ...open.map(({ namespace, pod }) => ({ namespace, name: pod })),
    ...failed.map(({ namespace, name }) => ({ namespace, name })),
  ]);
}

/** Pods of which the kubelet holds a container back because it ended again and again. */
export function endingByEvents({ backOff }: Pick<Events, 'backOff'>, now: number): readonly NamedPod[] {
  const held = backOff.filter(
    (event) => event.type === 'Warning' && isWithin(event, now, latelyMilliseconds),
  );
  return distinct(held.map(({ namespace, name }) => ({ namespace, name })));
}

function isWithin({ last }: ClusterEvent, now: number, milliseconds: number): boolean {
  return last === null || now - Date.parse(last) < milliseconds;
}

/** Each Pod once. */
export function distinct(pods: readonly NamedPod[]): readonly NamedPod[] {
  return [...new Map(pods.map((pod) => [keyOf(pod), pod])).values()];
}

function containerKey({ uid, namespace, name, container }: ClusterEvent): string {
  return JSON.stringify([uid ?? keyOf({ namespace, name }), container]);
}

function timeOf(time: string | null): number {
  return time === null ? 0 : Date.parse(time);
}
