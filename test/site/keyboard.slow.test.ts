/** From an event to a runbook without a mouse. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

const event =
  'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token: 403 Forbidden';

describe.skipIf(!chromiumPath)('by keyboard alone', () => {
  const set = browserPage();
  const focused = <Value>(read: (element: Element) => Value) =>
    set.page.evaluate(`(${read})(document.activeElement)`) as Promise<Value>;
  const press = (key: string) => set.page.keyboard.press(key);
  /** Presses Tab until the element has the focus, up to a limit. */
  const tabTo = async (selector: string, most = 90) => {
    for (let presses = 0; presses < most; presses += 1) {
      if (await set.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await press('Tab');
    }
    throw new Error(`Tab never came to ${selector}`);
  };

  it.each(locales)('in %s: paste, read the rule, fill in, copy, collect, order, leave', async (locale) => {
    await set.open(`${locale}/`);
    await set.page.waitForLoadState('networkidle');
    await tabTo('#paste-text');
    await set.page.keyboard.insertText(event);
    await tabTo('[data-paste-form] [type="submit"]');
    await press('Enter');
    await set.page.locator('[data-paste-result] h3').waitFor();
    await set.page.locator('[data-paste-result] .card').waitFor();
    await tabTo('[data-paste-result] h4 a');
    await press('Enter');
    await set.page.waitForURL(`**/${locale}/auth/image-access/`);

    await tabTo('.add-rule', 150);
    await press('Space');
    await expect.poll(() => set.page.textContent('[data-runbook-count]')).toBe('1');

    await set.open(`${locale}/auth/node-service-account-active/`);
    await tabTo('.card .gap');
    await press('Enter');
    await set.page.locator('.gap-field').waitFor();
    await set.page.keyboard.insertText('nodes@shop-prod.iam.gserviceaccount.com');
    await press('Enter');
    await expect
      .poll(() => set.page.locator('.card .gap').first().textContent())
      .toBe('nodes@shop-prod.iam.gserviceaccount.com');
    await set.open(`${locale}/auth/node-service-account-active/`);
    await tabTo('[data-names-fold] > summary');
    await press('Enter');
    await set.page.locator('#name-SERVICE_ACCOUNT').waitFor();
    await tabTo('#name-SERVICE_ACCOUNT');
    expect(await focused((element) => (element as HTMLInputElement).value)).toContain('nodes@');
    await tabTo('[data-names-form] [type="submit"]');
    await press('Enter');
    await tabTo('.card [data-copy]', 250);
    await press('Enter');
    await expect.poll(set.clipboard).toMatch(/^gcloud .* nodes@shop-prod/);
    await tabTo('.card .command [data-add]');
    await press('Enter');
    await expect.poll(() => set.page.textContent('[data-runbook-count]')).toBe('2');

    await set.open(`${locale}/runbook/`);
    await set.page.locator('.runbook-list h2').first().waitFor();
    await tabTo('#runbook-title');
    await press('Control+a');
    await set.page.keyboard.insertText('Incident 42');
    await tabTo('[data-tool="down"]:enabled', 250);
    await press('Enter');
    expect(await focused((element) => element.getAttribute('data-tool'))).toBe('up');
    await set.page.locator('#content').focus();
    await tabTo('[data-runbook-copy]', 250);
    await press('Enter');
    await expect.poll(set.clipboard).toContain('# Incident 42\n');
  });

  it('the paste box opens on every page with its button, closes with Escape, and returns the focus', async () => {
    await set.open('fr/network/');
    await tabTo('[data-paste-open]');
    await press('Enter');
    await set.page.locator('dialog[open] textarea').waitFor();
    expect(await focused((element) => element.tagName)).toBe('TEXTAREA');
    await press('Escape');
    expect(await focused((element) => element.hasAttribute('data-paste-open'))).toBe(true);
  });

  it('cloud and mode are chosen with arrow keys, theme and language with Enter', async () => {
    await set.open('en/auth/');
    await tabTo('[data-names-fold] > summary');
    await press('Enter');
    await set.page.locator('[data-switch]').first().waitFor({ state: 'attached' });
    await tabTo('[data-switch="universe"]');
    await press('ArrowRight');
    await press('ArrowRight');
    expect(await set.page.getAttribute('html', 'data-universe')).toBe('s3ns');
    await set.page.locator('body').press('Home');
    await set.open('en/auth/#node-identity');
    await tabTo('[data-switch-language]');
    await press('Enter');
    await set.page.waitForURL('**/fr/auth/#node-identity');
    await tabTo('[data-theme-toggle]');
    await press('Enter');
    expect(await set.page.getAttribute('html', 'data-theme')).toMatch(/dark|light/);
  });
});
