import type { PullFailure } from '../../../model/subjects.ts';

/** Signatures of what is printed after the pull, when the node cannot start the program of the image. */
const afterPull: ReadonlySet<string | null> = new Set(['exec-format-error', 'windows-host-mismatch']);

/** Whether the image was pulled, so that it is no index without an entry for the node. */
export function refusedToStart({ signature }: PullFailure): boolean {
  return afterPull.has(signature);
}
