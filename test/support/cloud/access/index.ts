/**
 * A cloud in which a node pulls from one repository, as access control sees it.
 *
 * - `AccessWorld` is a cloud as plain data, `truthOf` says whether its node pulls and what keeps it from it.
 * - `drawnAccess` are worlds drawn by the table in `draw.ts`; `namedAccess` are those on which rules are easily wrong.
 * - `judgeAccess` runs the chapter on authentication on a world and compares.
 */
export { type DrawnAccess, drawnAccess } from './build.ts';
export { type AccessContradiction, faultsOfRule, judgeAccess } from './judge.ts';
export { type NamedAccess, namedAccess } from './named.ts';
export { accessOccasions } from './subject.ts';
export { judgeAllAccess, unknownShares } from './summary.ts';
export { truthOf } from './truth.ts';
