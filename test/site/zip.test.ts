/** The whole site in one file, unpacked and opened under a path that the build does not know. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { portable } from '../../src/site/build/portable.ts';
import { zip } from '../../src/site/build/zip.ts';
import { isInstalled, missingTools } from '../support/optional-tools.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';
import { pagesIn, tags } from '../support/site/html.ts';
import { base, folder } from '../support/site/site.ts';

const downloads = join(folder, 'playbooks');
const name = readdirSync(downloads).find((each) => each.endsWith('.zip')) ?? '';
const isMissing = !isInstalled('unzip');
for (const line of missingTools(['unzip', 'chromium'])) console.warn(line);

const copy = { folder: '' };
if (!isMissing) {
  copy.folder = mkdtempSync(join(tmpdir(), 'pullbook-unzipped-'));
  execFileSync('unzip', ['-q', join(downloads, name), '-d', copy.folder]);
}
afterAll(() => {
  if (copy.folder) rmSync(copy.folder, { recursive: true, force: true });
});
const unpacked = () => join(copy.folder, 'pullbook');

describe('the zip of the site', () => {
  it('has the version in its name, its checksum in the list, and at most 12 MB', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(name).toBe(`pullbook-site-${version}.zip`);
    const sum = createHash('sha256')
      .update(readFileSync(join(downloads, name)))
      .digest('hex');
    expect(readFileSync(join(downloads, 'SHA256SUMS'), 'utf8')).toContain(`${sum}  ${name}\n`);
    expect(statSync(join(downloads, name)).size).toBeLessThan(12_000_000);
  });

  it('of the same files is the same, whatever their order', () => {
    const files = [
      { name: 'b/é.txt', data: Buffer.from('b'.repeat(1000)) },
      { name: 'a.txt', data: Buffer.from('a') },
    ];
    expect(zip(files, '2026-12-01').equals(zip(files.toReversed(), '2026-12-01'))).toBe(true);
    expect(zip(files, '2026-12-01').equals(zip(files, '2026-12-02'))).toBe(false);
  });
});

describe('a file of the copy', () => {
  const made = (path: string, text: string, at = '/docs/') =>
    portable(path, Buffer.from(text), at).toString();

  it.each([
    ['en/auth/index.html', '<a href="/docs/fr/node/#x">', '<a href="../../fr/node/#x">'],
    ['en/auth/index.html', '<a href="/docs/en/auth/">', '<a href="./">'],
    ['en/index.html', '<a href="/docs/">', '<a href="../">'],
    ['index.html', '<a href="/docs/en/?a#b">', '<a href="./en/?a#b">'],
    ['en/index.html', '<kbd aria-keyshortcuts="/">', '<kbd aria-keyshortcuts="/">'],
    ['en/index.html', '<a href="/elsewhere/">', '<a href="/elsewhere/">'],
    ['en/paste.json', '{"href":"/docs/en/auth/#a"}', '{"href":"./auth/#a"}'],
    ['_astro/a.js', 'x("/docs/_astro/b.1-2.css")', 'x(new URL("b.1-2.css",import.meta.url).href)'],
    ['_astro/a.js', 'x(`/docs/_astro/b.css`)', 'x(new URL(`b.css`,import.meta.url).href)'],
  ])('%s: %s becomes %s', (path, before, after) => {
    expect(made(path, before)).toBe(after);
  });

  it('does not offer the zip, which is not in it', () => {
    expect(made('a/index.html', 'x<p data-whole-site>all <a href="/docs/b.zip">b</a></p>y')).toBe('xy');
  });
});

describe.skipIf(isMissing)('the unpacked site', () => {
  it('has every file of the build but the headers of its host and itself', () => {
    const filesOf = (at: string) =>
      readdirSync(at, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name: file }) => join(parentPath, file).slice(at.length + 1))
        .toSorted();
    expect(filesOf(unpacked())).toEqual(
      filesOf(folder).filter((file) => file !== '_headers' && !file.endsWith('.zip')),
    );
  });

  it('names no path from the root of a host, and every link leads to a file', () => {
    const problems = [...pagesIn(unpacked())].flatMap(([path, html]) =>
      path === '/404.html'
        ? []
        : tags(html).flatMap(({ attributes: { href, src } }) =>
            [href, src]
              .filter((link) => link !== undefined && !/^(?:https:|#|mailto:)/.test(link))
              .filter((link = '') => {
                if (link.startsWith('/')) return true;
                const target = new URL(link, `https://host${path}`).pathname;
                return !existsSync(join(unpacked(), target));
              })
              .map((link) => `${path} -> ${link}`),
          ),
    );
    expect(problems).toEqual([]);
  });
});

describe.skipIf(isMissing || !chromiumPath)('under a path that the build does not know', () => {
  const set = browserPage({ place: () => ({ folder: unpacked(), base: '/any/where/' }) });

  it('the root leads to a language', async () => {
    await set.open('');
    await set.page.waitForURL('**/any/where/en/');
  });

  it.each(locales)('a paste is answered with a card whose links lead on, in %s', async (locale) => {
    await set.open(`${locale}/node/container-runtime/`);
    await set.page.click('[data-paste-open]');
    await set.page.click('[data-paste-example]');
    const card = set.page.locator('[data-paste-result] .card');
    await card.waitFor();
    const links = await set.page
      .locator('[data-paste-result] a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(link).toMatch(new RegExp(`^/any/where/${locale}/`));
    await set.page.locator('[data-paste-result] h4 a').click();
    await set.page.waitForURL(`**/any/where/${locale}/auth/image-access/`);
  });

  it('search finds pages, with links that lead to them', async () => {
    await set.open('fr/auth/image-access/');
    await set.page.click('[data-search-open]');
    await set.page.fill('[data-search-input]', 'compte de service');
    const links = set.page.locator('[data-search-results] a');
    await links.first().waitFor();
    const paths = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    for (const path of paths) {
      expect(path).toMatch(/^\/any\/where\/fr\//);
      expect(existsSync(join(unpacked(), path.slice('/any/where/'.length))), path).toBe(true);
    }
  });

  it('names, an output that is read, and the runbook work', async () => {
    await set.open('en/auth/image-access/');
    await set.page.click('[data-names-fold] > summary');
    await set.page.fill('#name-IMAGE', 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1');
    await set.page.locator('.code', { hasText: 'shop-images' }).first().waitFor();
    await set.page.keyboard.press('Escape');
    await set.page.locator('[data-add]').first().click();
    // What keeps the runbook loads with the first click.
    await set.page.locator('[data-add][aria-pressed="true"]').first().waitFor();
    await set.open('en/runbook/');
    await set.page.locator('.runbook-list h2').waitFor();
  });
});

for (const line of missingTools(['unzip', 'chromium'])) it.skip(line, () => {});

// The build has a path of its own in one of the two projects that run this file.
it('the build has links from the root of its host', () => {
  expect(readFileSync(join(folder, 'en/index.html'), 'utf8')).toContain(`href="${base}en/auth/"`);
});
beforeAll(() => expect(name).not.toBe(''));
