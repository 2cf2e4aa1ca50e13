/** What a build lists for readers who keep the guide offline. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { headersOf } from '../../src/site/build/headers-file.ts';
import { listOf, offlineFiles } from '../../src/site/build/offline.ts';
import { digest } from '../../src/site/worker/digest.ts';
import { allFiles, cachePrefix, keptFiles, type OfflineList, unchanged } from '../../src/site/worker/list.ts';
import { pagesIn, tags } from '../support/site/html.ts';
import { base, folder, inside } from '../support/site/site.ts';

const read = (path: string) => readFileSync(join(folder, path));
const list = JSON.parse(read('offline.json').toString()) as OfflineList;
const fileOf = (address: string) => (/(?:^|\/)$/.test(address) ? `${address}index.html` : address);

describe.each(locales)('what is kept in %s', (locale) => {
  const kept = keptFiles(list, locale);

  it('is at most 2 MB compressed, with its list and its worker', () => {
    const packed = ['offline.json', 'sw.js'].map((name) => gzipSync(read(name)).length);
    const { transfer, stored } = list.sizes[locale];
    expect(transfer + (packed[0] ?? 0) + (packed[1] ?? 0)).toBeLessThanOrEqual(2_000_000);
    const sizes = Object.keys(kept).map((address) => read(fileOf(address)).length);
    expect(stored).toBe(sizes.reduce((sum, size) => sum + size, 0));
  });

  it('has every page of the language but whole chapters, and all that a page names', () => {
    for (const [address, html] of pagesIn(folder)) {
      const path = inside(address).slice(1);
      if (!path.startsWith(`${locale}/`) || path.endsWith('/print/')) continue;
      expect(kept[path], path).toBeDefined();
      const named = tags(html).flatMap(({ name, attributes: { href, src, rel } }) =>
        name === 'script' || (name === 'link' && /^(?:stylesheet|icon)$/.test(rel ?? ''))
          ? (href ?? src ?? [])
          : [],
      );
      for (const link of named) expect(kept[inside(link).slice(1)], link).toBeDefined();
    }
  });

  it('has all scripts and styles, the data of the language, and the full text of its pages', () => {
    for (const name of readdirSync(join(folder, '_astro'))) expect(kept[`_astro/${name}`]).toBeDefined();
    for (const name of ['names', 'paste', 'runbook', 'search'])
      expect(kept[`${locale}/${name}.json`]).toBeDefined();
    const { languages } = JSON.parse(read('pagefind/pagefind-entry.json').toString());
    expect(kept[`pagefind/pagefind.${languages[locale].hash}.pf_meta`]).toBeDefined();
    expect(kept[`pagefind/wasm.${languages[locale].wasm}.pagefind`]).toBeDefined();
    for (const part of ['index', 'fragment'])
      for (const name of readdirSync(join(folder, 'pagefind', part)))
        expect(kept[`pagefind/${part}/${name}`] !== undefined, name).toBe(name.startsWith(`${locale}_`));
  });

  it('is nothing that people download', () => {
    expect(Object.keys(kept).filter((address) => /^(?:playbooks|card-)|\.md$/.test(address))).toEqual([]);
  });
});

describe('the list of a build', () => {
  it('has every file with its digest but those of the host, the list itself, and the zip that contains it', async () => {
    const files = allFiles(list);
    const built = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    const left = built.filter((file) => files[file.replace(/(^|\/)index\.html$/, '$1')] === undefined);
    expect(left.filter((file) => !/\.zip$|SHA256SUMS$|\.nojekyll$/.test(file)).toSorted()).toEqual([
      '_headers',
      'offline.json',
      'sw.js',
    ]);
    for (const [address, listed] of Object.entries(files))
      expect(await digest(new Uint8Array(read(fileOf(address)))), address).toBe(listed);
  });

  it('is named by the worker, which is asked for again at each visit', async () => {
    expect(read('sw.js').toString()).toContain(await digest(new Uint8Array(read('offline.json'))));
    const rules = headersOf({ origin: 'https://pullbook.test', base });
    for (const name of ['sw.js', 'offline.json'])
      expect(rules).toContain(`${base}${name}\n  Cache-Control: no-cache\n`);
    expect(existsSync(join(folder, 'sw.js'))).toBe(true);
  });

  const made = (files: Readonly<Record<string, string>>) =>
    new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

  it('is the same for the same files, also if it was made before, and another one for any other', () => {
    const files = { 'en/index.html': 'a', 'fr/index.html': 'b', '_astro/c.js': 'c' };
    const workerFor = (of: Record<string, string>) =>
      offlineFiles(made(of)).made.map(([, data]) => data.toString());
    const first = workerFor(files);
    expect(workerFor({ ...files, 'sw.js': 'old', 'offline.json': '{}', _headers: 'x' })).toEqual(first);
    expect(workerFor({ ...files, '_astro/c.js': 'd' })[1]).not.toBe(first[1]);
  });

  it('says what another build has unchanged', () => {
    const earlier = { 'en/': '1', 'en/a/': '2', 'en/b/': '3' };
    expect(unchanged(earlier, { 'en/': '1', 'en/a/': 'other', 'en/c/': '3' })).toEqual(['en/']);
  });

  it('refuses a file that was not written to its end', () => {
    expect(() => listOf(made({ 'en/index.html': '' }), 'w')).toThrow(/en\/index\.html is empty/);
  });

  it('refuses a file of the index whose language it does not know', () => {
    expect(() => listOf(made({ 'pagefind/index/xx_1.pf_index': '' }), 'w')).toThrow(/pagefind\/index\/xx_1/);
  });

  it('is kept under a name that no other path of the host begins with', () => {
    const prefix = cachePrefix('https://host/docs/');
    for (const other of ['https://host/', 'https://host/docs/pullbook/', 'https://host/docs%20x/'])
      expect(cachePrefix(other).startsWith(prefix) || prefix.startsWith(cachePrefix(other))).toBe(false);
  });
});
