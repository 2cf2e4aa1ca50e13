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
const paths = [...sections.map(({ id }) => `${id}/`), 'diagnose/', 'understand/', 'reference/commands/'];

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
          expect(text.trimEnd(), id).toBe(fillTemplate(sources[kind](id)));
          expect(seen, id).toBe(true);
        }
        shown += cards.length;
      }
      expect(shown).toBeGreaterThan(0);
    },
  );

  it.each(locales)('console and command line are both shown in %s, each with a heading', async (locale) => {
    await open(`${locale}/auth/`);
    const both = page.locator('[data-rule="node-service-account-active"] [data-way-panel]');
    expect(await both.count()).toBe(2);
    for (const panel of await both.all()) {
      expect(await panel.isVisible()).toBe(true);
      expect(await panel.locator('.way-name').isVisible()).toBe(true);
    }
    expect(await page.locator('[role="tab"]:visible').count()).toBe(0);
  });

  it.each(locales)('nothing is collapsed for a cloud in %s', async (locale) => {
    await open(`${locale}/auth/`);
    for (const fold of await page.locator('[data-fold]').all())
      expect(await fold.getAttribute('open')).not.toBe(null);
  });
});
