/** No entry of the reference is an end: each leads on, and what it leads to leads back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../src/base/text.ts';
import { commands, rules } from '../../src/catalogue/index.ts';
import { describedCauses } from '../../src/causes/described.ts';
import { statuses } from '../../src/causes/statuses.ts';
import { universes } from '../../src/cloud/universes.ts';
import type { Element } from '../../src/site/build/markdown/html.ts';
import { placeOfTerm } from '../../src/site/data/glossary-places.ts';
import { causesWithMessages } from '../../src/site/data/reference.ts';
import { glossary } from '../../src/site/i18n/glossary.ts';
import { tags } from '../support/site/html.ts';
import { base, folder } from '../support/site/site.ts';

const ruleIds = new Set(rules.map(({ id }) => id));

/** The page of each kind of entry, and the ids of its entries. */
const kinds = {
  statuses: statuses.map(({ id }) => `status-${id}`),
  causes: causesWithMessages.map(({ id }) => `cause-${id}`),
  messages: describedCauses.flatMap(({ signatures }) => signatures.map(({ id }) => `message-${id}`)),
  rules: [...ruleIds],
  commands: commands.map(({ id }) => `command-${id}`),
  glossary: glossary.map(({ id }) => `term-${id}`),
} as const;
type Kind = keyof typeof kinds;
const pageOf = (kind: Kind) => `reference/${kind === 'causes' ? 'messages' : kind}`;

const html = (locale: Locale, page: string) => readFileSync(join(folder, locale, page, 'index.html'), 'utf8');
const within = (element: Element): Element[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...within(child)]));
const hrefsIn = (element: Element) =>
  within(element).flatMap(({ name, attributes }) =>
    name === 'a' && attributes['class'] !== 'anchor' ? (attributes['href'] ?? []) : [],
  );

/** The entry with an id: the element itself, or the section whose heading has it. */
function entryOf(page: string, id: string): Element {
  const all = tags(page);
  const found = all.find(({ attributes }) => attributes['id'] === id);
  const isHeading = /^h\d$/.test(found?.name ?? '');
  const around = isHeading
    ? all.find(
        ({ name, children }) =>
          ['section', 'article'].includes(name) && children.some((child) => child === found),
      )
    : found;
  if (!around) throw new Error(`There is no entry ${id}.`);
  return around;
}

/** What a link leads to: an anchor of the reference, or the id of a check, wherever its page is. */
function targetOf(href: string): string {
  const { pathname, hash } = new URL(href, 'https://a.test/');
  const last = hash.slice(1) || (pathname.split('/').at(-2) ?? '');
  return last;
}

describe.each(locales)('the reference in %s', (locale) => {
  /** Where each entry leads inside the site. */
  let leads: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    leads = new Map(
      (Object.keys(kinds) as Kind[]).flatMap((kind) => {
        const page = html(locale, pageOf(kind));
        return kinds[kind].map((id) => {
          const hrefs = hrefsIn(entryOf(page, id)).filter((href) => /^[/#]/.test(href));
          return [id, hrefs.filter((href) => href !== `#${id}`)] as const;
        });
      }),
    );
  });
  const targets = (id: string) => (leads.get(id) ?? []).map(targetOf);

  it.each(Object.keys(kinds) as Kind[])('every entry of %s leads on', (kind) => {
    // The mark of verification is the same link in every card.
    const ends = kinds[kind].filter(
      (id) => !leads.get(id)?.some((href) => href !== `${base}${locale}/how-we-know/#commands`),
    );
    expect(ends).toEqual([]);
  });

  it.each([
    ['statuses', 'causes'],
    ['causes', 'rules'],
    ['rules', 'commands'],
    ['rules', 'glossary'],
    ['commands', 'statuses'],
    ['commands', 'commands'],
  ] as const)('what leads from %s to %s leads back', (from, to) => {
    const [forth, back] = [new Set<string>(kinds[from]), new Set<string>(kinds[to])];
    const pairs = (start: readonly string[], end: ReadonlySet<string>) =>
      start.flatMap((a) => targets(a).flatMap((b) => (end.has(b) ? [[a, b] as const] : [])));
    const there = pairs(kinds[from], back);
    expect(there.length).toBeGreaterThan(0);
    expect(there.filter(([a, b]) => !targets(b).includes(a))).toEqual([]);
    expect(pairs(kinds[to], forth).filter(([a, b]) => !targets(b).includes(a))).toEqual([]);
  });

  it('a page that explains a term leads back to it', () => {
    const missing = Object.entries(placeOfTerm).flatMap(([id, at]) => {
      if ('rule' in at) return [];
      const hrefs = tags(html(locale, at.page), 'a').map(({ attributes }) => attributes['href']);
      return hrefs.includes(`${base}${locale}/reference/glossary/#term-${id}`) ? [] : [`${at.page}: ${id}`];
    });
    expect(missing).toEqual([]);
  });

  it('the clouds lead to their console, documentation and support', () => {
    const hrefs = tags(html(locale, 'reference/universes'), 'a').map(({ attributes }) => attributes['href']);
    for (const { consoleOrigin, documentationDomain, supportUrl } of Object.values(universes))
      expect(hrefs).toEqual(
        expect.arrayContaining([consoleOrigin, `https://${documentationDomain}`, supportUrl]),
      );
  });

  it('how we know leads to what it speaks of', () => {
    const [main] = tags(html(locale, 'how-we-know'), 'main');
    const parts = main ? within(main).filter(({ attributes }) => attributes['data-part']) : [];
    expect(parts.length).toBeGreaterThan(5);
    const ends = parts.filter((part) => !hrefsIn(part).some((href) => href.startsWith(base)));
    expect(ends.map(({ attributes }) => attributes['data-part'])).toEqual([]);
  });
});
