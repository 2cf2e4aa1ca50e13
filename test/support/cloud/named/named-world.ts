/** A network that people really have, on which a rule is easily wrong. */
import type { Verdict } from '../../../../src/catalogue/model/rule.ts';
import type { Leg } from '../reach.ts';
import type { Occasion } from '../subject.ts';
import type { CloudWorld } from '../world.ts';

/** What is true of a world, and what a rule may say of it. */
export interface NamedWorld {
  readonly name: string;
  readonly world: CloudWorld;
  readonly host: string;
  readonly brokenLeg: Leg | null;
  /** The occasions on which the rules are asked. */
  readonly occasions: readonly Occasion[];
  /** The verdicts that each rule may give; a rule that is not named is not at issue. */
  readonly may: Readonly<Record<string, readonly Verdict[]>>;
}

export const notOk: readonly Verdict[] = ['unknown', 'problem'];
export const noProblem: readonly Verdict[] = ['ok', 'unknown', 'not-applicable'];
export const notJudged: readonly Verdict[] = ['unknown', 'not-applicable'];
export const cannotKnow: readonly Verdict[] = ['unknown'];
export const proved: readonly Verdict[] = ['problem'];
export const sound: readonly Verdict[] = ['ok'];
