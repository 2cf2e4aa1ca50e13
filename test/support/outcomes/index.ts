/** For each outcome, where to find it: a world of its own, or a recorded cluster in which its rule concludes it. */
import { readdirSync } from 'node:fs';
import type { Facts } from '../../../src/catalogue/model/rule.ts';
import { outcomeId } from '../../../src/catalogue/outputs.ts';
import type { World } from '../world/model.ts';
import { findWorld } from '../worlds/index.ts';
import type { OutcomeWorlds } from './model.ts';
import { replayed } from './replayed.ts';

/** The worlds of the other files of this folder, of which each has one record. */
export const outcomeWorlds: OutcomeWorlds = Object.assign({}, ...(await recordsHere()));

async function recordsHere(): Promise<readonly OutcomeWorlds[]> {
  const others = [
    'index.ts',
    'model.ts',
    'replayed.ts',
    'conclude.ts',
    'unreachable.ts',
    'excerpt.ts',
    'excerpt.test.ts',
    'record.ts',
  ];
  const files = readdirSync(import.meta.dirname).filter((file) => !others.includes(file));
  const modules = await Promise.all(files.map((file): Promise<object> => import(`./${file}`)));
  return modules.flatMap((each) => Object.values(each) as OutcomeWorlds[]);
}

/**
 * A world in which the rule concludes the outcome.
 * @throws Error if there is none
 */
export async function worldOf(rule: string, outcome: string): Promise<World> {
  return (await placeOf(rule, outcome)).world;
}

/** The world of an outcome, and the facts of its recording if it is that of a recorded cluster. */
export async function placeOf(
  rule: string,
  outcome: string,
): Promise<{ readonly world: World; readonly facts: Facts | null }> {
  const id = outcomeId(rule, outcome);
  const own = outcomeWorlds[id];
  if (own) return { world: own, facts: null };
  const seen = (await replayed()).get(id);
  if (seen) return { world: findWorld(seen.world), facts: seen.facts };
  throw new Error(
    `No world for ${id}: write one in test/support/outcomes, or say in unreachable.ts why there can be none.`,
  );
}
