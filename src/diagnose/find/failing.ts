import type { Pod, PodContainer } from '../../catalogue/commands/kubectl/pods.ts';
import type { ImageReference } from '../../cloud/reference.ts';
import type { Explanation } from './explanation.ts';

/** A container that waits for its image, with the best explanation found in the cluster. */
export interface FailingContainer extends Explanation {
  readonly pod: Pod;
  /** null if it is the sandbox image that is missing. */
  readonly container: PodContainer | null;
  /** The address as the Pod names it; empty where a message names none. */
  readonly image: string;
  /** null where the address is no reference. */
  readonly reference: ImageReference | null;
  /** When Cloud Logging received the message, ISO 8601; null if it was read from the cluster. */
  readonly loggedAt: string | null;
  /** Pull secrets that the kubelet could not read for this Pod. */
  readonly notRetrieved: readonly string[];
}

/** A controller whose Pods admission denied. */
export interface RefusedPods extends Explanation {
  readonly controller: string;
  readonly namespace: string;
}

/** A key that a Pod shares with the events about it. */
export function keyOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}
