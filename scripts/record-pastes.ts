/**
 * `node scripts/record-pastes.ts [TEXT…]`: for each outcome that a command shows, plays a reader who pastes what the page
 * asks for, with the real kubectl and gcloud in a world of the outcome, and keeps the pastes in test/support/pastes.
 * TEXT limits it to outcomes whose `rule/outcome` contains one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { RecordedReading } from '../test/support/outputs/pasted.ts';

// Fixed, so that ages and times in the recordings are reproducible. Set before the import of clock.ts, which reads it.
process.env.PULLBOOK_RIG_NOW ??= '2026-11-03T09:00:00Z';
const { placeOf } = await import('../test/support/outcomes/index.ts');
const { pullOfOutcome, readerOf } = await import('../test/support/outputs/pasted.ts');
const { shownOutcomes } = await import('../test/support/outputs/record.ts');
const { unreachable } = await import('../test/support/outcomes/unreachable.ts');
const { skipWithout, withRig } = await import('../test/support/tools.ts');

type Reading = RecordedReading | { readonly world: string; readonly concluded: null };

if (skipWithout('kubectl', 'gcloud')) {
  console.error('Nothing was recorded, and test/support/pastes stays as it was.');
  process.exitCode = 1;
} else {
  const wanted = process.argv.slice(2);
  const outcomes = shownOutcomes.filter(
    ({ id }) =>
      (wanted.length === 0 || wanted.some((text) => id.includes(text))) && !Object.hasOwn(unreachable, id),
  );
  const recorded = new Map<string, Reading>();
  await Promise.all([worker(), worker()]);
  async function worker(): Promise<void> {
    for (let next = outcomes.shift(); next; next = outcomes.shift()) {
      const { id, rule, key } = next;
      try {
        const { world } = await placeOf(rule.id, key);
        const reading = await withRig(world, async (rig): Promise<Reading> => {
          const pull = await pullOfOutcome(rig, rule, key);
          return pull ? readerOf(rig, rule, pull) : { world: world.name, concluded: null };
        });
        recorded.set(id, reading);
        write(rule.section, recorded);
        console.log(`${id}: ${reading.concluded === key ? 'the same' : reading.concluded}`);
      } catch (error) {
        console.error(`${id}: ${(error as Error).stack}`);
        process.exitCode = 1;
      }
    }
  }
}

/** Writes the readings of a chapter: the new ones, and those that were there. */
function write(chapter: string, recorded: ReadonlyMap<string, Reading>): void {
  const path = new URL(`../test/support/pastes/${chapter}.json`, import.meta.url);
  const before = known(path);
  const entries = shownOutcomes
    .filter(({ rule }) => rule.section === chapter)
    .flatMap(({ id }) => {
      const reading = recorded.get(id) ?? before[id];
      return reading ? [[id, reading] as const] : [];
    });
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`);
}

function known(path: URL): Readonly<Record<string, Reading>> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
