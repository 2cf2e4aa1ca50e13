/**
 * Each remedy with a command or a manifest is carried out in the model of the cloud, with the real gcloud and kubectl:
 * before, the playbook finds the problem; after, it does not, the Pods run, and what differs is what the remedy declared.
 */
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/catalogue/index.ts';
import { idOf, prove } from '../support/cures/prove.ts';
import { cures } from '../support/cures/table.ts';
import { skipWithout } from '../support/tools.ts';

/** Outcomes of verdict `problem` whose remedies hold a command or a manifest, with the ids of these. */
const withSteps = new Map(
  rules.flatMap(({ id, outcomes }) =>
    Object.entries(outcomes).flatMap(([key, { verdict, remedies = [] }]) => {
      const steps = remedies.flatMap((remedy) => idOf(remedy) ?? []);
      return verdict === 'problem' && steps.length > 0 ? [[`${id}/${key}`, steps] as const] : [];
    }),
  ),
);
const ways = Object.entries(cures).flatMap(([id, cure]) =>
  'cured' in cure ? cure.cured.map((way) => ({ id, way, by: way.join(', ') })) : [],
);

describe('the table of cures', () => {
  test('lists every problem whose remedies hold a command or a manifest, and nothing else', () => {
    expect(Object.keys(cures).toSorted()).toEqual([...withSteps.keys()].toSorted());
  });

  test.each([...withSteps])('%s: each command and each manifest is a step of some way', (id, steps) => {
    const cure = cures[id];
    if (!cure || !('cured' in cure)) return expect(cure?.notCarriedOut).toMatch(/^\S.{20,}[^.]$/);
    expect([...new Set(cure.cured.flat())].toSorted()).toEqual([...new Set(steps)].toSorted());
  });

  test('leaves at most a fifth without a proof', () => {
    const open = Object.values(cures).filter((cure) => 'notCarriedOut' in cure);
    expect(open.length).toBeLessThanOrEqual(withSteps.size / 5);
  });
});

describe.skipIf(skipWithout('kubectl', 'gcloud'))('carried out', { concurrent: true }, () => {
  test.each(ways)('$id: $by', async ({ id, way }) => {
    expect(await prove(id, way)).toEqual({
      notFound: null,
      ranBefore: [],
      failedSteps: [],
      undeclared: [],
      stillFailing: [],
      problemsAfter: [],
    });
  });
});
