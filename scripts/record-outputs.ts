/**
 * `node scripts/record-outputs.ts [TEXT]`: for each outcome that a command shows, runs this command with the real
 * kubectl and gcloud in a world in which the rule concludes the outcome, and keeps the lines that decide in
 * src/catalogue/outputs. TEXT limits it to outcomes whose `rule/outcome` contains it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { sections } from '../src/catalogue/index.ts';
import type { OutputExcerpt, OutputRecord } from '../src/catalogue/outputs.ts';
import type { ShownOutcome } from '../test/support/outputs/record.ts';
import type { World } from '../test/support/world/model.ts';
import { versionsOf } from './verify/versions.ts';

// Fixed, so that ages and times in the recordings are reproducible. Set before the import of clock.ts, which reads it.
process.env.PULLBOOK_RIG_NOW ??= '2026-11-03T09:00:00Z';
const { placeOf } = await import('../test/support/outcomes/index.ts');
const { recordOutput, shownOutcomes } = await import('../test/support/outputs/record.ts');
const { unreachable } = await import('../test/support/outcomes/unreachable.ts');
const { skipWithout, withRig } = await import('../test/support/tools.ts');

type Place = Awaited<ReturnType<typeof placeOf>>;

if (skipWithout('kubectl', 'gcloud')) {
  console.error('Nothing was recorded, and src/catalogue/outputs stays as it was.');
  process.exitCode = 1;
} else {
  const wanted = process.argv[2] ?? '';
  const failures = await recordAll(shownOutcomes.filter(({ id }) => id.includes(wanted)));
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
}

/** Records outcomes, two worlds at a time, and returns what failed. */
async function recordAll(outcomes: readonly ShownOutcome[]): Promise<readonly string[]> {
  const failures: string[] = [];
  const recorded = new Map<string, OutputExcerpt>();
  const versions = versionsOf();
  const places: { readonly outcome: ShownOutcome; readonly place: Place }[] = [];
  for (const outcome of outcomes) {
    if (Object.hasOwn(unreachable, outcome.id)) continue;
    try {
      places.push({ outcome, place: await placeOf(outcome.rule.id, outcome.key) });
    } catch (error) {
      failures.push((error as Error).message);
    }
  }
  const byWorld = [...Map.groupBy(places, ({ place }) => place.world)];
  await Promise.all(Array.from({ length: 2 }, worker));
  for (const { id } of sections) write(id, recorded);
  return failures;

  async function worker(): Promise<void> {
    for (let next = byWorld.shift(); next; next = byWorld.shift()) await recordIn(...next);
  }

  async function recordIn(world: World, of: typeof places): Promise<void> {
    await withRig(world, async (rig) => {
      for (const { outcome, place } of of) {
        try {
          const { tool } = outcome.output.command;
          const excerpt = await recordOutput(rig, outcome, place.facts);
          recorded.set(outcome.id, { tool: `${tool} ${versions[tool]}`, ...excerpt });
          console.log(`${outcome.id}: ${world.name}`);
        } catch (error) {
          failures.push((error as Error).message);
        }
      }
    });
  }
}

/** Writes the excerpts of a chapter: the new ones, and those that were there, as long as their outcomes are shown. */
function write(chapter: string, recorded: ReadonlyMap<string, OutputExcerpt>): void {
  const path = new URL(`../src/catalogue/outputs/${chapter}.json`, import.meta.url);
  const before = JSON.parse(readFileSync(path, 'utf8')) as OutputRecord;
  const entries = shownOutcomes
    .filter(({ rule }) => rule.section === chapter)
    .flatMap(({ id }) => {
      const excerpt = recorded.get(id) ?? before[id];
      return excerpt ? [[id, excerpt] as const] : [];
    });
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
