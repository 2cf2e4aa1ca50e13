/** Whatever keeps an image from a node ends in a check, or in a part of a page that says what to do. */
import { describe, expect, it } from 'vitest';
import { describedCauses } from '../../src/catalogue/causes/described.ts';
import { type Locale, locales } from '../../src/catalogue/causes/model.ts';
import { rules } from '../../src/catalogue/index.ts';
import { classify } from '../../src/match/index.ts';
import { beyondThePage } from '../inventory/beyond-the-page.ts';
import { causesOfOthers } from '../inventory/causes-of-others.ts';
import { read } from '../support/files.ts';

const coverage = [...causesOfOthers, ...beyondThePage];

describe('a cause', () => {
  it.each(coverage)('$id ($what) is covered', ({ rule: id, outcome, page }) => {
    if (page !== undefined) {
      const [slug, anchor] = page.split('#');
      for (const locale of locales) expect(partOf(locale, slug ?? '')).toContain(`id="${anchor}"`);
      return;
    }
    const rule = rules.find((each) => each.id === id);
    expect(rule, `no rule ${id}`).toBeDefined();
    if (outcome) expect(Object.keys(rule?.outcomes ?? {})).toContain(outcome);
  });

  it.each(coverage.filter(({ message, rule }) => message && rule))(
    '$id ($what) is found by its message',
    ({ message = '', rule }) => {
      const [first] = classify(`Failed to pull image "r.example.com/a:1": ${message}`);
      const [bare] = classify(message);
      expect([...(first?.rules ?? []), ...(bare?.rules ?? [])]).toContain(rule);
    },
  );

  it('of the list stands once, in order of its letters', () => {
    const ids = coverage.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = { A: 14, N: 14, I: 8, S: 7, P: 3, V: 3, K: 7, Q: 2, E: 38 };
    for (const [letter, count] of Object.entries(wanted))
      expect(ids.filter((id) => id.startsWith(letter))).toEqual(
        Array.from({ length: count }, (_, n) => `${letter}${n + 1}`),
      );
  });

  it('of the vocabulary ends in rules, in more evidence, or in one sentence that says where to go', () => {
    for (const { id, rules: named } of describedCauses)
      if (id !== 'not-a-pull-failure' && id !== 'bare-status') expect(named, id).not.toHaveLength(0);
    const elsewhere = describedCauses
      .filter(({ id }) => id === 'not-a-pull-failure')
      .flatMap(({ signatures }) => signatures);
    expect(elsewhere.length).toBeGreaterThan(10);
    for (const { id, goTo } of elsewhere)
      for (const locale of locales) expect(goTo?.[locale], id).toMatch(/\S{3}.*\.$/);
  });
});

function partOf(locale: Locale, slug: string): string {
  return read(`content/${locale}/${slug}.mdx`);
}
