import type { Pod, PodContainer } from '../catalogue/commands/pods.ts';
import type { Finding as Match } from '../match/index.ts';

/** A container that waits for its image, with the best explanation that the cluster gives. */
export interface FailingContainer {
  readonly pod: Pod;
  /** null where the sandbox of the Pod has no image. */
  readonly container: PodContainer | null;
  readonly image: string;
  readonly match: Match;
  /** The message in full, as the cluster printed it. */
  readonly message: string;
  /** When Cloud Logging got the message, ISO 8601; null where the cluster itself still says it. */
  readonly loggedAt: string | null;
  /** Pull secrets that the kubelet could not read for this Pod. */
  readonly notRetrieved: readonly string[];
}

/** A controller whose Pods were refused before they existed. */
export interface RefusedPods {
  readonly controller: string;
  readonly namespace: string;
  readonly match: Match;
  readonly message: string;
}

/** What is unique to a Pod, and common to the events about it. */
export function keyOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}
