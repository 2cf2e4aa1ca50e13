import type { ClusterEvent } from '../commands/kubectl/events.ts';
import type { Reading } from '../model/subjects.ts';

/** An event with the match of its message. */
export type ReadEvent<Match extends Reading = Reading> = ClusterEvent & { readonly match: Match };

/** Reads the messages of events: the only place where a rule or a fact touches one. */
export function readEvents<Match extends Reading>(
  events: readonly ClusterEvent[],
  read: { readonly message: (text: string) => Match },
): readonly ReadEvent<Match>[] {
  return events.map((event) => ({ ...event, match: read.message(event.message) }));
}

/** Sorts events newest first. */
export function newestFirst(a: ClusterEvent, b: ClusterEvent): number {
  return (b.last ?? '').localeCompare(a.last ?? '');
}
