/** axe on every page at three widths, and in the dark theme. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { axeFaults } from '../support/site/axe.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';
import { pagesIn } from '../support/site/html.ts';
import { oneOfEachKind } from '../support/site/page-kinds.ts';
import { folder } from '../support/site/site.ts';

const addresses = [...pagesIn(folder).keys()].map((address) => address.slice(1)).filter(Boolean);

const contrast = ['color-contrast'];
/** What depends on the size of things. A page of 320 px shows what one of 390 px shows. */
const sizes = ['target-size', 'scrollable-region-focusable'];
const onEveryPage = [
  { width: 320, colorScheme: 'light', rules: sizes },
  { width: 390, colorScheme: 'dark', rules: contrast },
  { width: 390, colorScheme: 'light', rules: undefined },
  { width: 1280, colorScheme: 'light', rules: undefined },
] as const;
/** Each run of axe takes half a second: the colours of what a width shows or hides are those of its kind of page. */
const onOneOfEachKind = [
  ...onEveryPage,
  { width: 320, colorScheme: 'light', rules: contrast },
  { width: 320, colorScheme: 'dark', rules: contrast },
  { width: 1280, colorScheme: 'dark', rules: contrast },
] as const;

describe.skipIf(!chromiumPath)('axe', () => {
  const set = browserPage();

  it.each([...locales, '404'])(
    'reports no violation on any page of %s',
    async (start) => {
      const faults: Record<string, readonly string[]> = {};
      for (const address of addresses.filter((each) => each.startsWith(start))) {
        await set.open(address);
        const views = oneOfEachKind.includes(address) ? onOneOfEachKind : onEveryPage;
        for (const { width, colorScheme, rules } of views) {
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
