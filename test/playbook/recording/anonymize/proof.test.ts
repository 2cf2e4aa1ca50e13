/** What is said of a recorded cluster stays the same without its names; `proof.slow.test.ts` has every set and language. */
import { expect, test } from 'vitest';
import { findScenario } from '../../../../src/playbook/recording/scenarios.ts';
import { conclusionsOf, playbooks, reportOn } from '../../../support/anonymize/compared.ts';
import { nameSets, prove } from '../../../support/anonymize/name-sets.ts';
import { marker } from '../../../support/anonymize/renamed.ts';

test.each(['as recorded', 'unlikely', 'words 0'])(
  'with the names %s, diagnose and a chapter conclude the same without them, and none is left',
  async (set) => {
    const { pairs, differences, left } = await prove(set, ['en'], true);
    expect(pairs).toBeGreaterThan(100);
    expect(differences).toEqual([]);
    expect(left).toEqual([]);
  },
);

test('a set of names changes what the recordings say, and not what they mean', async () => {
  const recorded = (await findScenario('several-causes')).bundle;
  for (const [set, rename] of Object.entries(nameSets)) {
    const other = rename(recorded);
    expect(JSON.stringify(other).includes(marker), set).toBe(set === 'unlikely');
    for (const section of playbooks) {
      const [was, is] = [await reportOn(recorded, section, 'en'), await reportOn(other, section, 'en')];
      expect(conclusionsOf(is), set).toEqual(conclusionsOf(was));
    }
  }
});
