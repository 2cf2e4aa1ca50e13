/** The path of a pull: each cause fails at a leg that leads to its chapter, and the picture shows all legs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { rule } from '../../src/catalogue/index.ts';
import { cause, causes } from '../../src/causes/index.ts';
import { causeIds, sectionIds } from '../../src/causes/model.ts';
import { failingLeg, legIds } from '../../src/site/data/pull-path.ts';
import { legsOf, stages, type Target } from '../../src/site/i18n/pull-path.ts';
import { tags } from '../support/site/html.ts';
import { folder } from '../support/site/site.ts';

const sectionOf = (to: Target) => ('rule' in to ? rule(to.rule).section : to.section);

it.each(causeIds.filter((id) => failingLeg[id]))('the leg at which %s fails leads to its chapter', (id) => {
  const leg = failingLeg[id];
  const { to, steps } = stages[leg ?? 'kubelet'];
  expect([to, ...steps.map((step) => step.to)].map(sectionOf)).toContain(cause(id).section);
});

it('a cause has a leg exactly if it has a chapter', () => {
  for (const { id, section } of causes) expect(failingLeg[id] === null, id).toBe(section === null);
});

it.each(sectionIds)('the chapter %s marks a leg', (section) => {
  expect(legsOf(section)).not.toEqual([]);
});

describe.each(locales)('in %s', (locale) => {
  it.each(['', 'understand'])('the page "%s" has every leg in order, each a link', (slug) => {
    const html = readFileSync(join(folder, locale, slug, 'index.html'), 'utf8');
    const legs = tags(html, 'a').filter(({ attributes }) => attributes['data-leg']);
    expect(legs.map(({ attributes }) => attributes['data-leg']).slice(0, legIds.length)).toEqual(legIds);
    for (const { attributes } of legs) expect(attributes.href).toMatch(/^\//);
  });

  it('is in Markdown with its links', () => {
    const text = readFileSync(join(folder, locale, 'understand', 'index.md'), 'utf8');
    for (const { name, steps } of Object.values(stages))
      for (const words of [name, ...steps.map((step) => step.text)])
        expect(text).toContain(`[${words[locale]}](`);
  });
});
