/** A site that changes while readers keep it: a page never mixes two builds, and a download that fails changes nothing. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { offlineTexts } from '../../src/site/i18n/offline.ts';
import { chromiumPath, launch } from '../support/site/chromium.ts';
import { buildIn, copyOf, type KeptSite, keptSite, publish, removeCopy } from '../support/site/kept-site.ts';
import { base, folder } from '../support/site/site.ts';

describe.skipIf(!chromiumPath)('a new build of a site that is kept', () => {
  let browser: Browser;
  let copy: string;
  let site: KeptSite;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    copy = copyOf(folder);
    publish(copy, 1);
    site = await keptSite(browser, copy, base);
    await site.keep('en');
  });
  afterEach(async () => {
    await site.close();
    removeCopy(copy);
    expect(site.complaints).toEqual([]);
  });

  /** Collects the builds of all that a page gets from now on, itself included. */
  function builds(page: Page) {
    const found: Promise<readonly [string, number | null]>[] = [];
    page.on('response', (response) => {
      if (response.status() === 200) found.push(buildIn(response).then((build) => [response.url(), build]));
    });
    return async () => [...new Set((await Promise.all(found)).flatMap(([, build]) => build ?? []))];
  }

  /** Uses what loads late: the dialogs, the list of messages, names, and the index of search. */
  async function useAll(page: Page): Promise<void> {
    await page.click('[data-search-open]');
    await page.fill('[data-search-input]', 'cloud nat');
    await page.locator('[data-search-results] a[href*="/network/"]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.click('[data-names-fold] > summary');
    await page.locator('#name-PROJECT').waitFor({ state: 'attached' });
  }

  const news = (page: Page) => page.locator('.offline-news');
  const say = (page: Page, word: 'reload' | 'later') =>
    news(page).getByRole('button', { name: offlineTexts[word].en });
  const keptBuilds = async () =>
    (await site.stored()).caches.filter((name) => !name.endsWith(' memory')).length;

  it('is announced in every tab and taken on reload, one tab at a time, and no page mixes two builds', async () => {
    const one = site.page;
    const two = await site.tab();
    await site.open('en/auth/', one);
    await site.open('en/network/', two);
    const ofTwo = builds(two);
    publish(copy, 2);
    const ofOne = builds(one);
    await site.open('en/node/', one);
    for (const page of [one, two]) await news(page).waitFor();
    expect(await news(two).textContent()).toContain(offlineTexts.newer.en);
    // The next page is of the kept build, too, as long as nobody reloads.
    expect(await ofOne()).toEqual([1]);
    await site.open('en/policy/', one);
    await useAll(one);
    expect(await ofOne()).toEqual([1]);

    const reloaded = builds(one);
    await news(one).waitFor();
    await Promise.all([one.waitForEvent('load'), say(one, 'reload').click()]);
    await useAll(one);
    expect(await reloaded()).toEqual([2]);
    await site.open('en/auth/', one);
    await useAll(one);
    expect(await reloaded()).toEqual([2]);

    // The other tab is still of the build with which it was opened.
    await useAll(two);
    expect(await ofTwo()).toEqual([1]);
    const reloadedTwo = builds(two);
    await two.reload();
    await useAll(two);
    expect(await reloadedTwo()).toEqual([2]);
    await site.stop();
    await site.open('en/slow/', two);
    await useAll(two);
    expect(await reloadedTwo()).toEqual([2]);
  });

  it('is taken by the reload of the browser as well', async () => {
    await site.open('en/auth/');
    publish(copy, 2);
    await site.open('en/node/');
    await news(site.page).waitFor();
    await say(site.page, 'later').click();
    expect(await news(site.page).count()).toBe(0);
    const found = builds(site.page);
    await site.page.reload();
    await useAll(site.page);
    expect(await found()).toEqual([2]);
  });

  it('transfers only what changed', async () => {
    await site.open('en/auth/');
    const asked: string[] = [];
    site.context.on('request', (request) => {
      if (request.serviceWorker()) asked.push(new URL(request.url()).pathname.slice(base.length));
    });
    publish(copy, 2);
    await site.open('en/node/');
    await news(site.page).waitFor();
    expect(asked).toContain('en/auth/');
    expect(asked.filter((path) => /^_astro\/|^pagefind\/(?:index|fragment|wasm)/.test(path))).toEqual([]);
  });

  it('that cannot be downloaded whole leaves the kept one whole, and nothing of itself', async () => {
    await site.open('en/offline/');
    for (const [build, spoil, why] of [
      [2, () => rmSync(join(copy, 'en/slow/index.html')), 'broken-off'],
      [3, () => writeFileSync(join(copy, 'en/node/index.html'), 'of another build'), 'other-files'],
    ] as const) {
      publish(copy, build);
      spoil();
      await site.open('en/offline/');
      await expect.poll(() => site.page.textContent('[data-offline-failed]')).toBe(offlineTexts[why].en);
      expect(await keptBuilds()).toBe(1);
      const found = builds(site.page);
      for (const path of ['en/slow/', 'en/node/']) await site.open(path);
      await useAll(site.page);
      expect(await found()).toEqual([1]);
      expect(await news(site.page).count()).toBe(0);
      // For the next round; the page that is missing is there again.
      writeFileSync(join(copy, 'en/slow/index.html'), 'x');
    }
  });

  it('that a page came from is the build of all its files, while another one is kept', async () => {
    publish(copy, 2);
    const found = builds(site.page);
    await site.open('fr/auth/');
    await useAll(site.page);
    expect(await found()).toEqual([2]);
  });

  it('removes the build before it when no page is of that any more', async () => {
    await site.open('en/auth/');
    publish(copy, 2);
    await site.open('en/node/');
    await news(site.page).waitFor();
    await Promise.all([site.page.waitForEvent('load'), say(site.page, 'reload').click()]);
    expect(await keptBuilds()).toBe(2);
    // Beside the site on the same host, so that no page of the site is open.
    await site.page.goto(new URL('/beside/', site.root).href);
    await expect
      .poll(async () => {
        // Pages that one may go back to count as open: these take their places.
        for (let each = 0; each < 8; each++) await site.open('en/auth/');
        await site.page.goto(new URL('/beside/', site.root).href);
        return keptBuilds();
      })
      .toBe(1);
  });
});
