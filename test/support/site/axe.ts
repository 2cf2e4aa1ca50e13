/** axe-core on a page of the built site. The policy forbids eval to the page, not to the test. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface AxeOptions {
  /** A selector of the part to look at. */
  readonly within?: string;
  /** The only rules to apply; all of WCAG 2.2 AA and of best practice if absent. */
  readonly rules?: readonly string[];
}

/** The violations on the page as it is now, scrolled to its top, or in a part of it. */
export async function axeFaults(page: Page, { within = 'html', rules }: AxeOptions = {}): Promise<string[]> {
  // Once per document: it is half a megabyte of code.
  if (!(await page.evaluate(() => 'axe' in globalThis)))
    await page.evaluate((code) => {
      (globalThis as { axe?: unknown }).axe = new Function(`${code}; return globalThis.axe`)();
    }, axe);
  // From its top: the bar lies in front of a page that is scrolled, and hides parts of targets.
  if (within === 'html') await page.evaluate(() => scrollTo(0, 0));
  return page.evaluate(
    async ({ selector, runOnly }) => {
      const loaded = globalThis as unknown as { readonly axe: typeof import('axe-core') };
      const { violations, passes } = await loaded.axe.run(selector, { runOnly, resultTypes: ['violations'] });
      if (passes.length === 0) return ['axe looked at nothing'];
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
    },
    { selector: within, runOnly: [...(rules ?? standards)] },
  );
}
