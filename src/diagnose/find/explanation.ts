import { cause } from '../../causes/index.ts';
import type { CauseId } from '../../causes/model.ts';
import type { Match } from '../../match/index.ts';

/** A message with its match. */
export interface Explanation {
  readonly match: Match;
  /** In full, as the cluster printed it. */
  readonly message: string;
}

/** A cause that no pattern has to prove: the state of the cluster does, or an option; `message` describes it. */
export function proved(id: CauseId, message: string, image: string): Explanation {
  const { section, rules } = cause(id);
  const evidence = { start: 0, end: message.length, text: message };
  return { message, match: { cause: id, section, rules, signature: null, evidence, details: {}, image } };
}
