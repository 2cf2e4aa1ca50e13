/** What the rules say of many worlds of access, counted. */
import type { DrawnAccess } from './build.ts';
import { type AccessJudgement, judgeAccess } from './judge.ts';
import { type AccessOccasion, accessOccasions } from './subject.ts';
import type { AccessWorld } from './world.ts';

/** One judgement with where it comes from. */
export interface JudgedAccess extends AccessJudgement {
  readonly features: readonly string[];
  readonly occasion: AccessOccasion;
  /** Whether everything that decides can be read by a viewer of the projects, and a refusal is one of today. */
  readonly isReadable: boolean;
}

/** Judges each world on each occasion. */
export async function* judgeAllAccess(worlds: Iterable<DrawnAccess>): AsyncGenerator<JudgedAccess> {
  for (const { world, features } of worlds)
    for (const occasion of accessOccasions) {
      const judgement = await judgeAccess(world, occasion);
      const isPast = occasion === 'refused' && judgement.truth.allowed;
      yield { ...judgement, features, occasion, isReadable: !isPast && unreadableIn(world).length === 0 };
    }
}

/** What a viewer of the projects cannot read; empty if all that decides can be known. */
export function unreadableIn({ repository, viewer, denials }: AccessWorld): readonly string[] {
  const bindings = Object.values(repository.policies).flat();
  const members = bindings.flatMap((binding) => binding.members);
  const things: readonly (readonly [string, boolean])[] = [
    ['members of a group', members.includes('group:release@example.com')],
    ['a condition', bindings.some(({ condition }) => condition !== null)],
    ['a permission', viewer.missing.length > 0],
    ['who was refused', denials.perimeterLog.some(({ principal }) => principal === null)],
    ['deny policies', viewer.denialsHidden],
    ['a condition of a download rule', denials.downloadRules.some(({ condition }) => condition !== null)],
    ['the key version of an image', new Set(denials.key?.versions).size > 1],
  ];
  return things.flatMap(([what, isThere]) => (isThere ? [what] : []));
}

/** How often a rule says unknown, among how many judgements. */
export interface UnknownShare {
  readonly rule: string;
  readonly count: number;
  readonly of: number;
}

/** The shares of unknown by rule. */
export function unknownShares(judgements: readonly AccessJudgement[]): readonly UnknownShare[] {
  const byRule = Map.groupBy(
    judgements.flatMap(({ findings }) => findings),
    ({ rule }) => rule,
  );
  return [...byRule].map(([rule, findings]) => ({
    rule,
    count: findings.filter(({ verdict }) => verdict === 'unknown').length,
    of: findings.length,
  }));
}
