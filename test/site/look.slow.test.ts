/** What a reader sees: where lines break, how large targets are, what moves, and what a narrow or large-print page loses. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

/** One page of each kind. */
const kinds = [
  '',
  'understand/',
  'auth/',
  'auth/image-access/',
  'auth/image-pull-secret/',
  'network/egress-firewall/',
  'diagnose/',
  'playbooks/',
  'reference/',
  'reference/commands/',
  'reference/universes/',
  'runbook/',
];
const pages = locales.flatMap((locale) => kinds.map((kind) => `${locale}/${kind}`));

const opened = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

describe.skipIf(!chromiumPath)('a page', () => {
  const set = browserPage();

  it.each(pages)('%s breaks a command at spaces only, at 320, 390 and 1280 px', async (path) => {
    await set.open(path);
    await opened(set.page);
    for (const width of [320, 390, 1280]) {
      await set.page.setViewportSize({ width, height: 844 });
      // Character by character: a character that is lower than the one before it begins a line.
      const broken = await set.page.evaluate(() =>
        [...document.querySelectorAll('.code:not([data-lang="yaml"]) code')].flatMap((code) => {
          const range = document.createRange();
          const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
          const found: string[] = [];
          let [before, top, text] = ['', Number.NaN, ''];
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            for (const [at, character] of [...(node.nodeValue ?? '')].entries()) {
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const box = range.getClientRects()[0];
              text += character;
              if (box && box.width > 0) {
                if (box.top > top + 4 && !/\s/.test(before)) found.push(text.slice(-40));
                ({ top } = box);
              }
              before = character;
            }
          return found;
        }),
      );
      expect(broken, `${width} px`).toEqual([]);
    }
  });

  it.each(pages)('%s has targets of at least 44 px for a finger', async (path) => {
    await set.page.setViewportSize({ width: 390, height: 844 });
    await set.open(path);
    await set.page.evaluate(() => document.getElementById('contents')?.showPopover());
    const small = await set.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, summary, .tool, .brand, .contents a')].flatMap(
        (each) => {
          const { width, height } = each.getBoundingClientRect();
          return each.checkVisibility() && (height < 44 || width < 44)
            ? [`${each.outerHTML.slice(0, 90)} ${width} × ${height}`]
            : [];
        },
      ),
    );
    expect(small).toEqual([]);
  });

  it.each(pages)('%s moves nothing while it loads', async (path) => {
    // The styles arrive when the page is read: how far a busy machine has come with that is not the question.
    await set.page.route('**/*.css', async (route) => {
      await set.page.waitForFunction(() => document.readyState !== 'loading', undefined, { polling: 20 });
      await route.continue();
    });
    for (const width of [390, 1280]) {
      await set.page.setViewportSize({ width, height: 844 });
      await set.open(path);
      await set.page.waitForLoadState('networkidle');
      const shift = await set.page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const seen = (list: PerformanceEntryList) =>
              resolve(
                list.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
              );
            new PerformanceObserver((list) => seen(list.getEntries())).observe({
              type: 'layout-shift',
              buffered: true,
            });
            // Without a shift the observer is never called.
            requestAnimationFrame(() => requestAnimationFrame(() => seen([])));
          }),
      );
      expect(shift, `${width} px`).toBe(0);
    }
  });

  it.each(pages)('%s fits at a default font of 32 px', async (path) => {
    const session = await set.context.newCDPSession(set.page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    for (const width of [320, 390, 1280]) {
      await set.page.setViewportSize({ width, height: 844 });
      await set.open(path);
      const { excess, outside } = await set.page.evaluate(() => ({
        excess: document.documentElement.scrollWidth - innerWidth,
        outside: [...document.querySelectorAll<HTMLElement>('header :is(a, button), .strip summary')].flatMap(
          (each) => {
            const { left, right } = each.getBoundingClientRect();
            return each.checkVisibility() && (left < 0 || right > innerWidth)
              ? [each.outerHTML.slice(0, 80)]
              : [];
          },
        ),
      }));
      expect(excess, `${width} px`).toBeLessThanOrEqual(0);
      expect(outside, `${width} px`).toEqual([]);
    }
  });

  it.each(pages)('%s loads no font, and has one family for text', async (path) => {
    const fonts: string[] = [];
    set.page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(request.url());
    });
    await set.open(path);
    const families = await set.page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('body *')]
          .map((each) => getComputedStyle(each).fontFamily.split(',')[0] ?? '')
          .filter((family) => !/monospace/.test(family)),
      ),
    ]);
    expect(fonts).toEqual([]);
    expect(families).toEqual(['system-ui']);
  });

  it.each(pages)('%s names the chosen cloud and mode in its header', async (path) => {
    await set.open(path);
    await set.page.evaluate(() => {
      localStorage.setItem('pullbook-universe', 's3ns');
      localStorage.setItem('pullbook-mode', 'autopilot');
    });
    for (const width of [320, 1280]) {
      await set.page.setViewportSize({ width, height: 844 });
      await set.page.reload();
      const place = set.page.locator('.top .place');
      await expect.poll(() => place.textContent()).toBe('Cloud de Confiance · Autopilot');
      await set.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const box = await place.boundingBox();
      expect(box?.y).toBeLessThan(150);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  });
});

