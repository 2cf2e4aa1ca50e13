import type { ClusterEvent } from '../../catalogue/commands/kubectl/events.ts';
import type { Pod, PodContainer } from '../../catalogue/commands/kubectl/pods.ts';
import type { PullFailure } from '../../catalogue/model/subjects.ts';
import type { ImageReference } from '../../cloud/reference.ts';
import type { Explanation } from './explanation.ts';
import type { Tries } from './tries.ts';

/** A container that waits for its image, with the best explanation found in the cluster. */
export interface FailingContainer extends Explanation {
  readonly pod: Pod;
  /** null if it is the sandbox image that is missing. */
  readonly container: PodContainer | null;
  /** The volume of type image whose image is missing; null where it is another image. */
  readonly volume: string | null;
  /** The address as the Pod names it; empty where a message names none. */
  readonly image: string;
  /** null where the address is no reference. */
  readonly reference: ImageReference | null;
  /** When Cloud Logging received the message, ISO 8601; null if it was read from the cluster. */
  readonly loggedAt: string | null;
  /** Pull secrets that the kubelet could not read for this Pod. */
  readonly notRetrieved: readonly string[];
  /** When it last said so, ISO 8601; null where it did not. */
  readonly notRetrievedAt: string | null;
  /** null where no event tells. */
  readonly tries: Tries | null;
  /** The pull in front of it in the queue of its node; null where it waits for none. */
  readonly waitsBehind: PullFailure['waitsBehind'];
}

type Named = { readonly namespace: string; readonly name: string };

/** A key that a Pod shares with the events that name it. */
export function keyOf({ namespace, name }: Named): string {
  return `${namespace}/${name}`;
}

/**
 * Whether an event is about this Pod, and not about one that had the same name before: a StatefulSet
 * recreates its Pods under the same names.
 */
export function isAbout(event: ClusterEvent, pod: Pod): boolean {
  return keyOf(event) === keyOf(pod) && (event.uid === null || pod.uid === null || event.uid === pod.uid);
}

/** A controller whose Pods admission denied. */
export interface RefusedPods extends Explanation {
  /** `ReplicaSet cart-7c9d8b6f5`. */
  readonly controller: string;
  /** What owns the controller: `Deployment cart`; null if nothing does, or if it could not be read. */
  readonly owner: string | null;
  readonly namespace: string;
  /** The image that the refusal names, or else those of the Pod template. */
  readonly images: readonly string[];
  /** False where the controller could not be read: it may have its Pods by now, or be gone. */
  readonly isCurrent: boolean;
  readonly tries: Tries | null;
}
