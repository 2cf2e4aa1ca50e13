/** "Read my output": what people copied from a terminal, read and judged. Pure; a page loads it with the first paste. */
export type { Pasted } from './answers.ts';
export { type Judged, judgePasted, type Known, type MissingOutput } from './judge.ts';
export { isReadSomehow, longestPaste, type ReadOutput, readOutput, whyNotRead } from './read-output.ts';
export type { Yaml } from './values.ts';
