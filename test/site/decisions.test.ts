/** The decision tree of the page is that of the catalogue. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { rule } from '../../src/catalogue/index.ts';
import { causes } from '../../src/causes/index.ts';
import { statuses } from '../../src/causes/statuses.ts';
import { decisions } from '../../src/site/i18n/decision-order.ts';
import { address, base, folder } from '../support/site/site.ts';

const branches = decisions.flatMap((decision) => decision.branches);

it('has every cause with checks once, with its checks in order', () => {
  const shown = branches.flatMap(({ cause }) => cause ?? []);
  expect(shown.map(({ id }) => id).toSorted()).toEqual(
    causes
      .filter(({ rules }) => rules.length > 0)
      .map(({ id }) => id)
      .toSorted(),
  );
  for (const { cause, rules } of branches) if (cause) expect(rules).toEqual(cause.rules);
});

it('names statuses that the kubelet prints, and existing checks', () => {
  for (const { symptom: sees, rules } of branches) {
    if (typeof sees === 'string') expect(statuses.map(({ reason }) => reason)).toContain(sees);
    for (const id of rules) expect(() => rule(id)).not.toThrow();
  }
});

describe.each(locales)('the page in %s', (locale) => {
  const html = () => readFileSync(join(folder, locale, 'diagnose', 'index.html'), 'utf8');

  it.each(branches.flatMap(({ cause }) => cause ?? []).map((cause) => [cause.id, cause] as const))(
    'shows the checks of %s',
    (id, cause) => {
      const [, chain = ''] =
        new RegExp(`<li data-decision="${id}">.*?<ol class="decision-steps">(.*?)</ol>`, 's').exec(html()) ??
        [];
      const links = [...chain.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
      expect(links).toEqual(cause.rules.map((each) => `${base}${locale}/${rule(each).section}/${each}/`));
    },
  );

  it('has the same questions and links in Markdown', () => {
    const text = readFileSync(join(folder, locale, 'diagnose', 'index.md'), 'utf8');
    for (const { question } of decisions) expect(text).toContain(question[locale]);
    for (const { rules } of branches)
      for (const id of rules) expect(text).toContain(`(${address}${locale}/${rule(id).section}/${id}/)`);
  });
});
