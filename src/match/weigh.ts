import type { CauseId, Precision } from '../causes/index.ts';

/**
 * The weight of a cause if a text has several. A status weighs less than any cause, and text that is not about a pull
 * less than a status. An authorization failure weighs less than other causes, because a missing pull secret, which
 * alone is only a warning, explains it: the secret ranks just above authorization failures and below everything else.
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
const fallbackWeight = 20;

/** The weight of a match by its cause and by the precision of its signature. */
export function weightOf(cause: CauseId, precision: Precision): number {
  const weight = weights[cause] ?? otherCauses;
  return precision === 'fallback' ? Math.min(weight, fallbackWeight) : weight;
}
