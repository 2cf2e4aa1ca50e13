/**
 * A report in one language, ready to be printed in any format. This is also the JSON output: its schema is
 * public/report.schema.json, and an incompatible change raises `version`.
 */
import type { Locale } from '../../base/text.ts';
import type { FailureReason } from '../../catalogue/model/answer.ts';
import type { Facts, Verdict } from '../../catalogue/model/rule.ts';
import type { CauseId } from '../../causes/model.ts';
import type { UniverseId } from '../../cloud/universes.ts';

/** Of the JSON output. 2: outcome keys by one rule; `redirect` in explanations was `goTo`. */
export const reportVersion = 2;

/** What a playbook found, in one language. */
export interface Report {
  readonly version: typeof reportVersion;
  readonly playbook: string;
  readonly lang: Locale;
  readonly recordedAt: string | null;
  readonly target: {
    readonly universe: UniverseId;
    readonly context: string | null;
    readonly namespace: string | null;
    readonly project: string | null;
    readonly location: string | null;
    readonly cluster: string | null;
  };
  readonly exitCode: number;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Number of Pods examined; null if Pods could not be listed. */
  readonly pods: number | null;
  readonly findings: readonly ReportFinding[];
  readonly judgements: readonly ReportJudgement[];
  readonly gaps: readonly { readonly what: string; readonly why: FailureReason; readonly text: string }[];
  readonly notes: readonly string[];
}

/** Pods that fail for the same reason. */
export interface ReportFinding {
  readonly cause: CauseId;
  readonly title: string;
  readonly summary: string;
  /** The message that the cluster printed. */
  readonly message: string;
  /** The part of the message that identifies the cause. */
  readonly evidence: string;
  /** When Cloud Logging received the message; null if it was read from the cluster. */
  readonly loggedAt: string | null;
  readonly images: readonly string[];
  readonly pods: readonly string[];
  /** The controller whose Pods admission denied. */
  readonly controller: string | null;
  /** The conclusion in one sentence: the first proven problem, or what is needed to prove one. */
  readonly headline: string | null;
  readonly judgements: readonly ReportJudgement[];
  readonly read: string;
}

/** The conclusion of one rule. */
export interface ReportJudgement {
  readonly rule: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly because: string | null;
  readonly text: string;
  readonly about: readonly string[];
  readonly facts: Facts;
  readonly failure: {
    readonly why: FailureReason;
    readonly permission: string | null;
    readonly on: string | null;
  } | null;
  readonly evidence: { readonly command: string; readonly shows: string } | null;
  readonly remedies: readonly ReportRemedy[];
  readonly read: string;
}

/** A fix, filled in. It is printed, never run. */
export type ReportRemedy =
  | { readonly kind: 'command'; readonly command: string; readonly why: string }
  | { readonly kind: 'manifest'; readonly yaml: string; readonly why: string }
  | { readonly kind: 'advice'; readonly text: string };
