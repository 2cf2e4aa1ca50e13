/** What became of a container that waited for its image: read from its Pod and its events, never from their absence. */
import type { ClusterEvent } from '../../catalogue/commands/kubectl/events.ts';
import type { Pod, PodContainer } from '../../catalogue/commands/kubectl/pods.ts';
import { hasEnded } from './ended.ts';
import { pullReasons } from './explain.ts';
import type { FailingContainer, RefusedPods } from './failing.ts';
import type { Survey } from './survey.ts';

/** A container that waited for its image, as a later look finds it again. */
export interface Followed {
  readonly namespace: string;
  /** null for a controller whose Pods are refused. `uid` is null where the API server gave none. */
  readonly pod: { readonly name: string; readonly uid: string | null } | null;
  /** null where the Pod as a whole waits, for its sandbox or to be admitted. */
  readonly container: string | null;
  /** The controller that owns the Pod: `ReplicaSet cart-7c9d8b6f5`; null for a Pod that nothing makes again. */
  readonly owner: string | null;
  /** What that belongs to, `Deployment cart`, or the owner itself; null as long as nobody has looked. */
  readonly workload: string | null;
  /** Whether the image of a volume is missing, so that no event of the container tells when it came. */
  readonly ofVolume: boolean;
  /** Whether it had run before it waited, and when it had ended, ISO 8601. */
  readonly hadImage: boolean;
  readonly endedAt: string | null;
  /** When its pull was last tried, by the clock of its node, ISO 8601. */
  readonly lastTried: string | null;
  /** Whether it needs no further look, unless it fails again. */
  readonly settled: boolean;
}

/** What a look sees of a container that is followed: exactly one of these. */
export type Seen =
  | { readonly is: 'failing'; readonly as: FailingContainer }
  | { readonly is: 'refused'; readonly as: RefusedPods }
  /** It still waits, and nothing new was said. */
  | { readonly is: 'same' }
  /** It does not wait for its image any more, and does not have it yet. */
  | { readonly is: 'starting' }
  /** Nobody can tell what it waits for. */
  | { readonly is: 'unclear'; readonly reason: string }
  | { readonly is: 'pulled' }
  | { readonly is: 'gone'; readonly workload: WorkloadNow };

/**
 * What is there in the place of a Pod that is gone. `pulled`: every Pod that its workload has now has the image, and it
 * lacks none. `incomplete`: a Pod is missing, or does not have the image yet. `none`: the workload has no Pod and wants
 * none, or is gone itself. `unread`: nobody could look.
 */
export type WorkloadNow = 'pulled' | 'incomplete' | 'none' | 'unread';

/** What one look has read. */
export interface Sight {
  readonly found: Survey;
  /** The Pods that were read by name, those that are being deleted too. */
  readonly pods: readonly Pod[];
  /** With which kubelets say that an image is there. */
  readonly pulled: readonly ClusterEvent[];
}

/** Where a container is followed to; null where its Pod is gone, and its workload says the rest. */
export function seenInPod(of: Followed, { found, pods, pulled }: Sight): Seen | null {
  if (!of.pod) {
    const as = found.refused.find(
      ({ namespace, controller }) => namespace === of.namespace && controller === of.owner,
    );
    return as ? { is: 'refused', as } : null;
  }
  const failing = found.failing.find(
    (each) => isPod(of, each.pod) && (each.container?.name ?? null) === of.container && !hasEnded(each.pod),
  );
  if (failing) return { is: 'failing', as: failing };
  if (of.settled) return { is: 'same' };
  const unclear = found.unclear.find(
    ({ pod, container }) => isPod(of, pod) && (!container || container.name === of.container),
  );
  if (unclear) return { is: 'unclear', reason: unclear.reason };
  const pod = pods.find((each) => isPod(of, each));
  if (!pod) return null;
  // It counts for its controller until it is gone, and another one of its workload may wait already.
  if (pod.deleting) return { is: 'gone', workload: 'incomplete' };
  const own = pod.containers.filter(({ name }) => of.container === null || name === of.container);
  if (own.length > 0 && own.every((each) => hasImageNow(of, pod, each, pulled))) return { is: 'pulled' };
  if (hasEnded(pod)) return null;
  return own.some(({ waiting }) => waiting && pullReasons.has(waiting.reason))
    ? { is: 'same' }
    : { is: 'starting' };
}

/** Whether every container of this name in a Pod has its image; all of them where the Pod has none of this name. */
export function hasImages({ containers, phase }: Pod, name: string | null): boolean {
  const own = containers.filter((each) => each.name === name);
  return phase === 'Succeeded' || (own.length > 0 ? own : containers).every(({ hadImage }) => hadImage);
}

function isPod({ namespace, pod }: Followed, other: Pick<Pod, 'namespace' | 'name' | 'uid'>): boolean {
  return pod !== null && namespace === other.namespace && pod.name === other.name && pod.uid === other.uid;
}

/**
 * Whether the image is there. That a container had its image before it failed proves nothing: it must run, have ended
 * again, or have an event of its own since the last try that failed.
 */
function hasImageNow(
  { hadImage, endedAt, lastTried, ofVolume }: Followed,
  pod: Pod,
  container: PodContainer,
  pulled: readonly ClusterEvent[],
): boolean {
  if (pod.phase === 'Succeeded') return true;
  const hasRunSince = hadImage
    ? (container.waiting === null && container.endedAt === null) ||
      (container.endedAt !== null && container.endedAt !== endedAt)
    : true;
  if (container.hadImage && hasRunSince) return true;
  if (ofVolume || lastTried === null) return false;
  const since = Date.parse(lastTried);
  return pulled.some(
    ({ uid, container: name, last }) =>
      uid !== null && uid === pod.uid && name === container.name && Date.parse(last ?? '') > since,
  );
}
