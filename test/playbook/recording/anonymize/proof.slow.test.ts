/** Every recorded cluster × playbook × language × set of names, in every format. */
import { expect, test } from 'vitest';
import { locales } from '../../../../src/base/text.ts';
import { nameSets, prove } from '../../../support/anonymize/name-sets.ts';

test.each(Object.keys(nameSets))(
  'with the names %s, every playbook concludes the same without them, and none is left',
  async (set) => {
    const { pairs, differences, left } = await prove(set, locales);
    console.log(`${set}: ${pairs} reports compared, ${differences.length} differ, ${left.length} names left`);
    expect(differences).toEqual([]);
    expect(left).toEqual([]);
  },
);
