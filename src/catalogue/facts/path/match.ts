/** Whether a route or a rule covers packets, as far as it can be told. */
import { inRange, isPrivate, prefixLength, vipOf } from '../../../cloud/addresses.ts';
import type { Target } from './target.ts';

export type Match = 'yes' | 'no' | 'unsure';

/** All of some conditions hold. */
export function all(matches: readonly Match[]): Match {
  if (matches.includes('no')) return 'no';
  return matches.includes('unsure') ? 'unsure' : 'yes';
}

export function yesIf(condition: boolean): Match {
  return condition ? 'yes' : 'no';
}

/** Whether a range holds the target. Some public address is in every range that is everything, and in no private one. */
export function matchOf(range: string, { address, family }: Target): Match {
  if (range.includes(':') !== (family === 6)) return 'no';
  if (prefixLength(range) === 0) return 'yes';
  if (address !== null) return yesIf(inRange(address, range));
  const [start = ''] = range.split('/');
  return isPrivate(start) || vipOf(start) !== null ? 'no' : 'unsure';
}
