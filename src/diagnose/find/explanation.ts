import { cause } from '../../causes/index.ts';
import type { CauseId } from '../../causes/model.ts';
import type { Finding as Match } from '../../match/index.ts';

/** A message with what the matcher makes of it. */
export interface Explanation {
  readonly match: Match;
  /** In full, as the cluster printed it. */
  readonly message: string;
}

/** What needs no pattern: the state of the cluster, or what the caller gave, is the proof, and `message` describes it. */
export function proved(id: CauseId, message: string, image: string): Explanation {
  const { section, rules } = cause(id);
  const evidence = { start: 0, end: message.length, text: message };
  return { message, match: { cause: id, section, rules, signature: null, evidence, details: {}, image } };
}
