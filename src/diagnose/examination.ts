import type { SuccessfulPull } from '../catalogue/facts/pull-times.ts';
import type { Failure } from '../catalogue/model/answer.ts';
import type { Gap } from './find/gap.ts';
import type { NamedPod } from './find/named-by-events.ts';
import type { Target } from './find/target.ts';
import type { UnclearContainer } from './find/unclear.ts';
import type { Finding } from './judge/finding.ts';
import type { Judgement } from './judge/judge.ts';

/** What one run finds out, for the report. */
export interface Examination {
  readonly target: Target;
  /** When it was examined, in milliseconds. */
  readonly now: number;
  /** How many Pods were looked at; null where none were. */
  readonly pods: number | null;
  /** How many others there are, which run or have completed, in a run on every namespace; null if that is not known. */
  readonly notLookedAt: number | null;
  /** Why all Pods were listed in a run on every namespace, which takes longer; null where they were not. */
  readonly listedBecause: Failure | null;
  /** How many of them are being created, and not for long. */
  readonly young: number;
  /** Those of them that have their image and end again and again, for a reason that no conclusion gives. */
  readonly restarting: readonly NamedPod[];
  /** Pulls that succeeded since the oldest event, about an hour ago. */
  readonly pulled: readonly SuccessfulPull[];
  /** Of how many Pods, controllers whose Pods are refused, and images in use somebody wants something left out. */
  readonly leftOut: number;
  readonly findings: readonly Finding[];
  readonly unclear: readonly UnclearContainer[];
  /**
   * What the rules of a section conclude. In `diagnose`, where each finding has its own: what is wrong although no Pod
   * waits for its image.
   */
  readonly judgements: readonly Judgement[];
  readonly gaps: readonly Gap[];
  /** Names of Pods that begin like the one that was requested and does not exist. */
  readonly similarPods: readonly string[];
  /** Distinct repositories that the audit left out. */
  readonly imagesLeftOut: number;
}
