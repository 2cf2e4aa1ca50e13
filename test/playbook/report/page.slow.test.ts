/** The HTML report in a browser: nothing runs, nothing is loaded, and everybody can read it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/playbook/report/index.ts';
import type { Report } from '../../../src/playbook/report/model.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { reportOf, withFolder } from '../../support/playbook/playbook.ts';
import { chromiumPath, howToGetChromium, launch } from '../../support/site/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
if (!chromiumPath) console.warn(howToGetChromium);

/** What would run if a name were taken for markup. */
const hostileName = `"><script>console.error("ran")</script><img src="https://evil.example/x" onerror="console.error('ran')">`;

async function demo(playbook: string, scenario: string, lang: string): Promise<Report> {
  return reportOf(await runPlaybook(playbook, ['--demo', scenario, '--lang', lang, '-o', 'json']));
}

/** The report with something hostile at the end of every name that is not one of ours. */
function withHostileNames(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (key, value: unknown) =>
    typeof value === 'string' &&
    ['gist', 'message', 'headline', 'text', 'context', 'namespace', 'command', 'image', 'why'].includes(key)
      ? `${value} ${hostileName}`
      : value,
  ) as Report;
}

describe.skipIf(!chromiumPath)('the HTML report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.each([
    ['diagnose', 'several-causes', 'fr'],
    ['slow', 'slow-pulls', 'en'],
    ['network', 'egress-denied', 'fr'],
    ['auth', 'reader-role-missing', 'en'],
  ] as const)('%s of %s in %s', (playbook, scenario, lang) =>
    withFolder(async (folder) => {
      const report = await demo(playbook, scenario, lang);
      for (const [name, each] of [
        ['plain', report],
        ['hostile', withHostileNames(report)],
      ] as const) {
        const path = join(folder, `${name}.html`);
        writeFileSync(
          path,
          renderReport(each, 'html', (_, text) => text),
        );
        for (const colorScheme of ['light', 'dark'] as const) {
          const page = await browser.newPage({ colorScheme, viewport: { width: 320, height: 640 } });
          const complaints: string[] = [];
          page.on('console', (message) => complaints.push(message.text()));
          page.on('pageerror', (error) => complaints.push(error.message));
          page.on('request', (request) => {
            if (request.url() !== pathToFileURL(path).href) complaints.push(request.url());
          });
          await page.goto(pathToFileURL(path).href);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
          expect(complaints).toEqual([]);
          // The policy forbids eval to the page, not to the test.
          const faults = await page.evaluate(async (code) => {
            const { run } = new Function(`${code}; return globalThis.axe`)() as typeof import('axe-core');
            const { violations, passes } = await run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            });
            if (passes.length === 0) return ['axe looked at nothing'];
            return violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`,
            );
          }, axe);
          expect(faults).toEqual([]);
          await page.close();
        }
      }
    }),
  );
});
