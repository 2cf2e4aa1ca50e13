/** Discovery, subjects, running rules and folding verdicts. Independent of tools, files and terminals. */
export type { Examination, Finding, Gap } from './examination.ts';
export { type ExamineOptions, examine, examineAsks } from './examine.ts';
export { bySeverity, type Judgement } from './judge.ts';
export type { Target, Wanted } from './target.ts';
