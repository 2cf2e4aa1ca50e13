/** axe on every page, in both themes and at three widths. */
import { describe, expect, it } from 'vitest';
import { axeFaults } from '../support/site/axe.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';
import { pagesIn } from '../support/site/html.ts';
import { folder } from '../support/site/site.ts';

const addresses = [...pagesIn(folder).keys()].map((address) => address.slice(1)).filter(Boolean);

describe.skipIf(!chromiumPath)('axe', () => {
  const set = browserPage();

  it.each(addresses)('reports no violation on %s', async (address) => {
    await set.open(address);
    for (const width of [320, 390, 1280]) {
      await set.page.setViewportSize({ width, height: 844 });
      await set.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      expect(await axeFaults(set.page), `light, ${width} px`).toEqual([]);
      // Of all that axe looks at, a theme changes colours only.
      await set.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(await axeFaults(set.page, { rule: 'color-contrast' }), `dark, ${width} px`).toEqual([]);
    }
  });
});
