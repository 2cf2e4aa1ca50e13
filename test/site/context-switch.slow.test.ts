/** Cloud, mode and tool (console or command line): chosen once, kept on every page, and right from the first paint. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { universes } from '../../src/cloud/universes.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

describe.skipIf(!chromiumPath)('a choice', () => {
  const set = browserPage();
  const choose = async (value: string) => {
    const isOpen = (await set.page.locator('[data-names-fold]').getAttribute('open')) !== null;
    if (!isOpen) await set.page.click('[data-names-fold] > summary');
    await set.page.locator(`[data-switch][value="${value}"]`).check({ force: true });
    await set.page.keyboard.press('Escape');
  };
  /** Reloads the page with only the script in its head: what the first paint shows. */
  const firstPaint = async (path: string) => {
    await set.page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await set.open(path);
  };

  it.each(locales)(
    'of a cloud fills in the values that follow from it, in %s, and can be undone',
    async (locale) => {
      await set.open(`${locale}/network/print/`);
      const gap = set.page.locator('.gap[data-placeholder="REGISTRY_DOMAIN"]').first();
      expect(await gap.textContent()).toBe('REGISTRY_DOMAIN');
      await choose('s3ns');
      expect(await gap.textContent()).toBe(universes.s3ns.artifactRegistryDomain);
      const location = set.page.locator('.gap[data-placeholder="CLUSTER_LOCATION"]').first();
      expect(await location.textContent()).toBe(universes.s3ns.regions[0]);
      await choose('google');
      expect(await gap.textContent()).toBe(universes.google.artifactRegistryDomain);
      expect(await location.textContent()).toBe('CLUSTER_LOCATION');
      await set.page.click('[data-names-fold] > summary');
      await set.page.fill('#name-REGISTRY_DOMAIN', 'registry.example');
      expect(await gap.textContent()).toBe('registry.example');
    },
  );

  it.each(locales)('of the cloud changes address ranges and links in %s', async (locale) => {
    await set.open(`${locale}/network/print/`);
    await choose('s3ns');
    const text = await set.page.locator('.rule:has(#dns-registry-zone) aside').innerText();
    expect(text).toContain(universes.s3ns.privateVip.v4);
    expect(text).not.toContain(universes.google.privateVip.v4);
    const link = (cloud: string) => set.page.locator(`.console-links [data-only="${cloud}"]`).first();
    expect([await link('google').isVisible(), await link('s3ns').isVisible()]).toEqual([false, true]);
    expect(await link('s3ns').getAttribute('href')).toContain(universes.s3ns.consoleOrigin);
  });

  it('is kept across navigation, and shown by the first paint, without a flash', async () => {
    await set.open('en/diagnose/');
    await choose('s3ns');
    await set.page.locator('[role="tab"][data-way="console"]').first().click();
    await firstPaint('fr/diagnose/');
    const seen = (selector: string) => set.page.locator(selector).first().isVisible();
    expect(await seen('.console-links [data-only="google"]')).toBe(false);
    expect(await seen('.console-links [data-only="s3ns"]')).toBe(true);
    expect(await seen('[data-way-panel="console"]')).toBe(true);
    expect(await seen('[data-way-panel="line"]')).toBe(false);
    await firstPaint('fr/not-found/cleanup-policies/');
    // The reason is visible; the content that it replaces is not there to move the page.
    expect(await seen('.not-applicable > summary')).toBe(true);
    expect(await seen('.not-applicable .command')).toBe(false);
  });

  it('of a tab is made with arrow keys and kept on every page; print shows both tabs', async () => {
    await set.open('en/diagnose/');
    const tab = (way: string) => set.page.locator(`[role="tab"][data-way="${way}"]`).first();
    const panel = (way: string) => set.page.locator(`[data-way-panel="${way}"]`).first();
    expect([await panel('line').isVisible(), await panel('console').isVisible()]).toEqual([true, false]);
    await tab('line').focus();
    await set.page.keyboard.press('ArrowRight');
    expect(await tab('console').evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await tab('console').getAttribute('aria-selected')).toBe('true');
    expect([await panel('line').isVisible(), await panel('console').isVisible()]).toEqual([false, true]);
    await set.page.emulateMedia({ media: 'print' });
    expect([await panel('line').isVisible(), await panel('console').isVisible()]).toEqual([true, true]);
    await set.page.emulateMedia({ media: 'screen' });
    await set.open('fr/diagnose/');
    expect(await panel('console').isVisible()).toBe(true);
    await tab('console').focus();
    await set.page.keyboard.press('Home');
    expect(await panel('line').isVisible()).toBe(true);
  });
});
