/** What a page says of each outcome: the condition, where it shows, what it means. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { parseTemplate } from '../../src/catalogue/commands/template.ts';
import { rules } from '../../src/catalogue/index.ts';
import type { Outcome } from '../../src/catalogue/model/rule.ts';
import { excerptOf } from '../../src/catalogue/outputs.ts';
import { type Element, elementsOf, textOf } from '../../src/site/build/markdown/html.ts';
import { findingsOf } from '../../src/site/data/findings.ts';
import { ui } from '../../src/site/i18n/ui.ts';
import { fill } from '../../src/site/text/fill.ts';
import { expectEach } from '../support/expect-each.ts';
import { tags } from '../support/site/html.ts';
import { folder } from '../support/site/site.ts';

const isOf = (name: string) => (element: Element) =>
  (element.attributes['class'] ?? '').split(' ').includes(name);
const plain = (text: string) => text.replace(/[`{}]/g, '').replace(/\s+/g, ' ').trim();
const words = (element: Element | undefined) => (element ? plain(textOf(element)) : '');

describe.each(locales)('in %s, an outcome', (locale) => {
  const shown = rules.flatMap((rule) => {
    const html = readFileSync(join(folder, locale, rule.section, rule.id, 'index.html'), 'utf8');
    const items = tags(html).filter(isOf('finding'));
    return Object.entries<Outcome>(rule.outcomes)
      .filter(([, { verdict }]) => verdict !== 'not-applicable')
      .map(([key, outcome]) => {
        const item = items[findingsOf(rule).findIndex((finding) => finding.key === key)];
        return { id: `${rule.id}/${key}`, rule, key, outcome, item };
      });
  });

  it('says its condition, then where it shows, then what to do', () => {
    expectEach(shown, ({ rule, key, outcome, item }) => {
      const excerpt = excerptOf(rule.id, key);
      const [when, ...rest] = (item ? elementsOf(item) : []).filter(
        (element) => isOf('when')(element) || isOf('evidence')(element) || element.name === 'p',
      );
      expect(words(when)).toBe(plain(fill(ui.condition[locale], { when: outcome.when[locale] })));
      expect(rest.some(isOf('evidence'))).toBe(excerpt !== undefined);
      const fixes = (item ? elementsOf(item) : []).filter(isOf('fix'));
      expect(fixes).toHaveLength(outcome.remedies?.length ?? 0);
    });
  });

  it('names its placeholders as gaps, which the names of the reader fill', () => {
    expectEach(shown, ({ outcome, item }) => {
      const when = (item ? elementsOf(item) : []).find(isOf('when'));
      const gaps = when ? elementsOf(when).filter(isOf('gap')) : [];
      const named = parseTemplate(outcome.when[locale]).flatMap((piece) =>
        typeof piece === 'string' ? [] : piece.placeholder,
      );
      expect(gaps.map(({ attributes }) => attributes['data-placeholder'])).toEqual(named);
    });
  });

  it('shows the recorded lines with what decides marked, and says it in words', () => {
    const recorded = shown.flatMap(({ rule, key, ...each }) => {
      const excerpt = excerptOf(rule.id, key);
      return excerpt ? [{ ...each, excerpt }] : [];
    });
    expectEach(recorded, ({ outcome, item, excerpt: { facts, lines, marks } }) => {
      const inside = item ? elementsOf(item) : [];
      const sentence = words(inside.find(isOf('evidence')));
      const { output } = outcome;
      if ('none' in output) throw new Error('no command shows it');
      const decides = 'shows' in output ? output.shows(facts) : [output.lacks(facts)];
      if (lines.length > 0) for (const text of decides) expect(sentence).toContain(plain(text));
      const block = inside.find(isOf('output'));
      if (!block) return expect(lines.length).toBeLessThan(2);
      expect(textOf(block)).toBe(lines.join('\n'));
      const marked = elementsOf(block).filter(({ name }) => name === 'mark');
      expect(marked.map(textOf).join('')).toBe(
        [...marks]
          .toSorted((a, b) => a.line - b.line || a.start - b.start)
          .map(({ line, start, end }) => lines[line]?.slice(start, end))
          .join(''),
      );
    });
  });
});
