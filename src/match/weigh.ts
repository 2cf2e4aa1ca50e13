import type { CauseId, Precision } from '../catalogue/causes/index.ts';

/**
 * How much a cause weighs when one text gives several. A status word weighs less than any cause, and what is no pull
 * failure less than that. A refusal weighs less than other causes, because a missing pull secret, which alone is a
 * warning, explains it: the secret stands just above the refusals and below everything else.
 */
const weights: Partial<Record<CauseId, number>> = {
  'not-a-pull-failure': 0,
  'bare-status': 10,
  'rate-limit': 35,
  'auth-403': 40,
  'auth-401': 40,
  'auth-insufficient-scope-or-anonymous': 40,
  'auth-pull-secret': 45,
};
const otherCauses = 50;

/** A stage that merely ended explains less than any reason beside it. */
const remainderWeight = 20;

/** The weight of a finding by its cause and by the precision of its signature. */
export function weigh(cause: CauseId, precision: Precision): number {
  const weight = weights[cause] ?? otherCauses;
  return precision === 'remainder' ? Math.min(weight, remainderWeight) : weight;
}
