/** One path through the site in a browser. `npm run test:slow` opens every page, in both themes and at three widths. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath, howToGetChromium } from '../support/site/chromium.ts';

if (!chromiumPath) console.warn(howToGetChromium);

const event =
  'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token: 403 Forbidden';

describe.skipIf(!chromiumPath)('in a browser', () => {
  const set = browserPage();

  it.each(locales)(
    'a pasted event answers with the command of its check, filled in, and links to it, in %s',
    async (locale) => {
      await set.open(`${locale}/`);
      await set.page.waitForLoadState('networkidle');
      await set.page.fill('#paste-text', event);
      await set.page.click('[data-paste-form] [type="submit"]');
      const card = set.page.locator('[data-paste-result] .card');
      await card.locator('.code').first().locator('[data-copy]').click();
      await expect.poll(set.clipboard).toContain('get-iam-policy app');
      await set.page.locator('[data-paste-result] h4 a').click();
      await set.page.waitForURL(`**/${locale}/auth/image-access/`);
      const code = set.page.locator('.card .code').first();
      await code.locator('[data-copy]').click();
      await expect.poll(set.clipboard).toBe((await code.locator('code').textContent())?.trimEnd());
    },
  );

  it('search finds a check in the language of the page', async () => {
    await set.open('fr/');
    await set.page.waitForLoadState('networkidle');
    await set.page.keyboard.press('/');
    await set.page.locator('dialog[open] [data-search-input]').fill('compte de service');
    const first = set.page.locator('[data-search-results] a').first();
    await first.waitFor();
    expect(await first.evaluate((link) => (link as HTMLAnchorElement).pathname)).toContain(`${set.base}fr/`);
  });
});
