/** Pulls as pairs of events: each has a beginning, and most have an end. */
import { groupBy, mapBy } from '../../base/group-by.ts';
import type { ClusterEvent } from '../commands/kubectl/events.ts';

/** A pull that began, and of which no event says that it ended. */
export interface OpenPull {
  readonly podUid: string;
  readonly namespace: string;
  readonly pod: string;
  /** null for the image of a volume, whose events name no container. */
  readonly container: string | null;
  readonly node: string | null;
  /** When the kubelet asked for it, ISO 8601: from then on it runs, or waits in the queue of the node. */
  readonly since: string;
  /** The event that began it, whose message names the image. */
  readonly pulling: ClusterEvent;
}

/** A pull that began and ended, well or not. */
export interface EndedPull extends Omit<OpenPull, 'since'> {
  /** ISO 8601. */
  readonly began: string;
  readonly ended: string;
}

/** The pulls of some events. */
export interface PairedPulls {
  readonly open: readonly OpenPull[];
  readonly ended: readonly EndedPull[];
}

/** The reasons of the events that end a pull (Kubernetes, pkg/kubelet/events). */
const endings = new Set(['Pulled', 'Failed']);

type Dated = ClusterEvent & { readonly last: string; readonly uid: string };

/**
 * Pairs each `Pulling` with the event that ended it: a `Pulled` or `Failed` of the same Pod and container, or a
 * `Pulling` of the next container, because a kubelet starts the containers of a Pod one after the other, each pull
 * included (SyncPod in Kubernetes, pkg/kubelet/kuberuntime). A Pod is known by its UID. Times have a resolution of one
 * second, so an end within the second of the beginning counts.
 *
 * Of a pull that is tried again, the kubelet updates one event: the last try counts. Events are kept for about an hour,
 * and remain when their Pod is deleted: an open pull says that it began, not that its Pod still exists.
 *
 * @param events normal ones and warnings; those of other kinds and reasons are ignored
 */
export function openPulls(events: readonly ClusterEvent[]): PairedPulls {
  const ofPods = events.filter((event): event is Dated => event.uid !== null && event.last !== null);
  const pairs = [...mapBy(ofPods, ({ uid }) => uid).values()].flatMap(pairsOfPod);
  return {
    open: pairs.filter((pull) => 'since' in pull),
    ended: pairs.filter((pull) => 'ended' in pull),
  };
}

function pairsOfPod(events: readonly Dated[]): readonly (OpenPull | EndedPull)[] {
  const begun = events.filter(({ reason }) => reason === 'Pulling').toSorted(oldestFirst);
  return groupBy(begun, ({ container }) => container).map((tries) => {
    const pulling = tries.at(-1) ?? tries[0];
    const { uid, namespace, name, container, node, last: began } = pulling;
    const ends = events.filter(
      (event) =>
        event.container === container && endings.has(event.reason) && timeOf(event.last) >= timeOf(began),
    );
    const next = begun.filter((event) => event.container !== container && timeOf(event.last) > timeOf(began));
    const [end] = [...ends, ...next].toSorted(oldestFirst);
    const pull = { podUid: uid, namespace, pod: name, container, node, pulling };
    return end ? { ...pull, began, ended: end.last } : { ...pull, since: began };
  });
}

/** The open pulls of one node. */
export interface NodeQueue {
  readonly node: string;
  /** Those that can hold up the others, the oldest first: it always can, and so can any that is known to run. */
  readonly suspects: readonly [OpenPull, ...OpenPull[]];
  /** Those that may wait behind the suspects. */
  readonly waiting: readonly OpenPull[];
}

/**
 * The queue of each node. A kubelet serves it first in, first out, one pull at a time or as many as
 * `maxParallelImagePulls` allows (`serializeImagePulls`; Kubernetes, pkg/kubelet/images/puller.go). So the oldest open
 * pull runs, and so does one that began before another that has ended since.
 *
 * @param open pulls of Pods that still exist; those without a node are ignored
 * @param ended pulls of the same nodes, of any Pod
 */
export function nodeQueue(open: readonly OpenPull[], ended: readonly EndedPull[]): readonly NodeQueue[] {
  const lastBegun = new Map<string, number>();
  for (const { node, began } of ended)
    if (node) lastBegun.set(node, Math.max(lastBegun.get(node) ?? 0, timeOf(began)));
  const onNodes = open.flatMap((pull) => (pull.node ? [{ ...pull, node: pull.node }] : []));
  return groupBy(onNodes, ({ node }) => node).map((pulls) => {
    const [oldest = pulls[0], ...later] = pulls.toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since));
    const { node } = oldest;
    const runs = ({ since }: OpenPull) => timeOf(since) < (lastBegun.get(node) ?? 0);
    return {
      node,
      suspects: [oldest, ...later.filter(runs)],
      waiting: later.filter((pull) => !runs(pull)),
    };
  });
}

function oldestFirst(a: Dated, b: Dated): number {
  return timeOf(a.last) - timeOf(b.last);
}

/** In whole seconds: an event of the newer API has microseconds, one of the older API has none. */
function timeOf(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}
