import { type Group, groupBy } from '../../base/group-by.ts';
import type { UnclearWhy } from '../../diagnose/find/unclear.ts';

interface Unclear {
  readonly why: UnclearWhy;
  readonly reason: string;
  readonly message: string | null;
}

/** Pods of which nobody can tell, by what they have in common: each group is one unknown. */
export function groupUnclear<Item extends Unclear>(all: readonly Item[]): readonly Group<Item>[] {
  return groupBy(all, ({ why, reason, message }) => [why, reason, message]);
}
