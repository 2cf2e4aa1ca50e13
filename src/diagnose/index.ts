/** Discovery, subjects, running rules and folding verdicts. Independent of tools, files and terminals. */
export type { Examination, Finding, Gap } from './examination.ts';
export { type ExamineOptions, examine, examineAsks } from './examine.ts';
export { type Judgement, severityOrder as bySeverity } from './judge.ts';
export type { Target, Wanted } from './target.ts';
