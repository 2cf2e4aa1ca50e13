/** The decision order as a tree: walked by keyboard, one branch open at a time, and lists without a script. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { decisions } from '../../src/site/i18n/decision-order.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!chromiumPath)('the decision tree', () => {
  const set = browserPage();
  const press = async (...keys: string[]) => {
    for (const key of keys) await set.page.keyboard.press(key);
  };
  const focused = () => set.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const tree = () => set.page.locator('[role="tree"]');
  const enter = async (locale: string) => {
    await set.open(`${locale}/diagnose/`);
    await tree().locator('[tabindex="0"]').focus();
  };

  it.each(locales)('in %s: arrows, Home, End and Enter lead to a check', async (locale) => {
    const [first, second, third, last] = decisions.map(({ question }) => question[locale]);
    const [invalidName] = decisions[1]?.branches ?? [];
    await enter(locale);
    expect(await focused()).toBe(first);
    await press('End');
    expect(await focused()).toBe(last);
    await press('Home', 'ArrowLeft', 'ArrowDown');
    expect(await focused()).toBe(second);
    await press('ArrowRight', 'ArrowRight');
    expect(await focused()).toBe(invalidName?.symptom);
    await press('ArrowLeft');
    expect(await focused()).toBe(second);
    await press('ArrowDown', 'Enter', 'ArrowDown');
    await press('Enter');
    await set.page.waitForURL((url) => url.pathname.startsWith(`${set.base}${locale}/not-found/`));
    await enter(locale);
    await press('ArrowLeft', 'E');
    expect(await focused()).toBe(third);
  });

  it('has one tab stop, and one open branch beside others', async () => {
    await enter('en');
    await press('ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight');
    expect(await tree().locator('[aria-expanded="true"]').count()).toBe(2);
    expect(await tree().locator('[tabindex="0"]').count()).toBe(1);
    await tree().locator('.decision-question').nth(2).click();
    expect(await tree().locator('.decision-question[aria-expanded="true"]').count()).toBe(1);
    await press('Tab');
    expect(await set.page.evaluate(() => document.activeElement?.closest('[role="tree"]'))).toBeNull();
  });

  it.each(locales)(
    'in %s, every branch open in turn: axe reports nothing, and a phone is enough',
    async (locale) => {
      await set.page.setViewportSize({ width: 390, height: 844 });
      await enter(locale);
      for (let at = 0; at < decisions.length; at += 1) {
        const question = tree().locator('.decision-question').nth(at);
        if ((await question.getAttribute('aria-expanded')) === 'false') await question.click();
        await tree().locator(':scope > li').nth(at).locator('.decision-answer').first().click();
        expect((await tree().boundingBox())?.height).toBeLessThan(2_000);
        const faults = await set.page.evaluate(async (code) => {
          const { run } = new Function(`${code}; return globalThis.axe`)() as typeof import('axe-core');
          return (await run('[role="tree"]')).violations.map(({ id }) => id);
        }, axe);
        expect(faults).toEqual([]);
      }
    },
  );

  it('is nested lists without a script, and whole on paper', async () => {
    await enter('en');
    await set.page.emulateMedia({ media: 'print' });
    const shown = tree().locator('a');
    for (const link of await shown.all()) expect(await link.isVisible()).toBe(true);
    const context = await set.context.browser()?.newContext({ javaScriptEnabled: false });
    const page = await context?.newPage();
    await page?.goto(`${set.origin}${set.base}en/diagnose/`);
    expect(await page?.locator('[role="treeitem"]').count()).toBe(0);
    for (const link of (await page?.locator('.decision-line a').all()) ?? [])
      expect(await link.isVisible()).toBe(true);
    await context?.close();
  });
});
