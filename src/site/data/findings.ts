/** The findings of a check in the order of its page. Pure: the page and the reader of outputs count them alike. */
import { type AnyRule, type Outcome, severityOrder } from '../../catalogue/model/rule.ts';

export interface Finding {
  readonly key: string;
  readonly outcome: Outcome;
}

/**
 * The findings of a rule, worst first; before all others the one with a fix that a reader can see in the output of a
 * command. What is not applicable is in the reference.
 */
export function findingsOf(rule: AnyRule): readonly Finding[] {
  const sorted = Object.entries<Outcome>(rule.outcomes)
    .map(([key, outcome]) => ({ key, outcome }))
    .filter(({ outcome }) => outcome.verdict !== 'not-applicable')
    .toSorted((a, b) => severityOrder.indexOf(a.outcome.verdict) - severityOrder.indexOf(b.outcome.verdict));
  const first = firstWithFix(sorted);
  return first ? [first, ...sorted.filter((each) => each !== first)] : sorted;
}

/** Whether something can be done about a finding. */
export function hasFix({ outcome }: Finding): boolean {
  return (outcome.remedies ?? []).length > 0;
}

function firstWithFix(sorted: readonly Finding[]): Finding | undefined {
  const fixed = sorted.filter(hasFix);
  const problems = fixed.filter(({ outcome }) => outcome.verdict === 'problem');
  return problems.find(({ outcome }) => !('none' in outcome.output)) ?? problems[0] ?? fixed[0];
}