describe.skipIf(!chromiumPath)('on a phone', () => {
  const set = browserPage();
  beforeEach(() => set.page.setViewportSize({ width: 390, height: 844 }));

  it.each(pages)('%s has its four tools, with their names, at the bottom', async (path) => {
    await set.open(path);
    const [locale = ''] = path.split('/');
    const named =
      locale === 'fr'
        ? ['Expliquer', 'Rechercher', 'Sommaire', 'Runbook']
        : ['Explain', 'Search', 'Contents', 'Runbook'];
    const tools = await set.page
      .locator('.tools > *')
      .evaluateAll((all) =>
        all.map(
          (each) => [(each as HTMLElement).innerText.trim(), each.getBoundingClientRect().bottom] as const,
        ),
      );
    expect(tools.map(([text]) => text)).toEqual(named);
    for (const [, bottom] of tools) expect(Math.round(bottom)).toBe(844);
    // The last line of the page is above them, also when scripts have added to the page.
    const below = () =>
      set.page.evaluate(() => {
        scrollTo(0, document.body.scrollHeight);
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        return (box('.foot')?.bottom ?? Number.NaN) - (box('.tools')?.top ?? Number.NaN);
      });
    await expect.poll(below).toBeLessThanOrEqual(0);
  });

  it('the contents open as a sheet, lead to a part of the page, and close', async () => {
    await set.open('fr/understand/');
    const sheet = set.page.locator('#contents');
    expect(await sheet.isVisible()).toBe(false);
    await set.page.click('[popovertarget="contents"]');
    await sheet.getByRole('link', { name: 'Ce qui suit un échec' }).click();
    await expect.poll(() => sheet.isVisible()).toBe(false);
    expect(
      await set.page.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top),
    ).toBeLessThan(200);
    await set.page.click('[popovertarget="contents"]');
    await sheet.getByRole('link', { name: 'Haut de la page' }).click();
    await expect.poll(() => set.page.evaluate(() => scrollY)).toBe(0);
    await set.page.click('[popovertarget="contents"]');
    await set.page.click('[popovertarget="contents"]');
    await expect.poll(() => sheet.isVisible()).toBe(false);
    await set.page.click('[popovertarget="contents"]');
    await set.page.keyboard.press('Escape');
    await expect.poll(() => sheet.isVisible()).toBe(false);
  });

  it('without a script they open too', async () => {
    const context = await set.context
      .browser()
      ?.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const page = await context?.newPage();
    await page?.goto(`${set.origin}${set.base}en/auth/image-access/`);
    await page?.click('[popovertarget="contents"]');
    await page?.click('#contents >> text=Network');
    await page?.waitForURL('**/en/network/');
    await context?.close();
  });
});
