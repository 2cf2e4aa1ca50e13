/** What loads on demand and cannot be loaded: it is said, it is not taken for empty, and it is tried again. */
import { describe, expect, it } from 'vitest';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

const event =
  'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token: 403 Forbidden';
const notLoaded = /could not be loaded/;

describe.skipIf(!chromiumPath)('a part that cannot be loaded', () => {
  const set = browserPage({
    provoked: /Failed to load resource|net::ERR_|Failed to fetch dynamically imported module/,
  });
  /** How a request fails: refused, answered with an error, and answered again. */
  const failing = [
    ['blocked', 'abort'],
    ['answered with 500', 'error'],
  ] as const;
  const fail = (pattern: string, how: 'abort' | 'error') =>
    set.page.route(pattern, (route) =>
      how === 'abort' ? route.abort() : route.fulfill({ status: 500, body: 'no' }),
    );

  it.each(failing)('is said by the paste box (%s), which then answers', async (_, how) => {
    await fail('**/paste.json', how);
    await set.open('en/auth/');
    await set.page.click('[data-paste-open]');
    await set.page.fill('[data-paste] textarea', event);
    await set.page.click('[data-paste-form] [type="submit"]');
    const result = set.page.locator('[data-paste-result]');
    await expect.poll(() => result.textContent()).toMatch(notLoaded);
    await set.page.unroute('**/paste.json');
    await result.locator('button').click();
    await expect.poll(() => result.textContent()).toMatch(/403/);
  });

  it('is said by the paste box if its script is missing', async () => {
    await fail('**/paste.*.js', 'abort');
    await set.open('en/auth/');
    await set.page.click('[data-paste-open]');
    await set.page.fill('[data-paste] textarea', event);
    await set.page.click('[data-paste-form] [type="submit"]');
    await expect.poll(() => set.page.locator('[data-paste-result]').textContent()).toMatch(notLoaded);
  });

  it.each(failing)('is said by the form of names (%s), which then opens', async (_, how) => {
    await fail('**/names.json', how);
    await set.open('en/auth/');
    await set.page.click('[data-names-fold] > summary');
    const form = set.page.locator('[data-names-form]');
    await expect.poll(() => form.textContent()).toMatch(notLoaded);
    await set.page.unroute('**/names.json');
    await form.locator('button').click();
    await set.page.fill('#name-PROJECT', 'shop-prod');
    expect(await set.page.locator('.gap[data-placeholder="PROJECT"]').first().textContent()).toBe(
      'shop-prod',
    );
  });

  it.each(failing)('is not an empty runbook (%s)', async (_, how) => {
    await set.open('en/auth/');
    await set.page.locator('[data-add]').first().click();
    await fail('**/runbook.json', how);
    await set.open('en/runbook/');
    const missing = set.page.locator('[data-runbook-missing]');
    await expect.poll(() => missing.textContent()).toMatch(notLoaded);
    expect(await set.page.locator('[data-runbook-empty]').isVisible()).toBe(false);
    await set.page.unroute('**/runbook.json');
    await missing.locator('button').click();
    await expect.poll(() => set.page.locator('[data-runbook-list] > li').count()).toBe(1);
    expect(await missing.textContent()).toBe('');
  });

  it('leaves no button without an effect where the scripts of the page are missing', async () => {
    await fail('**/*.js', 'abort');
    await set.open('en/auth/');
    await expect.poll(() => set.page.getAttribute('html', 'class')).not.toContain('js');
    expect(await set.page.locator('header button:visible, [data-names-fold]:visible').count()).toBe(0);
  });

  it('is a copy that the browser refuses: the button says so', async () => {
    await set.open('en/auth/');
    await set.page.click('[data-names-fold] > summary');
    await set.page.fill('#name-PROJECT', 'shop-prod');
    await set.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await set.page.click('[data-names-share]');
    await expect.poll(() => set.page.locator('[data-names-share]').textContent()).toMatch(/refused/);
  });
});
