/** What a reader transfers, compressed: a page with its styles and scripts. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { rules } from '../../src/catalogue/index.ts';
import { sectionIds } from '../../src/causes/model.ts';
import { pagesIn } from '../support/site/html.ts';
import { folder } from '../support/site/site.ts';

const pages = pagesIn(folder);

describe('size', () => {
  const sizeOf = (path: string) => gzipSync(readFileSync(path)).length;
  const assets = () =>
    readdirSync(join(folder, '_astro')).map((name) => ({ name, size: sizeOf(join(folder, '_astro', name)) }));

  /** Files of a page, and the scripts that its scripts import before they run. */
  const withImports = (names: readonly string[]) => {
    const all = new Set(names);
    for (const name of all)
      if (name.endsWith('.js'))
        for (const [, imported = ''] of readFileSync(join(folder, '_astro', name), 'utf8').matchAll(
          /(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g,
        ))
          all.add(imported);
    return [...all];
  };

  it('a page is at most 13 kB compressed, a whole chapter 42 kB, the reference of commands 41 kB, that of checks 46 kB', () => {
    const limits: readonly (readonly [RegExp, number])[] = [
      [/\/print\/$/, 42_000],
      [/\/reference\/commands\/$/, 41_000],
      [/\/reference\/rules\/$/, 46_000],
      [/\/(?:reference\/messages|diagnose)\/$/, 24_000],
    ];
    for (const [address, html] of pages) {
      const [, limit = 13_000] = limits.find(([pattern]) => pattern.test(address)) ?? [];
      expect(gzipSync(html).length, address).toBeLessThan(limit);
    }
  });

  it.each([
    ['a check', /^\/\w\w\/(?!reference\/)[a-z-]+\/(?!print\/)[a-z0-9-]+\/$/, 18_000],
    ['the start page', /^\/\w\w\/$/, 15_000],
  ] as const)('the first view of %s is within its limit, in at most 4 requests', (_, which, limit) => {
    const found = [...pages].filter(([address]) => which.test(address));
    expect(found.length).toBeGreaterThanOrEqual(locales.length);
    for (const [address, html] of found) {
      const named = [...html.matchAll(/ (?:href|src)="[^"]*_astro\/([^"]+)"/g)].map(([, name = '']) => name);
      const files = withImports(named).map((name) => `_astro/${name}`);
      // The page itself and its icon are requests too.
      expect(files.length + 2, address).toBeLessThanOrEqual(4);
      const bytes = files.map((file) => sizeOf(join(folder, file))).reduce((sum, size) => sum + size, 0);
      expect(bytes + gzipSync(html).length, address).toBeLessThanOrEqual(limit);
    }
  });

  it('the styles of a kind of page are one file of at most 6.5 kB, what a part adds 1 kB; a chapter of the reader is at most 52 kB, a part that loads on demand 33 kB', () => {
    const styles = assets().filter(({ name }) => name.endsWith('.css'));
    for (const { name, size } of styles) expect(size, name).toBeLessThan(size > 3_000 ? 6_500 : 1_000);
    // The reader of outputs loads with the first output: the rules of one chapter, the matcher and a YAML parser.
    const onDemand = /^(?:browser|match|read-output|paste|decode|wording)\./;
    for (const { name, size } of assets().filter((each) => each.name.endsWith('.js'))) {
      const isChapter = (sectionIds as readonly string[]).includes(name.split('.')[0] ?? '');
      expect(size, name).toBeLessThan(isChapter ? 52_000 : onDemand.test(name) ? 33_000 : 5_500);
    }
  });

  it('only the rules that are loaded to read an output contain their texts', () => {
    const chapters: readonly string[] = sectionIds;
    for (const { name } of assets().filter((each) => each.name.endsWith('.js'))) {
      if (chapters.includes(name.split('.')[0] ?? '')) continue;
      const code = readFileSync(join(folder, '_astro', name), 'utf8');
      for (const rule of rules) expect(code.includes(rule.summary.en), `${rule.id} in ${name}`).toBe(false);
    }
  });

  it('the Open Graph image exists in every language', () => {
    for (const locale of locales)
      expect(statSync(join(folder, `card-${locale}.png`)).size).toBeLessThan(120_000);
  });
});
