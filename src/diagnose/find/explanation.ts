import type { ClusterEvent } from '../../catalogue/commands/kubectl/events.ts';
import type { ReadEvent } from '../../catalogue/facts/events.ts';
import { cause } from '../../causes/index.ts';
import type { CauseId } from '../../causes/model.ts';
import type { Match } from '../../match/index.ts';

/** A message with its match. */
export interface Explanation {
  readonly match: Match;
  /** In full, as the cluster printed it. */
  readonly message: string;
}

/** An event as `diagnose` reads it. */
export type MatchedEvent = ReadEvent<Match>;

/** The events of one Pod. */
export interface PodEvents {
  readonly warnings: readonly MatchedEvent[];
  /** With which its pulls begin and end: `Pulling`, `Pulled`. */
  readonly progress: readonly ClusterEvent[];
}

/** A cause that no pattern has to prove: the state of the cluster does, or an option; `message` describes it. */
export function proved(id: CauseId, message: string, image: string): Explanation {
  const { section, rules } = cause(id);
  const evidence = { start: 0, end: message.length, text: message };
  return { message, match: { cause: id, section, rules, signature: null, evidence, details: {}, image } };
}
