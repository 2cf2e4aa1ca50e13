import { cause } from '../catalogue/causes/index.ts';
import type { ClusterEvent } from '../catalogue/commands/events.ts';
import { newestFirst, readEvents } from '../catalogue/facts/events.ts';
import type { RefusedPods } from './failing.ts';
import { groupBy } from './group-by.ts';
import type { RunReader } from './reader.ts';

/** What admission says where it refuses an image, by the signature of the message. */
const imageRefusals: ReadonlySet<string | null> = new Set(['binary-authorization', 'image-admission']);

/** Controllers whose Pods an admission refused because of an image. No Pod exists to show it, only their events. */
export function refusedPods(events: readonly ClusterEvent[], read: RunReader): readonly RefusedPods[] {
  const { id, section } = cause('vpc-sc-or-policy');
  const failed = events.filter(({ reason }) => reason === 'FailedCreate').toSorted(newestFirst);
  const refused = readEvents(failed, read)
    .filter(({ match }) => imageRefusals.has(match.signature))
    .map(({ kind, name, namespace, message, match }): RefusedPods => {
      // To a matcher of messages it is no failed pull; of a controller it says why there is nothing to pull for.
      return { controller: `${kind} ${name}`, namespace, message, match: { ...match, cause: id, section } };
    });
  return groupBy(refused, ({ namespace, controller }) => [namespace, controller]).map(([latest]) => latest);
}
