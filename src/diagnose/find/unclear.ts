import type { Pod, PodContainer } from '../../catalogue/commands/kubectl/pods.ts';

/**
 * Why nobody can tell: the kubelet gives a reason that is not known; no event says anything about a Pod that is being
 * created; a deadline ended the Pod.
 */
export type UnclearWhy = 'unknown-reason' | 'no-event' | 'deadline';

/** A container that does not run, and nobody can tell whether it waits for its image. */
export interface UnclearContainer {
  readonly pod: Pod;
  readonly why: UnclearWhy;
  /** null where the whole Pod is meant. */
  readonly container: PodContainer | null;
  /** `waiting.reason`, as the kubelet put it; the phase of a Pod of which it has reported nothing. */
  readonly reason: string;
  readonly message: string | null;
  /** Since when at the latest, ISO 8601. */
  readonly since: string | null;
}
