/** What the catalogue spells out and everybody may read stays as it is. */
import { expect, it } from 'vitest';
import { publicOrElse } from '../../src/anonymize/public-forms.ts';
import { permissionText } from '../../src/catalogue/commands/permission-text.ts';
import { commands } from '../../src/catalogue/index.ts';

const permissions = [...new Set(commands.flatMap(({ needs }) => needs.map(permissionText)))];

it('every permission that a command needs is public: else run `node scripts/vocabulary.ts`', () => {
  expect(permissions.length).toBeGreaterThan(50);
  expect(permissions.filter((each) => publicOrElse('api', each) !== each)).toEqual([]);
});

it('a permission that no command needs, on a resource of somebody, is not', () => {
  expect(publicOrElse('api', 'get shop-prod')).toBeNull();
});
