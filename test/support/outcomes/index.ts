/** For each outcome, where to find it: a world of its own, or a recorded cluster in which its rule concludes it. */
import { readdirSync } from 'node:fs';
import type { Facts } from '../../../src/catalogue/model/rule.ts';
import { outcomeId } from '../../../src/catalogue/outputs.ts';
import { replayed } from '../outputs/replayed.ts';
import type { World } from '../world/model.ts';
import { findWorld } from '../worlds/index.ts';
import type { OutcomeWorlds } from './model.ts';

/** The worlds of the other files of this folder, of which each has one record. */
export const outcomeWorlds: OutcomeWorlds = Object.assign({}, ...(await recordsHere()));

async function recordsHere(): Promise<readonly OutcomeWorlds[]> {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !['index.ts', 'model.ts', 'unreachable.ts'].includes(file))
    // Backwards by name, so that what stands in the file of a chapter comes after `with-remedy`, and counts.
    .toSorted()
    .toReversed();
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
  const seen = (await replayed()).get(id);
  if (own) return { world: own, facts: seen?.world === own.name ? seen.facts : null };
  if (seen) return { world: findWorld(seen.world), facts: seen.facts };
  throw new Error(
    `No world for ${id}: write one in test/support/outcomes, or say in unreachable.ts why there can be none.`,
  );
}
