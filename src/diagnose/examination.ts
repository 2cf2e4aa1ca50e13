/** What one run finds out: the types that its steps hand on, and the report renders. */
import type { CauseId, Failure, Text } from '../catalogue/model.ts';
import type { Explanation } from './explanation.ts';
import type { Judgement } from './judge.ts';
import type { Target } from './target.ts';

/** What fails, and why: the Pods that fail alike, with what the rules of their cause conclude. */
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

/** Something that could not be read. */
export interface Gap {
  readonly what: Text;
  readonly failure: Failure;
}

export interface Examination {
  readonly target: Target;
  /** How many Pods were examined; null where none were. */
  readonly pods: number | null;
  /** How many of them are in CrashLoopBackOff: their images were pulled. */
  readonly crashing: number;
  readonly findings: readonly Finding[];
  /** What the rules of a section conclude; empty in `diagnose`, where each finding has its own. */
  readonly judgements: readonly Judgement[];
  readonly gaps: readonly Gap[];
  /** Distinct repositories that the audit left out. */
  readonly imagesLeftOut: number;
}

/** A finding of what a message says, about whatever is named. */
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
