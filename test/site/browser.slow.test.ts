import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { axeFaults } from '../support/site/axe.ts';
import { chromiumPath, howToGetChromium, launch } from '../support/site/chromium.ts';
import { elsewhere } from '../support/site/elsewhere.ts';
import { pagesIn } from '../support/site/html.ts';
import { serve } from '../support/site/serve.ts';
import { base, folder } from '../support/site/site.ts';

if (!chromiumPath) console.warn(howToGetChromium);

let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: Awaited<ReturnType<typeof serve>>;
let addresses: string[];
/** Every complaint of the browser: errors, warnings, violations of the content security policy. */
let complaints: string[];

describe.skipIf(!chromiumPath)('in a browser', () => {
  beforeAll(async () => {
    addresses = [...pagesIn(folder).keys()].map((address) => address.slice(1));
    server = await serve(folder, base);
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  beforeEach(async () => {
    complaints = [];
    context = await browser.newContext({
      locale: 'en-GB',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = await context.newPage();
    watch(page);
  });

  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  const watch = (each: Page) => {
    each.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${each.url()} ${message.text()}`);
    });
    each.on('request', (request) => complaints.push(...elsewhere(request.url(), server.origin)));
    each.on('pageerror', (error) => complaints.push(`${each.url()} ${error.message}`));
  };
  const open = (address: string) => page.goto(server.origin + base + address);
  const inLanguage = () => addresses.filter((address) => /^(en|fr)\//.test(address));

  describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    it('axe reports no violation in an answer of the paste box and in the search dialog', async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open('fr/');
      await page.click('[data-paste-example]');
      await page.locator('[data-paste-result] h3').waitFor();
      await page.locator('[data-paste-result] .more').waitFor();
      // The cause is on the screen, with the card of the first check loaded below it.
      const top = await page
        .locator('[data-paste-result] h3')
        .evaluate((h3) => h3.getBoundingClientRect().top);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(720);
      expect(await axeFaults(page)).toEqual([]);
      await page.click('[data-search-open]');
      await page.fill('[data-search-input]', 'registre');
      await page.locator('[data-search-results] a').first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
    });

    it('axe reports no violation in the form for values, in the paste dialog and in a full runbook', async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open('fr/auth/');
      await page.click('[data-names-fold] > summary');
      await page.fill('#name-IMAGE', 'u-france-east1-docker.s3nsregistry.fr/s3ns/shop-images/app/cart:2.4.1');
      await page.locator('html[data-universe="s3ns"]').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('[data-add]').first().click();
      await page.click('[data-paste-open]');
      await page.click('[data-paste-example]');
      await page.locator('[data-paste-result] h3').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await open('fr/runbook/');
      await page.locator('.runbook-list h2').waitFor();
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it('no page scrolls horizontally at 320, 768 and 1440 px', async () => {
    for (const address of addresses.filter((each) => each !== '')) {
      await open(address);
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          `${address} at ${width} px`,
        ).toBeLessThanOrEqual(0);
      }
    }
  });

  it('the root redirects by the language of the browser, or by an earlier choice', async () => {
    await open('');
    await page.waitForURL(`**${base}en/`);
    await page.click('[data-switch-language]');
    await page.waitForURL(`**${base}fr/`);
    await open('');
    await page.waitForURL(`**${base}fr/`);
  });

  it.each([
    ['en', '403'],
    ['fr', 'compte de service'],
  ])('search in %s finds “%s”, in that language only', async (locale, term) => {
    await open(`${locale}/`);
    // The scripts of a page start when it is idle, which may be after its load event.
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type(term);
    const first = page.locator('[data-search-results] a').first();
    await first.waitFor();
    const links = await page
      .locator('[data-search-results] a')
      .evaluateAll((found) => found.map((each) => (each as HTMLAnchorElement).pathname));
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(link).toMatch(new RegExp(`^${base}${locale}/`));
    // The chapter itself, or the page that lists every message.
    expect(links.some((link) => /\/(?:auth|diagnose)\/$/.test(link))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it.each(locales)('the paste box names the cause in %s and links to its rules', async (locale) => {
    await open(`${locale}/`);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.waitForLoadState('networkidle');
    sent.length = 0;
    await page.fill(
      '#paste-text',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token: 403 Forbidden',
    );
    await page.click('[data-paste-form] [type="submit"]');
    const result = page.locator('[data-paste-result]');
    await result.locator('h3').waitFor();
    expect(await result.textContent()).toContain('403');
    expect(await result.textContent()).toContain('europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1');
    expect(await result.locator('h4 a').getAttribute('href')).toBe(`${base}${locale}/auth/image-access/`);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-paste-result'))).toBe(true);
    await result.locator('.card').waitFor();
    // Parts of the site are loaded; nothing of the text is in a request.
    for (const url of sent) expect(url).not.toMatch(/cart|shop|403|[?#]/);
  });

  it('a deep link is classified on load, and hostile text is escaped', async () => {
    await open(
      `en/#e=${encodeURIComponent('<img src=x onerror=alert(1)>: x509: certificate signed by unknown authority')}`,
    );
    await page.locator('[data-paste-result] h3').waitFor();
    expect(await page.locator('[data-paste] img').count()).toBe(0);
  });

  it('copies the command that is shown', async () => {
    await open('en/auth/');
    // The line of a playbook has no placeholder.
    const code = page.locator('.playbook .code').first();
    await code.locator('[data-copy]').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe((await code.locator('code').textContent())?.trimEnd());
    expect(await code.locator('[data-copy]').textContent()).toBe('Copied');
    expect(await page.locator('[data-announce]').textContent()).toBe('Copied');
  });

  it('the language switch keeps page and anchor', async () => {
    await open('en/auth/#node-identity');
    await page.click('[data-switch-language]');
    await page.waitForURL('**/fr/auth/#node-identity');
    expect(
      await page.evaluate(
        () => (document.querySelector('#node-identity')?.getBoundingClientRect().top ?? -1) >= 0,
      ),
    ).toBe(true);
  });

  it('the theme follows the system until the reader chooses, and is set before the first paint', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open('en/');
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.click('[data-theme-toggle]');
    expect(await paper()).not.toBe(light);
    expect(await page.getAttribute('[data-theme-toggle]', 'aria-pressed')).toBe('true');
    await page.route('**/*.js', (route) => route.abort());
    await page.reload({ waitUntil: 'domcontentloaded' });
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    complaints = complaints.filter((each) => !each.includes('ERR_FAILED'));
  });

  it('everything can be reached by keyboard: first the skip link, always with a visible focus', async () => {
    await open('en/auth/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const focused = document.activeElement;
        return focused && focused !== document.body ? getComputedStyle(focused).outlineStyle : 'none';
      });
      expect(outline, `Tab ${press}`).not.toBe('none');
    }
  });

  it('every page is complete without scripts', async () => {
    const bare = await browser.newContext({ javaScriptEnabled: false });
    const without = await bare.newPage();
    for (const address of inLanguage()) {
      await without.goto(server.origin + base + address);
      expect(await without.locator('h1').count(), address).toBe(1);
      expect(await without.locator('button:visible').count(), address).toBe(0);
    }
    await without.goto(server.origin + base);
    expect(await without.locator('a:visible').count()).toBe(locales.length);
    await bare.close();
  });
});

if (!chromiumPath) it.skip(howToGetChromium, () => {});
