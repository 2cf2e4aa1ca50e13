/** Runs rules on subjects, and folds their conclusions. */
import { groupBy } from '../../base/group-by.ts';
import type { Text } from '../../base/text.ts';
import type { Failure } from '../../catalogue/model/answer.ts';
import { CannotTell, explainFailure, Unreadable } from '../../catalogue/model/failures.ts';
import {
  type AnyRule,
  exemptionOf,
  type Facts,
  type Outcome,
  type Rule,
  severityOrder,
  type Verdict,
} from '../../catalogue/model/rule.ts';
import type { Pull } from './pulls.ts';
import { type Named, subjectsOf } from './subjects.ts';

/** The conclusion of a rule about one subject, or about several with the same conclusion. */
export interface Judgement {
  readonly rule: AnyRule;
  readonly verdict: Verdict;
  readonly text: Text;
  /** Labels of the subjects: images, node pools, projects; none for the cluster, which a report names once. */
  readonly about: readonly string[];
  /** Key of the outcome; null if the rule could not conclude or does not apply. */
  readonly because: string | null;
  readonly outcome: Outcome | null;
  readonly facts: Facts;
  /** What prevented a conclusion. */
  readonly failure: Failure | null;
  /** The pulls that it is about, with their Pods and containers. */
  readonly pulls: readonly Pull[];
}

/** What a rule judges with, besides its subject. */
export type Means = Omit<Parameters<Rule['check']>[0], 'about'>;

/** Runs every rule on every subject concurrently; `ask` limits the number of processes. */
export async function judge(
  rules: readonly AnyRule[],
  pulls: readonly Pull[],
  means: Means,
): Promise<readonly Judgement[]> {
  const judged = await Promise.all(
    rules.map(async (rule) => {
      const exemption = exemptionOf(rule, means.universe, means.gke);
      if (exemption) return [notApplicable(rule, exemption)];
      const subjects = subjectsOf(rule.about, pulls);
      return fold(await Promise.all(subjects.map((subject) => judgeOne(rule, subject, means))));
    }),
  );
  return judged.flat();
}

async function judgeOne(rule: AnyRule, { label, about, pulls }: Named, means: Means): Promise<Judgement> {
  const subject = { about: label === null ? [] : [label], pulls };
  try {
    const { because, facts } = await rule.check({ ...means, about });
    const outcome = rule.outcomes[because];
    if (!outcome) throw new Error(`${rule.id} has no outcome ${because}`);
    const text = { en: outcome.text.en(facts), fr: outcome.text.fr(facts) };
    return { ...subject, rule, verdict: outcome.verdict, text, because, outcome, facts, failure: null };
  } catch (error) {
    const failure = failureOf(error);
    return {
      ...subject,
      rule,
      verdict: 'unknown',
      text: explainFailure(failure, means.universe),
      because: null,
      outcome: null,
      facts: {},
      failure,
    };
  }
}

/** The failure behind an error. Anything but our own two error types is a bug, and is rethrown. */
function failureOf(error: unknown): Failure {
  if (error instanceof CannotTell) return error.failure;
  if (error instanceof Unreadable) return { why: 'unreadable' };
  throw error;
}

function notApplicable(rule: AnyRule, text: Text): Judgement {
  return {
    rule,
    verdict: 'not-applicable',
    text,
    about: [],
    because: null,
    outcome: null,
    facts: {},
    failure: null,
    pulls: [],
  };
}

/** One judgement for all subjects with the same conclusion, worst first. */
function fold(judgements: readonly Judgement[]): readonly Judgement[] {
  return groupBy(judgements, ({ because, facts, failure }) => [because, facts, failure])
    .map((same) => ({
      ...same[0],
      about: [...new Set(same.flatMap(({ about }) => about))],
      pulls: same.flatMap(({ pulls }) => pulls),
    }))
    .toSorted((a, b) => severityOrder.indexOf(a.verdict) - severityOrder.indexOf(b.verdict));
}

/** The worst verdict among judgements; null if there are none. */
export function worstVerdict(judgements: readonly { readonly verdict: Verdict }[]): Verdict | null {
  return severityOrder.find((verdict) => judgements.some((each) => each.verdict === verdict)) ?? null;
}
