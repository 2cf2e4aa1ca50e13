/** One sentence is said once: that a tool is missing, or why checks do not apply. */
import { type Group, groupBy } from '../../base/group-by.ts';
import type { FailureReason } from '../../catalogue/model/answer.ts';
import type { ReportJudgement } from './model.ts';

/** Failures that are not about what a check asked, so that every check that needs the tool or the API has them. */
const ofSurroundings: readonly FailureReason[] = [
  'tool-missing',
  'tool-unusable',
  'plugin-missing',
  'signed-out',
  'unreachable',
  'timeout',
  'not-run',
  'no-target',
];

/**
 * Judgements in their order. Those that failed for one reason of the surroundings, and those that do not apply for one
 * reason, are together at the place of the first.
 */
export function saidOnce(judgements: readonly ReportJudgement[]): readonly Group<ReportJudgement>[] {
  const own = new Map(judgements.map((each, index) => [each, index]));
  const isShared = ({ verdict, failure }: ReportJudgement) =>
    failure ? ofSurroundings.includes(failure.why) : verdict === 'not-applicable';
  return groupBy(judgements, (each) => (isShared(each) ? [each.verdict, each.text] : own.get(each)));
}
