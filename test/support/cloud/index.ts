/**
 * A cloud in which a node pulls from a registry.
 *
 * - `CloudWorld` is a cloud as plain data, `reach` says whether its node reaches a host and which leg is broken.
 * - `answersOf` gives what gcloud and kubectl print there, by command line; `askOf` does so for rules.
 * - `drawnWorlds` are drawn by the table in `draw.ts`; `namedWorlds` are those on which rules are easily wrong.
 * - `judge` runs the network chapter on a world and compares; `summarize` counts that over many.
 */
export { answersOf, type RawReply } from './answers/index.ts';
export { askOf } from './ask.ts';
export { type Drawn, drawnWorlds } from './build/index.ts';
export { type Contradiction, type ContradictionKind, type Judgement, judge } from './judge.ts';
export { type NamedWorld, namedWorlds } from './named/index.ts';
export { type Leg, legs, type Reach, reach } from './reach.ts';
export { type Occasion, occasions } from './subject.ts';
export { judgeAll, type Share, type Summary, summarize } from './summary.ts';
export { leavesNoTrace, unreadableIn } from './unreadable.ts';
export type { CloudWorld } from './world.ts';
