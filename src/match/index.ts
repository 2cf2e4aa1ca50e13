/** What messages mean: text to matches. Pure; runs in the browser as well. */
export { type Answer, type AnswerWords, answerTo, type Chapter, isUnknown, type Page } from './answer.ts';
export { classify, classifyMessage } from './classify.ts';
export type { Evidence, Match } from './match.ts';
