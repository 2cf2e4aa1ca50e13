/** What loads on demand and cannot be loaded: it is said, it is not taken for empty, and it is tried again. */
import { describe, expect, it } from 'vitest';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

const event =
  'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token: 403 Forbidden';
const notLoaded = /could not be loaded/;

describe.skipIf(!chromiumPath)('a part that cannot be loaded', () => {
  const set = browserPage({
    // What Pagefind says of each file that it lacks, too.
    provoked: /Failed to load |net::ERR_|Failed to fetch|No pointer|^500 /,
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

  it.each(failing)('is said where a dialog was asked for (%s), which then opens', async (_, how) => {
    await set.open('en/auth/');
    for (const [button, inside] of [
      ['[data-search-open]', '[data-search-input]'],
      ['[data-paste-open]', '#paste-text'],
    ] as const) {
      await fail('**/dialogs/', how);
      await set.page.click(button);
      const missing = set.page.locator('dialog[open]');
      await expect.poll(() => missing.textContent()).toMatch(notLoaded);
      await set.page.unroute('**/dialogs/');
      await missing.locator('button').click();
      await set.page.locator(`dialog[open] ${inside}`).waitFor();
      await set.page.keyboard.press('Escape');
      await set.page.reload();
    }
  });

  it.each(
    [
      '**/search.json',
      '**/pagefind.js',
      '**/*.pf_meta',
      '**/*.pf_index',
      '**/*.pf_fragment',
      '**/paste.json',
    ].flatMap((pattern) => failing.map(([name, how]) => [pattern, name, how] as const)),
  )('is said by search: %s (%s), which then answers', async (pattern, _, how) => {
    await set.open('en/auth/');
    await fail(pattern, how);
    await set.page.click('[data-search-open]');
    await set.page.fill('[data-search-input]', 'forwarding');
    await set.page.locator('[data-search-state]', { hasText: notLoaded }).waitFor();
    await set.page.unroute(pattern);
    await set.page.click('[data-search-more] button');
    await set.page.locator('[data-search-results] a').first().waitFor();
  });

  it('is said by search without a connection', async () => {
    await set.open('en/auth/');
    await set.page.click('[data-search-open]');
    await set.page.locator('[data-search-input]').waitFor();
    await set.context.setOffline(true);
    await set.page.fill('[data-search-input]', 'forwarding');
    await set.page.locator('[data-search-state]', { hasText: notLoaded }).waitFor();
    await set.context.setOffline(false);
    await set.page.click('[data-search-more] button');
    await set.page.locator('[data-search-results] a').first().waitFor();
  });

  it.each(failing)('is said in the place of the card of a check (%s), which then comes', async (_, how) => {
    await set.open('en/');
    await fail('**/auth/image-access/', how);
    await set.page.fill('#paste-text', event);
    await set.page.click('[data-paste-form] [type="submit"]');
    const place = set.page.locator('.paste-check');
    await expect.poll(() => place.textContent()).toMatch(notLoaded);
    await set.page.unroute('**/auth/image-access/');
    await place.locator('button').click();
    await place.locator('.card').waitFor();
  });

  it('is said by each part of the page whose script is missing, and tried again', async () => {
    await set.open('en/auth/image-access/');
    await fail('**/*.js', 'abort');
    const missing = set.page.locator('dialog[open]');
    for (const press of [
      '.card .gap >> nth=0',
      '.card [data-read-output] >> nth=0',
      '[data-search-open]',
      '[data-add] >> nth=0',
    ]) {
      await set.page.click(press);
      await expect.poll(() => missing.textContent()).toMatch(notLoaded);
      await set.page.keyboard.press('Escape');
    }
    await set.page.unroute('**/*.js');
    await set.page.click('.card .gap >> nth=0');
    await set.page.locator('.gap-field').fill('app');
    await set.page.keyboard.press('Enter');
    await expect.poll(() => set.page.locator('.card .gap').first().textContent()).toBe('app');
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
    await set.page.locator('[data-add][aria-pressed="true"]').first().waitFor();
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
