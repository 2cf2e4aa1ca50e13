/** Compares the inventory of the source page with the built site: every entry is there, corrected if it was wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../src/base/text.ts';
import { root } from '../support/files.ts';
import { defects, entries, messageParts, placeholders } from '../support/inventory.ts';
import { pagesIn, tags, textOf } from '../support/site/html.ts';
import { folder } from '../support/site/site.ts';

let pages: ReadonlyMap<string, string>;
const texts = new Map<string, string>();

beforeAll(() => {
  pages = pagesIn(folder);
  for (const [address, html] of pages) texts.set(address, textOf(html));
});

const addressOf = (locale: Locale, slug: string) => `/${locale}/${slug === '' ? '' : `${slug}/`}`;

describe.each(locales)('in %s', (locale) => {
  it('every entry is on its page: anchor, text and links', () => {
    const missing = entries.flatMap(({ kind, id, on, anchor, shows = [], links = [] }) => {
      const address = addressOf(locale, on);
      // What a chapter says stands in it, or on the page of a check: both are in the whole chapter.
      const whole = `${address}print/`;
      const html = pages.get(whole) ?? pages.get(address);
      if (!html) return [`${kind} ${id}: no page ${address}`];
      const words = shows.map((shown) => (typeof shown === 'string' ? shown : shown[locale]));
      const targets = tags(html, 'a').map(({ attributes }) => attributes['href']);
      return [
        ...(anchor && !html.includes(` id="${anchor}"`) ? [`#${anchor}`] : []),
        ...words.filter((shown) => !texts.get(pages.has(whole) ? whole : address)?.includes(shown)),
        ...links.filter((link) => !targets.includes(link)),
      ].map((what) => `${kind} ${id}: ${address} lacks ${what}`);
    });
    expect(missing).toEqual([]);
  });

  it('every placeholder is described, and can be filled in on a page', () => {
    const { fields } = JSON.parse(readFileSync(join(folder, locale, 'names.json'), 'utf8'));
    for (const { was, is } of placeholders) {
      expect(fields[is]?.label, `${was}: ${is}`).toMatch(/\S/);
      expect(fields[is]?.hint, `${was}: ${is}`).toMatch(/\S{3}/);
      const asked = [...pages].filter(
        ([address, html]) => address.startsWith(`/${locale}/`) && html.includes(`data-placeholder="${is}"`),
      );
      expect(asked, `no page has ${is}`).not.toHaveLength(0);
    }
  });

  it('every variable part of a message is in capitals', () => {
    const text = texts.get(addressOf(locale, 'diagnose'));
    for (const { shows } of messageParts) expect(text).toContain(shows);
  });
});

describe('a defect of the source page', () => {
  it('has an entry for each of B-01 to B-36', () => {
    const ids = Array.from({ length: 36 }, (_, n) => `B-${String(n + 1).padStart(2, '0')}`);
    expect(defects.map(({ id }) => id)).toEqual(ids);
  });

  it('is on no page', () => {
    const found = defects.flatMap(({ id, defect, never = [] }) =>
      never.flatMap((form) =>
        [...texts]
          .filter(([, text]) =>
            typeof form === 'string' ? text.includes(form) : new RegExp(form.pattern).test(text),
          )
          .map(([address]) => `${id} (${defect}): ${address}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('has a correction, and an existing test that proves it', () => {
    const tests = new Set(
      readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' }).map((file) => basename(file)),
    );
    for (const { id, dealtWith, never, proof = [] } of defects) {
      expect(dealtWith, id).toMatch(/\S{3}/);
      expect(proof.filter((file) => !tests.has(file))).toEqual([]);
      const walked = entries.some(({ because = [] }) => because.includes(id));
      expect(walked || never !== undefined || proof.length > 0, id).toBe(true);
    }
  });

  it('exists for every entry that names one', () => {
    const known = new Set(defects.map(({ id }) => id));
    expect(entries.flatMap(({ because = [] }) => because.filter((id) => !known.has(id)))).toEqual([]);
  });
});
