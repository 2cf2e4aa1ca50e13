/** axe-core on a page of the built site. The policy forbids eval to the page, not to the test. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The violations of WCAG 2.2 AA and of best practice on the page as it is now, or in a part of it. */
export function axeFaults(page: Page, within = 'html'): Promise<string[]> {
  return page.evaluate(
    async ([code, selector]) => {
      const { run } = new Function(`${code}; return globalThis.axe`)() as typeof import('axe-core');
      const { violations, passes } = await run(String(selector), {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      });
      if (passes.length === 0) return ['axe looked at nothing'];
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
    },
    [axe, within],
  );
}
