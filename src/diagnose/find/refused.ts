import { groupBy } from '../../base/group-by.ts';
import type { ClusterEvent } from '../../catalogue/commands/kubectl/events.ts';
import { newestFirst, readEvents } from '../../catalogue/facts/events.ts';
import { cause } from '../../causes/index.ts';
import type { RefusedPods } from './failing.ts';
import type { RunReader } from './reader.ts';

/** Signatures of the messages with which admission refuses an image. */
const imageRefusals: ReadonlySet<string | null> = new Set(['binary-authorization', 'image-admission']);

/** Controllers whose Pods admission denied because of an image. No Pod exists, only events of the controller. */
export function refusedPods(events: readonly ClusterEvent[], read: RunReader): readonly RefusedPods[] {
  const { id, section } = cause('vpc-sc-or-policy');
  const failed = events.filter(({ reason }) => reason === 'FailedCreate').toSorted(newestFirst);
  const refused = readEvents(failed, read)
    .filter(({ match }) => imageRefusals.has(match.signature))
    .map(({ kind, name, namespace, message, match }): RefusedPods => {
      // As a message it is not a failed pull; for a controller it explains why there is no Pod to pull for.
      return { controller: `${kind} ${name}`, namespace, message, match: { ...match, cause: id, section } };
    });
  return groupBy(refused, ({ namespace, controller }) => [namespace, controller]).map(([latest]) => latest);
}
