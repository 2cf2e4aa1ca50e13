/** An address that does not exist: the language of the address, search, and the way to the paste box. */
import { describe, expect, it } from 'vitest';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

describe.skipIf(!chromiumPath)('an address that does not exist', () => {
  const set = browserPage({ provoked: /404/ });
  /** The languages of the page, once one of them is left. */
  const shown = async () => {
    await set.page.waitForFunction(() => document.querySelectorAll('[data-not-found]').length === 1);
    return set.page.locator('[data-not-found]').getAttribute('lang');
  };

  it.each([
    ['fr/auth/absente/', 'fr'],
    ['en/nowhere/', 'en'],
    ['fr/a/b/c.html', 'fr'],
  ])('%s is answered in its language: %s', async (path, locale) => {
    await set.open(path);
    expect(await shown()).toBe(locale);
    expect(await set.page.getAttribute('html', 'lang')).toBe(locale);
  });

  it('is answered in the language that was chosen before, if it has none', async () => {
    await set.open('en/');
    await set.page.click('[data-switch-language="fr"]');
    await set.page.waitForURL('**/fr/');
    await set.open('absent/');
    expect(await shown()).toBe('fr');
  });

  it.each(['en', 'fr'])('has the search of the guide, in %s', async (locale) => {
    await set.open(`${locale}/a/b/c/absent/`);
    await set.page.waitForLoadState('networkidle');
    await set.page.keyboard.press('/');
    await set.page.locator('dialog[open] [data-search-input]').fill('cloud nat');
    const first = set.page.locator('[data-search-results] a').first();
    await first.waitFor();
    // Its links are cards, those of the results are not.
    expect(await first.evaluate((link) => getComputedStyle(link).borderTopStyle)).toBe('none');
    await set.page.keyboard.press('Enter');
    await set.page.waitForURL(`**${set.base}${locale}/network/cloud-nat/`);
  });

  it('explains an error message on the start page', async () => {
    await set.open('en/absent/');
    await set.page.click('[data-search-open]');
    await set.page.fill('[data-search-input]', 'no such host');
    await set.page.locator('[data-search-results] a[href*="#e="]').click();
    await set.page.waitForURL('**/en/#e=no%20such%20host');
    await set.page.locator('[data-paste-result] h3').waitFor();
    await set.open('en/absent/');
    await set.page.click('a[href$="#paste"]');
    await set.page.waitForURL('**/en/#paste');
  });

  it.each([320, 390, 1280])('fits into %i px', async (width) => {
    await set.page.setViewportSize({ width, height: 844 });
    await set.open('fr/absent/');
    await shown();
    expect(await set.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('has both languages without JavaScript', async () => {
    const context = await set.context.browser()?.newContext({ javaScriptEnabled: false });
    const page = await context?.newPage();
    await page?.goto(`${set.origin}${set.base}fr/absent/`);
    expect(await page?.locator('h2:visible').count()).toBe(2);
    expect(await page?.locator('button:visible').count()).toBe(0);
    await context?.close();
  });
});
