import type { CauseId } from '../../causes/model.ts';
import type { Explanation } from '../find/explanation.ts';
import type { Judgement } from './judge.ts';

/** What fails, and why: the Pods that fail for one reason, with what the rules of their cause conclude. */
export interface Finding {
  readonly cause: CauseId;
  /** The message that the cluster printed, in full. */
  readonly message: string;
  /** The part of the message that identifies the cause. */
  readonly evidence: string;
  /** When Cloud Logging got the message, ISO 8601; null where the cluster itself still has it. */
  readonly loggedAt: string | null;
  /** `namespace/name` of the Pods. */
  readonly pods: readonly string[];
  /** The controller whose Pods were refused before they existed. */
  readonly controller: string | null;
  /** The images as the Pods name them, without duplicates; empty if the message names none. */
  readonly images: readonly string[];
  readonly judgements: readonly Judgement[];
}

/** The finding of a message; `about` has what else is known of it. */
export function finding({ match, message }: Explanation, about: Partial<Finding>): Finding {
  return {
    cause: match.cause,
    message,
    evidence: match.evidence.text,
    loggedAt: null,
    pods: [],
    controller: null,
    images: [],
    judgements: [],
    ...about,
  };
}
