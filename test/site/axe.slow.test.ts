/** axe on every page, in both themes and at three widths. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { axeFaults } from '../support/site/axe.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';
import { pagesIn } from '../support/site/html.ts';
import { folder } from '../support/site/site.ts';

const addresses = [...pagesIn(folder).keys()].map((address) => address.slice(1)).filter(Boolean);

/** Of all that axe looks at, a theme changes colours only. */
const ofTheme = ['color-contrast'];
/** What a phone of 390 px shows is there at 320 px too: only what depends on sizes can differ. */
const ofSize = ['color-contrast', 'target-size', 'scrollable-region-focusable'];
const views = [
  { width: 320, colorScheme: 'light', rules: ofSize },
  { width: 320, colorScheme: 'dark', rules: ofTheme },
  { width: 390, colorScheme: 'dark', rules: ofTheme },
  { width: 390, colorScheme: 'light', rules: undefined },
  { width: 1280, colorScheme: 'light', rules: undefined },
  { width: 1280, colorScheme: 'dark', rules: ofTheme },
] as const;
/** They have the content of many other pages, and take axe seconds each: one view of each kind of rule. */
const isLong = (address: string) => /\/(?:print|reference\/(?:commands|rules))\/$/.test(address);

describe.skipIf(!chromiumPath)('axe', () => {
  const set = browserPage();

  it.each([...locales, '404'])(
    'reports no violation on any page of %s',
    async (start) => {
      const faults: Record<string, readonly string[]> = {};
      for (const address of addresses.filter((each) => each.startsWith(start))) {
        await set.open(address);
        for (const [at, { width, colorScheme, rules }] of views.entries()) {
          if (isLong(address) && at % 2 === 1 && rules) continue;
          await set.page.setViewportSize({ width, height: 844 });
          await set.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const found = await axeFaults(set.page, rules ? { rules } : {});
          if (found.length > 0) faults[`${address}, ${colorScheme}, ${width} px`] = found;
        }
      }
      expect(faults).toEqual({});
      // Minutes of work: on a busy machine more than the limit against hangs.
    },
    1_800_000,
  );
});
