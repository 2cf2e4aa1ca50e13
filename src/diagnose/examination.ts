import type { Gap } from './find/gap.ts';
import type { Target } from './find/target.ts';
import type { Finding } from './judge/finding.ts';
import type { Judgement } from './judge/judge.ts';

/** What one run finds out, for the report. */
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
