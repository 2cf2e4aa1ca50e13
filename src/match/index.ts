/** Message text to findings. Pure; runs in the browser as well. */
export { classify, classifyMessage } from './classify.ts';
export type { Evidence, Finding } from './finding.ts';
