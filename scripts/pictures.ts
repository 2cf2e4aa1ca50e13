/** Draws the favicon and the cards that other sites show beside a link, from the mark and the colours of the site. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Locale, locales } from '../src/i18n/locale.ts';
import { cover, lines } from '../src/site/logo.ts';
import { favicon, stroke } from '../test/support/favicon.ts';
import { launch } from '../test/support/site/chromium.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const tokens = readFileSync(`${root}src/styles/tokens.css`, 'utf8');

/** A page of 1200 by 630: the cover of the book, with its spine. */
function card(locale: Locale): string {
  const home = readFileSync(`${root}content/${locale}/home.mdx`, 'utf8');
  const [, title] = /^title: (.+)$/m.exec(home) ?? [];
  const [, what] = /^description: (.+?\.) /m.exec(home) ?? [];
  if (!title || !what) throw new Error(`content/${locale}/home.mdx has no title or no description.`);
  return `<!doctype html><html lang="${locale}" data-theme="light"><style>${tokens}
    body { margin: 0; height: 630px; padding: 72px 88px 72px 136px; box-sizing: border-box; display: flex; flex-direction: column;
      background: linear-gradient(90deg, var(--accent) 40px, var(--paper) 40px); color: var(--ink); font-family: var(--sans); }
    div { display: flex; align-items: center; gap: 22px; font: 600 44px var(--serif); }
    svg { width: 68px; margin-left: -8px } .c { fill: var(--accent) } .l { stroke: var(--on-accent) }
    h1 { margin: auto 0 36px; font: 600 74px/1.16 var(--serif); letter-spacing: -0.01em; text-wrap: balance }
    p { margin: 0; color: var(--quiet); font-size: 31px; text-wrap: balance }
  </style><div><svg viewBox="0 0 32 32"><path class="c" d="${cover}"/><path class="l" d="${lines}" ${stroke}/></svg>Pullbook</div>
  <h1>${title}</h1><p>${what}</p></html>`;
}

async function drawCard(page: Page, locale: Locale): Promise<void> {
  await page.setContent(card(locale));
  await page.screenshot({ path: `${root}public/card-${locale}.png` });
}

writeFileSync(`${root}public/favicon.svg`, favicon());
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
for (const locale of locales) await drawCard(page, locale);
await browser.close();
