/** One changelog in both languages: the page, the feeds and CHANGELOG.md say the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/catalogue/causes/model.ts';
import { changelogMarkdown, releases } from '../../src/i18n/changelog.ts';
import { root } from '../support/site/build.ts';
import { pagesIn, tags } from '../support/site/html.ts';
import { folder, address as site } from '../support/site/site.ts';

const changes = releases.flatMap((release) => release.changes);

it('CHANGELOG.md is written from it', () => {
  expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), 'npm run changelog').toBe(changelogMarkdown());
});

it('an id names one change, and a day is a day', () => {
  const ids = changes.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const { date } of changes) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
});

describe.each(locales)('the feed in %s', (locale) => {
  const feed = () => readFileSync(join(folder, locale, 'changelog', 'feed.xml'), 'utf8');
  const page = `${site}${locale}/changelog/`;

  it('is Atom: what RFC 4287 asks for stands in it', () => {
    const xml = feed();
    expect(xml).toContain(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`);
    expect(xml).toContain(`<link rel="self" type="application/atom+xml" href="${page}feed.xml"/>`);
    const entries = [...xml.matchAll(/<entry>(.*?)<\/entry>/gs)].map(([, inside = '']) => inside);
    expect(entries).toHaveLength(changes.length);
    for (const each of [xml, ...entries])
      for (const name of ['id', 'title', 'updated'])
        expect(each).toMatch(new RegExp(`<${name}>[^<]+</${name}>`));
    for (const [, moment = ''] of xml.matchAll(/<(?:updated|published)>([^<]+)</g))
      expect(Number.isNaN(Date.parse(moment))).toBe(false);
  });

  it('is well formed: every sign of markup in a text is escaped, every element is closed', () => {
    const open: string[] = [];
    for (const [, end, name = '', closed] of feed().matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!closed) open.push(name);
    }
    expect(open).toEqual([]);
    expect(feed()).not.toMatch(/&(?!#\d+;)/);
  });

  it('leads to anchors of the page, which holds every change in that language', () => {
    const html = pagesIn(folder).get(`/${locale}/changelog/`) ?? '';
    const ids = new Set(tags(html).map(({ attributes }) => attributes['id']));
    for (const [, anchor = ''] of feed().matchAll(/<id>[^<#]+#([^<]+)<\/id>/g)) expect(ids).toContain(anchor);
    for (const { text } of changes) expect(html).toContain(text[locale].split('`')[0]?.split('’')[0] ?? '');
  });

  it('is named by every page of its language, and by no page of the other', () => {
    for (const [address, html] of pagesIn(folder)) {
      const named = tags(html, 'link').find(
        ({ attributes }) => attributes['type'] === 'application/atom+xml',
      );
      if (address.startsWith(`/${locale}/`))
        expect(named?.attributes['href'], address).toBe(`${page}feed.xml`);
    }
  });
});
