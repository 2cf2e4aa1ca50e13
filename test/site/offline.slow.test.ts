/** The guide without a connection: the server is gone, and not only the network of the browser. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { offlineTexts } from '../../src/site/i18n/offline.ts';
import { isInstalled, missingTools } from '../support/optional-tools.ts';
import { chromiumPath, launch } from '../support/site/chromium.ts';
import { type KeptSite, keptSite } from '../support/site/kept-site.ts';
import { base, folder } from '../support/site/site.ts';

const event =
  'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token: 403 Forbidden';

let browser: Browser;
let site: KeptSite;
const start = async (of = folder, under = base, options = {}) => {
  site = await keptSite(browser, of, under, options);
};

beforeAll(async () => {
  if (chromiumPath) browser = await launch();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await site.close();
  expect(site.complaints).toEqual([]);
});

/** A query in the search dialog of a page: where its first page leads. */
async function searched(query: string): Promise<string> {
  await site.page.click('[data-search-open]');
  await site.page.fill('[data-search-input]', query);
  const first = site.page.locator('[data-search-results] a').first();
  await first.waitFor();
  return first.evaluate((link) => (link as HTMLAnchorElement).pathname);
}

describe.skipIf(!chromiumPath)('before a reader asks', () => {
  beforeEach(() => start());

  it('nothing is registered and nothing is kept', async () => {
    for (const path of ['', 'en/', 'en/auth/image-access/', 'en/runbook/', 'en/offline/']) {
      await site.open(path);
      await site.page.waitForLoadState('networkidle');
      expect(await site.stored(), path).toEqual({ workers: 0, caches: [] });
    }
    expect(await site.page.locator('[data-offline-size]').textContent()).toMatch(/^1\.\d MB to download/);
  });

  it('the switch is off where the browser allows no worker, and says why', async () => {
    await site.context.addInitScript(() => {
      // As in a page without https.
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    await site.open('fr/offline/');
    await expect.poll(() => site.page.textContent('[data-offline-state]')).toBe(offlineTexts.unsupported.fr);
    expect(await site.page.locator('[data-offline-switch]').isDisabled()).toBe(true);
  });
});

describe.skipIf(!chromiumPath).each(['en', 'fr'] as const)('without a server, in %s', (locale) => {
  beforeEach(async () => {
    await start();
    await site.keep(locale);
    await site.stop();
  });

  it('every kind of page opens, with its styles and scripts', async () => {
    const missing: string[] = [];
    site.page.on('requestfailed', (request) => {
      // What the next page interrupts has not failed.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') missing.push(request.url());
    });
    for (const path of [
      '',
      'auth/',
      'auth/image-access/',
      'diagnose/',
      'playbooks/',
      'cloud-de-confiance/',
      'how-we-know/',
      'reference/',
      'reference/commands/',
      'reference/rules/',
      'reference/glossary/',
      'runbook/',
      'offline/',
    ]) {
      await site.open(`${locale}/${path}`);
      expect(new URL(site.page.url()).pathname).toBe(`${base}${locale}/${path}`);
      await site.page.locator('html.js main h1').waitFor();
      expect(await site.page.evaluate(() => getComputedStyle(document.body).marginTop), path).toBe('0px');
    }
    // Only the look for a new build fails.
    expect(missing.filter((url) => !url.includes(`/sw.js?${locale}`))).toEqual([]);
  });

  it('the root leads to a language, a page opens without its slash, with a query and with the name of its file', async () => {
    await site.page.evaluate((chosen) => localStorage.setItem('pullbook-language', chosen), locale);
    await site.open('');
    await site.page.waitForURL(`**${base}${locale}/`);
    for (const path of ['auth', 'auth/?from=ticket', 'auth/index.html']) {
      await site.open(`${locale}/${path}`);
      expect(new URL(site.page.url()).pathname, path).toMatch(/\/auth\/(?:index\.html)?$/);
      await site.page.locator('main h1').waitFor();
    }
  });

  it('a query is answered by the full text, and leads to a page', async () => {
    await site.open(`${locale}/auth/`);
    const path = await searched(locale === 'fr' ? 'compte de service' : 'service account');
    expect(path).toMatch(new RegExp(`^${base}${locale}/`));
    await site.page.locator('[data-search-results] mark').first().waitFor();
    await site.page.locator('[data-search-results] a').first().click();
    await site.page.waitForURL(`**${path}**`);
  });

  it('a paste is answered, an output is read, and the runbook works', async () => {
    await site.open(`${locale}/auth/`);
    await site.page.click('[data-paste-open]');
    await site.page.fill('#paste-text', event);
    await site.page.click('[data-paste-form] [type="submit"]');
    await site.page.locator('[data-paste-result] .card').waitFor();
    await site.open(`${locale}/auth/image-access/`);
    const place = site.page.locator('[data-command]:has([data-read-output])').first();
    await place.locator('[data-read-output]').click();
    await place.locator('.read-output textarea').fill('NAME  READY  STATUS\nx  0/1  Pending\n');
    await place.locator('.read-output button').first().click();
    await expect.poll(() => place.locator('.read-result').first().textContent()).not.toBe('');
    await site.page.locator('[data-add]').first().click();
    await site.page.locator('[data-add][aria-pressed="true"]').first().waitFor();
    await site.open(`${locale}/runbook/`);
    await site.page.locator('.runbook-list h2').waitFor();
  });

  it('a page that is not kept is named as such in its language, with the way to the one that is', async () => {
    const other = locale === 'en' ? 'fr' : 'en';
    await site.open(`${other}/auth/image-access/`);
    const said = site.page.locator('#not-kept');
    await expect.poll(() => said.textContent()).toContain(`${base}${other}/auth/image-access/`);
    expect(await said.locator('h2').textContent()).toBe(offlineTexts.missing[other]);
    expect(await site.page.getAttribute('html', 'lang')).toBe(other);
    await said.locator('[data-offline-other]').click();
    await site.page.waitForURL(`**${base}${locale}/auth/image-access/`);
  });
});

describe.skipIf(!chromiumPath)('what a reader keeps', () => {
  beforeEach(() => start());

  it('is more with each page that was opened: of the other language, a whole chapter', async () => {
    await site.keep('en');
    for (const path of ['fr/auth/', 'en/schema/print/']) await site.open(path);
    await site.stop();
    for (const path of ['fr/auth/', 'en/schema/print/']) {
      await site.open(path);
      expect(new URL(site.page.url()).pathname).toBe(base + path);
    }
  });

  it('can be the other language instead', async () => {
    await site.keep('en');
    await site.open('fr/offline/');
    await site.page.click('[data-offline-instead]');
    await expect.poll(() => site.page.textContent('[data-offline-state]')).toBe(offlineTexts.kept.fr);
    await site.stop();
    await site.open('fr/network/');
    expect(await searched('pare-feu')).toMatch(/\/fr\//);
  });

  it('goes with one switch, and what others keep on the same host stays', async () => {
    await site.open('en/');
    await site.page.evaluate(async () => {
      localStorage.setItem('pullbook-language', 'en');
      for (const name of ['another-site', 'pullbook /elsewhere/ memory']) await caches.open(name);
    });
    await site.keep('en');
    await site.open('en/offline/');
    await site.page.click('[data-offline-switch]');
    await site.page.locator('[data-offline-switch][aria-checked="false"]').waitFor();
    // A page that was open meanwhile keeps nothing any more.
    await site.open('fr/auth/');
    await site.open('en/offline/');
    expect(await site.stored()).toEqual({
      workers: 0,
      caches: ['another-site', 'pullbook /elsewhere/ memory'],
    });
    expect(await site.page.evaluate(() => localStorage.getItem('pullbook-language'))).toBe('en');
    expect(await site.page.textContent('[data-offline-state]')).toBe(offlineTexts.off.en);
  });

  it('can be removed and kept again on the same page', async () => {
    await site.keep('en');
    await site.open('en/offline/');
    const pressed = async (then: boolean) => {
      await site.page.click('[data-offline-switch]');
      await site.page.locator(`[data-offline-switch][aria-checked="${then}"]`).waitFor();
    };
    await pressed(false);
    await pressed(true);
    await site.stop();
    await site.open('en/auth/');
    await site.page.locator('main h1').waitFor();
  });

  it('comes from the network if the browser has deleted it', async () => {
    await site.keep('en');
    await site.page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await site.open('en/auth/');
    expect(await searched('cloud nat')).toContain('/network/');
    await site.open('en/offline/');
    await expect.poll(() => site.page.textContent('[data-offline-state]')).toBe(offlineTexts.off.en);
  });

  it('is nothing if there is no room, and this is said', async () => {
    await site.open('en/offline/');
    const devtools = await site.context.newCDPSession(site.page);
    const { origin } = new URL(site.root);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
    await site.page.click('[data-offline-switch]');
    await expect.poll(() => site.page.textContent('[data-offline-failed]')).toBe(offlineTexts['no-room'].en);
    await expect.poll(async () => (await site.stored()).caches).toEqual([]);
    await expect.poll(async () => (await site.stored()).workers).toBe(0);
  });
});

const isMissing = !isInstalled('unzip');
for (const line of missingTools(['unzip', 'chromium'])) it.skip(line, () => {});

describe.skipIf(isMissing || !chromiumPath)(
  'the zip of the site, under a path that the build does not know',
  () => {
    const work = mkdtempSync(join(tmpdir(), 'pullbook-kept-'));
    afterAll(() => rmSync(work, { recursive: true, force: true }));

    it('is kept as well, without its server', async () => {
      const downloads = join(folder, 'playbooks');
      const name = readdirSync(downloads).find((each) => each.endsWith('.zip')) ?? '';
      execFileSync('unzip', ['-q', join(downloads, name), '-d', work]);
      await start(join(work, 'pullbook'), '/any/where/', { plain: true });
      await site.keep('en');
      await site.stop();
      await site.open('en/auth/image-access/');
      expect(await searched('cloud nat')).toBe('/any/where/en/network/cloud-nat/');
      await site.open('fr/auth/');
      await site.page.locator('#not-kept [data-offline-other]').click();
      await site.page.waitForURL('**/any/where/en/auth/');
    });
  },
);
