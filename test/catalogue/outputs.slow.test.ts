/** The recorded outputs of outcomes are what the real tools print. */
import { describe, expect, it } from 'vitest';
import { excerpts } from '../../src/catalogue/outputs.ts';

// As for the recording: set before the import of clock.ts, which reads it.
process.env.PULLBOOK_RIG_NOW = '2026-11-03T09:00:00Z';
const { placeOf } = await import('../support/outcomes/index.ts');
const { recordOutput, shownOutcomes } = await import('../support/outputs/record.ts');
const { skipWithout, withRig } = await import('../support/tools.ts');

/** Of each tool a part that is there and one that is not; in a recorded cluster, and in a world of its own. */
const sample = [
  'node-service-account-active/account-disabled',
  'image-tag/tag-missing',
  'never-pull/image-not-present',
  'container-runtime/node-not-listed',
  'vpc-service-controls/violation-account-undisclosed',
];

describe.skipIf(skipWithout('kubectl', 'gcloud'))('recorded again', () => {
  it.for(sample)('%s is the same', async (id) => {
    const outcome = shownOutcomes.find((each) => each.id === id);
    if (!outcome) throw new Error(`no command shows ${id} any more: put another one in its place`);
    const { world, facts } = await placeOf(outcome.rule.id, outcome.key);
    const again = await withRig(world, (rig) => recordOutput(rig, outcome, facts));
    const { tool: _, ...kept } = excerpts.get(id) ?? { tool: '' };
    expect(again, `node scripts/record-outputs.ts ${id}`).toEqual(kept);
  });
});
