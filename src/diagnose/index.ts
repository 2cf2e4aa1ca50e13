/** Discovery, subjects, scheduling and the folding of verdicts. Knows no tool, no file and no terminal. */
export type { Examination, Finding, Gap } from './examination.ts';
export { type ExamineOptions, examine, examineAsks } from './examine.ts';
export { bySeverity, type Judgement } from './judge.ts';
export type { Target, Wanted } from './target.ts';
