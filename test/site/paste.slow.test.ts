/** The paste box: what it answers, what it fills in, and what becomes of it. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

const event =
  'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token: 403 Forbidden';

describe.skipIf(!chromiumPath)('the paste box', () => {
  const set = browserPage({ provoked: /net::ERR_INTERNET_DISCONNECTED/ });
  const paste = (text: string) =>
    set.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);

  it.each(locales)('opens on any page in %s on paste, and highlights the evidence', async (locale) => {
    await set.open(`${locale}/reference/rules/`);
    await paste(event);
    await set.page.locator('[data-paste-result] h3').waitFor();
    expect(await set.page.locator('[data-paste-result] .message mark').first().textContent()).toContain(
      '403',
    );
    expect(await set.page.locator('[data-paste-result] h4 a').getAttribute('href')).toBe(
      `${set.base}${locale}/auth/image-access/`,
    );
    await set.page.keyboard.press('Escape');
    expect(await set.page.locator('dialog[open]').count()).toBe(0);
  });

  it('sends a manifest to the playbook that checks it, and says that a reason is none that it knows', async () => {
    await set.open('en/auth/');
    const result = set.page.locator('[data-paste-result]');
    await paste(
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: nginx}]}\n',
    );
    await result.locator('h3').waitFor();
    await expect.poll(() => result.textContent()).toContain('This is a manifest');
    expect(await result.textContent()).toContain('npx zx playbooks/check.mjs -');
    await set.page.fill(
      '[data-paste] textarea',
      'Failed to pull image "a.example/x:1": some brand new error',
    );
    await set.page.click('[data-paste-form] [type="submit"]');
    await expect.poll(() => result.textContent()).toContain('a reason that Pullbook does not know');
  });

  it('answers what is pasted into the box of the start page at once, before its parts are loaded', async () => {
    await set.open('en/');
    await set.page.evaluate((text) => navigator.clipboard.writeText(text), event);
    await set.page.focus('#paste-text');
    await set.page.keyboard.press('ControlOrMeta+v');
    await set.page.locator('[data-paste-result] .card').waitFor();
    expect(await set.page.evaluate(() => document.activeElement?.id)).toBe('paste-text');
  });

  it('says if the text is not a pull failure, or if more is needed', async () => {
    await set.open('en/');
    await set.page.fill('#paste-text', 'ImagePullBackOff');
    await set.page.click('[data-paste-form] [type="submit"]');
    await set.page.locator('[data-paste-result] h3').waitFor();
    await expect.poll(() => set.page.textContent('[data-paste-result]')).toContain('More information needed');
    await set.page.fill('#paste-text', 'Readiness probe failed: HTTP probe failed with statuscode: 500');
    await set.page.click('[data-paste-form] [type="submit"]');
    await expect.poll(() => set.page.textContent('[data-paste-result]')).toContain('Not an image pull');
  });

  it('gives several answers, and shows the one that is chosen', async () => {
    await set.open('en/');
    await set.page.fill(
      '#paste-text',
      `${event}\nFailed to pull image "b": dial tcp: lookup example.com: no such host`,
    );
    await set.page.click('[data-paste-form] [type="submit"]');
    const result = set.page.locator('[data-paste-result]');
    await result.locator('h3').waitFor();
    await expect.poll(() => result.textContent()).toContain('2 answers in this text');
    const first = await result.locator('h3').textContent();
    await result.locator('.paste-choices button').nth(1).click();
    await expect.poll(() => result.locator('h3').textContent()).not.toBe(first);
    expect(await result.locator('.paste-choices [aria-pressed="true"]').count()).toBe(1);
  });

  it('accepts kubectl describe of several Pods: each cause with its Pod and image', async () => {
    const pod = (name: string, image: string, message: string) =>
      `Name:             ${name}\nNamespace:        shop\nEvents:\n  Type     Reason  Age  From     Message\n  ----     ------  ---  ----     -------\n  Warning  Failed  3m   kubelet  Failed to pull image "${image}": ${message}\n  Warning  Failed  3m   kubelet  Error: ErrImagePull\n\n\n`;
    await set.open('en/');
    await set.page.fill(
      '#paste-text',
      pod('web-1', 'nginx:nope', 'docker.io/library/nginx:nope: not found') +
        pod('api-1', 'registry.example.com/api:1', 'dial tcp: lookup registry.example.com: no such host'),
    );
    await set.page.click('[data-paste-form] [type="submit"]');
    const result = set.page.locator('[data-paste-result]');
    await result.locator('h3').waitFor();
    const text = (await result.textContent()) ?? '';
    for (const name of ['web-1', 'api-1', 'nginx:nope', 'registry.example.com/api:1'])
      expect(text).toContain(name);
    expect(await result.locator('.message mark').count()).toBe(2);
    expect(text).toContain('npx zx playbooks/');
  });

  it.each(locales)('says in %s that the text stays in the browser', async (locale) => {
    await set.open(`${locale}/`);
    expect(await set.page.locator('[data-paste-form] .note').textContent()).toMatch(
      /in your browser|dans votre navigateur/,
    );
  });

  it('works offline once it is loaded', async () => {
    await set.open('fr/');
    const texts = set.page.waitForResponse('**/paste.json');
    await set.page.focus('#paste-text');
    await texts;
    await set.context.setOffline(true);
    await set.page.fill('#paste-text', event);
    await set.page.click('[data-paste-form] [type="submit"]');
    await set.page.locator('[data-paste-result] h3').waitFor();
    // The card of the check is on its page.
    await expect.poll(() => set.page.textContent('[data-paste-result]')).toContain('n’a pas pu être chargée');
  });
});
