/** What says something about the surroundings of a run, such as a tool that is missing, is said once. */
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
];

/** Judgements in their order, those that failed for one reason of the surroundings together at the place of the first. */
export function groupSurroundings(judgements: readonly ReportJudgement[]): readonly Group<ReportJudgement>[] {
  const own = new Map(judgements.map((each, index) => [each, index]));
  return groupBy(judgements, (each) =>
    each.failure && ofSurroundings.includes(each.failure.why) ? each.text : own.get(each),
  );
}
