/** The table of clouds on a phone: both clouds are on the screen, each value with the name of its cloud. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { universes } from '../../src/cloud/universes.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

describe.skipIf(!chromiumPath)('the table of clouds', () => {
  const set = browserPage();

  it.each(locales.flatMap((locale) => [320, 390].map((width) => [locale, width] as const)))(
    'in %s at %i px shows every value of both clouds, and nothing scrolls sideways',
    async (locale, width) => {
      await set.page.setViewportSize({ width, height: 800 });
      for (const path of ['reference/universes/', 'cloud-de-confiance/']) {
        await set.open(`${locale}/${path}`);
        expect(await set.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        );
        const cells = set.page.locator('.clouds tbody [role="cell"]');
        expect(await cells.count()).toBeGreaterThan(20);
        for (const cell of await cells.all()) {
          const box = await cell.boundingBox();
          expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
          const [scrolls, name] = await cell.evaluate((each) => [
            each.scrollWidth > each.clientWidth,
            getComputedStyle(each, '::before').content,
          ]);
          expect(scrolls, await cell.innerText()).toBe(false);
          expect(Object.values(universes).map((each) => JSON.stringify(each.name))).toContain(name);
        }
        // It is still a table for whoever hears it.
        expect(await set.page.getByRole('table').first().getByRole('row').count()).toBeGreaterThan(10);
      }
    },
  );
});
