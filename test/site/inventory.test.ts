/** Walks the inventory of the source page over the built site: everything is there, mended where it was wrong. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../src/catalogue/causes/model.ts';
import { defects } from '../inventory/defects.ts';
import { inventory } from '../inventory/index.ts';
import type { Shown } from '../inventory/model.ts';
import { partsOfMessages, placeholders } from '../inventory/placeholders.ts';
import { root } from '../support/files.ts';
import { pagesIn, tags, textOf } from '../support/site/html.ts';
import { folder } from '../support/site/site.ts';

let pages: ReadonlyMap<string, string>;
const texts = new Map<string, string>();

beforeAll(() => {
  pages = pagesIn(folder);
  for (const [address, html] of pages) texts.set(address, textOf(html));
});

const addressOf = (locale: Locale, slug: string) => `/${locale}/${slug === '' ? '' : `${slug}/`}`;
const inLanguage = (shown: Shown, locale: Locale) => (typeof shown === 'string' ? shown : shown[locale]);
const all = inventory.flatMap(({ kind, entries }) => entries.map((entry) => ({ kind, ...entry })));

describe.each(locales)('in %s', (locale) => {
  it.each(all)('$kind: $id', ({ on, anchor, shows = [], links = [] }) => {
    const address = addressOf(locale, on);
    const html = pages.get(address) ?? '';
    expect(html, `${address} is not on the site`).not.toBe('');
    if (anchor) expect(html.includes(` id="${anchor}"`), `${address}#${anchor}`).toBe(true);
    const text = texts.get(address) ?? '';
    expect(shows.map((shown) => inLanguage(shown, locale)).filter((shown) => !text.includes(shown))).toEqual(
      [],
    );
    const targets = tags(html, 'a').map(({ attributes }) => attributes.href);
    for (const link of links) expect(targets).toContain(link);
  });

  it.each(placeholders)('placeholder: $was is filled in as $is, and described', ({ is }) => {
    const { fields } = JSON.parse(readFileSync(join(folder, locale, 'names.json'), 'utf8'));
    expect(fields[is]?.label).toMatch(/\S/);
    expect(fields[is]?.hint).toMatch(/\S{3}/);
    const asked = [...pages].filter(
      ([address, html]) => address.startsWith(`/${locale}/`) && html.includes(`data-placeholder="${is}"`),
    );
    expect(asked, `no page has ${is}`).not.toHaveLength(0);
  });

  it.each(partsOfMessages)('part of a message: $was', ({ shows }) => {
    expect(texts.get(addressOf(locale, 'diagnose'))).toContain(shows);
  });
});

describe('a defect of the source page', () => {
  it('is each of B-01 to B-36, once', () => {
    const ids = Array.from({ length: 36 }, (_, n) => `B-${String(n + 1).padStart(2, '0')}`);
    expect(defects.map(({ id }) => id)).toEqual(ids);
  });

  it.each(defects)('$id ($defect) is on no page', ({ never = [] }) => {
    for (const form of never)
      for (const [address, text] of texts) {
        if (typeof form === 'string') expect(text.includes(form), `${address}: ${form}`).toBe(false);
        else expect(form.exec(text)?.[0], `${address}: ${form}`).toBeUndefined();
      }
  });

  it.each(defects)('$id says how it is dealt with, and is proved', ({ id, dealtWith, never, proof = [] }) => {
    expect(dealtWith).toMatch(/\S{3}/);
    for (const file of proof) expect(existsSync(`${root}test/${file}`), file).toBe(true);
    const walked = all.some(({ because = [] }) => because.includes(id));
    expect(walked || never !== undefined || proof.length > 0).toBe(true);
  });

  it('is the reason of every entry that names one', () => {
    const known = new Set(defects.map(({ id }) => id));
    const strange = all.flatMap(({ because = [] }) => because.filter((id) => !known.has(id)));
    expect(strange).toEqual([]);
  });
});
