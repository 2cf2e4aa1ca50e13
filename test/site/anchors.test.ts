/** Anchors are permanent, because people link to them: test/site/anchors.json has every one that was ever published. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { root } from '../support/site/build.ts';
import { pagesIn, tags } from '../support/site/html.ts';
import { folder } from '../support/site/site.ts';

const file = join(root, 'test', 'site', 'anchors.json');
const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, readonly string[]>;
/** Ids inside a control, which are no link targets. */
const inner = /^(?:tab|panel|way)-|-title$|^paste-text$|^runbook-title$/;

let present: (locale: string) => Map<string, readonly string[]>;
beforeAll(() => {
  const pages = pagesIn(folder);
  present = (locale) =>
    new Map(
      [...pages]
        .filter(([address]) => address.startsWith(`/${locale}/`))
        .map(([address, html]) => [
          address.slice(locale.length + 1),
          tags(html)
            .flatMap(({ attributes: { id } }) => id ?? [])
            .filter((id) => !inner.test(id)),
        ]),
    );
});

describe.each(locales)('in %s', (locale) => {
  it('every anchor of the list still exists', () => {
    const now = present(locale);
    const gone = Object.entries(kept).flatMap(([page, anchors]) =>
      anchors.filter((anchor) => !now.get(page)?.includes(anchor)).map((anchor) => `${page}#${anchor}`),
    );
    expect(
      gone,
      'these are gone, and links lead there: give the anchors back, or take them out of test/site/anchors.json by hand and say why in the commit',
    ).toEqual([]);
  });

  // UPDATE_IDS=1 adds new entries. It never removes any.
  it.runIf(!process.env['UPDATE_IDS'])('every page of the site is in the list', () => {
    const unknown = [...present(locale).keys()].filter((page) => !kept[page]);
    expect(
      unknown,
      'these pages are new: run npm run fix, which adds them to test/site/anchors.json',
    ).toEqual([]);
  });
});

it.runIf(process.env['UPDATE_IDS'])('the list is written', () => {
  const all = [...present('en')].map(
    ([page, anchors]) => [page, [...new Set([...(kept[page] ?? []), ...anchors])].toSorted()] as const,
  );
  const merged = { ...kept, ...Object.fromEntries(all) };
  const sorted = Object.fromEntries(Object.entries(merged).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
});
