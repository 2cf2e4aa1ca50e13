/** The recorded pastes are what the real tools print. */
import { describe, expect, it } from 'vitest';
import { rule as ruleOf } from '../../src/catalogue/index.ts';
import { readings } from '../support/pastes/index.ts';

// As for the recording: set before the import of clock.ts, which reads it.
process.env.PULLBOOK_RIG_NOW = '2026-11-03T09:00:00Z';
const { placeOf } = await import('../support/outcomes/index.ts');
const { pullOfOutcome, readerOf } = await import('../support/outputs/pasted.ts');
const { skipWithout, withRig } = await import('../support/tools.ts');

/** YAML of one resource and of a list, a refusal, an empty list, JSON of events, a table and objects. */
const sample = [
  'image-access/repository-missing',
  'artifact-registry-api/api-disabled',
  'image-tag/tag-missing',
  'pull-qps/pull-qps-exceeded-no-failing-pull',
  'disk-pressure/image-gc-failed',
  'image-platform/windows-node',
];

describe.skipIf(skipWithout('kubectl', 'gcloud'))('recorded again', () => {
  it.for(sample)('%s is the same', async (id) => {
    const [rule = '', key = ''] = id.split('/');
    const { world } = await placeOf(rule, key);
    const again = await withRig(world, async (rig) => {
      const pull = await pullOfOutcome(rig, ruleOf(rule), key);
      return pull && readerOf(rig, ruleOf(rule), pull);
    });
    expect({ id, ...again }, `node scripts/record-pastes.ts ${id}`).toEqual(
      readings.find((each) => each.id === id),
    );
  });
});
