/** Every rule has fixtures, in a test file named after it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules, section, sections } from '../../../src/catalogue/index.ts';

describe('a rule', () => {
  it.each(rules.map(({ id, section: of }) => ({ id, of })))(
    '$id has fixtures in its own test file',
    ({ id, of }) => {
      const file = new URL(`${of}/${id}.test.ts`, import.meta.url);
      expect(
        existsSync(file),
        `write test/catalogue/rules/${of}/${id}.test.ts with a fixture for each outcome`,
      ).toBe(true);
      const text = readFileSync(file, 'utf8');
      // rehearse() does not compile without a fixture for every outcome, and tries each.
      expect(text, `import the rule from src/catalogue/rules/${of}/${id}.ts`).toContain(
        `src/catalogue/rules/${of}/${id}.ts`,
      );
      expect(text, 'call rehearse(rule, { … }) with a fixture for each outcome').toMatch(
        /^rehearse\(\s*rule\b/m,
      );
    },
  );

  it('is listed once, in the section that it names', () => {
    for (const { id, rules: of } of sections)
      for (const each of of)
        expect(each.section, `list ${each.id} in the index.ts of the section that it names`).toBe(id);
    const ids = rules.map(({ id }) => id);
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      'list each rule once in src/catalogue/rules/<section>/index.ts',
    ).toEqual([]);
  });

  it('that does not exist is an error that lists the existing rules', () => {
    expect(() => section('auht')).toThrow(/No section "auht".*auth/);
  });
});
