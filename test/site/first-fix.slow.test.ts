/** On a phone, what to do stands within two screens of the top, on every page of a check, in both clouds. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { rules } from '../../src/catalogue/index.ts';
import { universes } from '../../src/cloud/universes.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

const screen = { width: 390, height: 844 };
const pages = locales.flatMap((locale) => rules.map(({ section, id }) => `${locale}/${section}/${id}/`));

describe.skipIf(!chromiumPath)('the first fix', () => {
  const set = browserPage();

  it.each(Object.keys(universes))('lies within two screens on %s', async (universe) => {
    await set.page.setViewportSize(screen);
    await set.open('en/');
    await set.page.evaluate((cloud) => localStorage.setItem('pullbook-universe', cloud), universe);
    const places: Record<string, number> = {};
    for (const path of pages) {
      await set.open(path);
      await set.page.locator('html[data-ready]').waitFor();
      places[path] = await set.page.evaluate(() => {
        // The whole text to copy, or the whole advice; a check that has no business on this cloud says so instead.
        const shown = [
          ...document.querySelectorAll(
            '.fix .code, .fix:not(:has(.code)), .card > .advice, .not-applicable:not([open]) > summary',
          ),
        ].find((each) => each.checkVisibility());
        return shown ? shown.getBoundingClientRect().bottom + scrollY : Number.POSITIVE_INFINITY;
      });
    }
    const far = Object.entries(places).filter(([, bottom]) => bottom > 2 * screen.height);
    expect(Object.fromEntries(far)).toEqual({});
  });
});
