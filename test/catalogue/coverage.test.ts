/** Every known reason for a failed pull leads to a check, or to a section of a page that says what to do. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { rules } from '../../src/catalogue/index.ts';
import { describedCauses } from '../../src/causes/described.ts';
import { classify } from '../../src/match/index.ts';
import { read } from '../support/files.ts';
import { foundElsewhere } from '../support/inventory.ts';

describe('a cause', () => {
  it('that other tools detect has a rule and an outcome, or a section of a page', () => {
    const missing = foundElsewhere.flatMap(({ id, what, rule, outcome, page = '' }) => {
      if (rule) {
        const outcomes = rules.find((each) => each.id === rule)?.outcomes;
        return outcomes && (!outcome || outcomes[outcome])
          ? []
          : [`${id} (${what}): ${rule} ${outcome ?? ''}`];
      }
      const [slug, anchor] = page.split('#');
      return locales
        .filter((locale) => !read(`content/${locale}/${slug}.mdx`).includes(`id="${anchor}"`))
        .map((locale) => `${id} (${what}): ${locale} ${page}`);
    });
    expect(
      missing,
      'write the outcome or the part of the page that test/support/inventory.jsonl names, or correct the line there',
    ).toEqual([]);
  });

  it('is recognised from its message', () => {
    const lost = foundElsewhere.filter(({ message, rule }) => {
      if (!message || !rule) return false;
      const read = [`Failed to pull image "r.example.com/a:1": ${message}`, message].map((text) =>
        classify(text),
      );
      return !read.some(([first]) => first?.rules.includes(rule));
    });
    expect(
      lost.map(({ id, rule, message }) => `${id} (${rule}): ${message}`),
      'add a signature for the message to a cause whose `rules` name this rule (npm run new -- signature)',
    ).toEqual([]);
  });

  it('is listed once', () => {
    const ids = foundElsewhere.map(({ id }) => id);
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      'give each line of test/support/inventory.jsonl an id of its own',
    ).toEqual([]);
  });

  it('is covered by a listed message, unless it is a bare status', () => {
    const meant = new Set(
      foundElsewhere.flatMap(({ message }) => (message ? classify(message)[0]?.cause : [])),
    );
    expect(
      describedCauses.map(({ id }) => id).filter((id) => !meant.has(id)),
      'add a message that means the cause to test/support/inventory.jsonl',
    ).toEqual(['bare-status']);
  });

  it('leads to rules, to more evidence, or to a sentence that says where to look', () => {
    for (const { id, rules: named } of describedCauses)
      if (id !== 'not-a-pull-failure' && id !== 'bare-status')
        expect(named, `name the rules that explain ${id} in src/causes/${id}.ts`).not.toHaveLength(0);
    const elsewhere = describedCauses
      .filter(({ id }) => id === 'not-a-pull-failure')
      .flatMap(({ signatures }) => signatures);
    expect(elsewhere.length).toBeGreaterThan(10);
    for (const { id, redirect: goTo } of elsewhere)
      for (const locale of locales)
        expect(
          goTo?.[locale],
          `give ${id} a \`redirect\` in ${locale}: one sentence that says where to go`,
        ).toMatch(/\S{3}.*\.$/);
  });
});
