/** Without JavaScript everything is readable, and every command is complete. */

import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { fillTemplate, manifestTemplate, queryTemplate } from '../../src/catalogue/commands/template.ts';
import { command, manifest, query, sections } from '../../src/catalogue/index.ts';
import { commandText } from '../../src/site/text/command-text.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

const sources = {
  command: (id: string) => commandText(command(id)),
  query: (id: string) => queryTemplate(query(id)),
  manifest: (id: string) => manifestTemplate(manifest(id)),
} as const;
type Kind = keyof typeof sources;
const paths = [
  ...sections.flatMap(({ id }) => [`${id}/`, `${id}/print/`]),
  'diagnose/',
  'understand/',
  'reference/commands/',
];

describe.skipIf(!chromiumPath)('without scripts', () => {
  const set = browserPage();
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = (await set.context.browser()?.newContext({ javaScriptEnabled: false })) as BrowserContext;
    page = await context.newPage();
  });
  afterEach(() => context.close());
  const open = (path: string) => page.goto(set.origin + set.base + path);

  it.each(locales.flatMap((locale) => paths.map((path) => `${locale}/${path}`)))(
    'every command, query and manifest of %s is complete and visible',
    async (path) => {
      await open(path);
      let shown = 0;
      for (const kind of Object.keys(sources) as Kind[]) {
        const cards = await page.locator(`[data-${kind}]`).evaluateAll(
          (found, name) =>
            found.map((card) => {
              const code = card.querySelector('pre');
              return {
                id: card.getAttribute(`data-${name}`) ?? '',
                text: code?.textContent ?? '',
                seen: code?.checkVisibility({ visibilityProperty: true }) ?? false,
              };
            }),
          kind,
        );
        for (const { id, text, seen } of cards) {
          // A chapter shows the first command of each check on one line.
          const joined = (line: string) => line.replaceAll(' \\\n  ', ' ');
          expect(joined(text.trimEnd()), id).toBe(joined(fillTemplate(sources[kind](id))));
          expect(seen, id).toBe(true);
        }
        shown += cards.length;
      }
      expect(shown).toBeGreaterThan(0);
    },
  );

  it.each(locales)('console and command line are both shown in %s, each with a heading', async (locale) => {
    await open(`${locale}/diagnose/`);
    const both = page.locator('[data-way-panel]');
    expect(await both.count()).toBe(2);
    for (const panel of await both.all()) {
      expect(await panel.isVisible()).toBe(true);
      expect(await panel.locator('.way-name').isVisible()).toBe(true);
    }
    expect(await page.locator('[role="tab"]:visible').count()).toBe(0);
  });

  it.each(locales)(
    'the page of a check shows a command and a fix in %s, and opens the rest',
    async (locale) => {
      await open(`${locale}/auth/node-service-account-active/`);
      const card = page.locator('.card');
      expect(await card.locator('.code').first().isVisible()).toBe(true);
      expect(await card.locator('.fix .code').first().isVisible()).toBe(true);
      const again = card.locator('.finding:has([data-fix-again])').first();
      await again.locator('> summary').click();
      const link = again.locator('[data-fix-again] a').first();
      await link.click();
      const target = page.locator(new URL(page.url()).hash);
      expect(await target.locator('.code').isVisible()).toBe(true);
    },
  );

  it.each(locales)(
    'an old link to a check leads to its entry in %s, and from there to its page',
    async (locale) => {
      await open(`${locale}/auth/#node-identity`);
      await page.click('#node-identity a');
      await page.waitForURL(`**/${locale}/auth/node-identity/`);
    },
  );

  it.each(locales)('nothing is collapsed for a cloud in %s', async (locale) => {
    await open(`${locale}/auth/node-access-scopes/`);
    for (const fold of await page.locator('[data-fold]').all())
      expect(await fold.getAttribute('open')).not.toBe(null);
  });
});
