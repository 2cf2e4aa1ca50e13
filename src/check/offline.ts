/** A check that asks no tool. */
import type { Failure } from '../catalogue/model/answer.ts';
import { askFrom } from '../catalogue/model/ask.ts';
import { explainFailure } from '../catalogue/model/failures.ts';
import { type CheckExamination, type CheckOptions, examineManifests } from './examine.ts';

const notRun: Failure = { why: 'not-run' };

/** Judges what needs no tool. For the rest there is one reason, whatever else a check would have needed. */
export async function examineOffline(options: CheckOptions): Promise<CheckExamination> {
  const examination = await examineManifests(
    askFrom(async () => notRun),
    options,
  );
  return {
    ...examination,
    judgements: examination.judgements.map((judgement) =>
      judgement.failure ? { ...judgement, failure: notRun, text: explainFailure(notRun) } : judgement,
    ),
  };
}
