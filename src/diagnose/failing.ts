import type { Pod, PodContainer } from '../catalogue/commands/pods.ts';
import type { ImageReference } from '../catalogue/reference.ts';
import type { Explanation } from './explanation.ts';

/** A container that waits for its image, with the best explanation that the cluster gives. */
export interface FailingContainer extends Explanation {
  readonly pod: Pod;
  /** null where the sandbox of the Pod has no image. */
  readonly container: PodContainer | null;
  /** The address as the Pod names it; empty where a message names none. */
  readonly image: string;
  /** null where the address is no reference. */
  readonly reference: ImageReference | null;
  /** When Cloud Logging got the message, ISO 8601; null where the cluster itself still says it. */
  readonly loggedAt: string | null;
  /** Pull secrets that the kubelet could not read for this Pod. */
  readonly notRetrieved: readonly string[];
}

/** A controller whose Pods were refused before they existed. */
export interface RefusedPods extends Explanation {
  readonly controller: string;
  readonly namespace: string;
}

/** What is unique to a Pod, and common to the events about it. */
export function keyOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}
