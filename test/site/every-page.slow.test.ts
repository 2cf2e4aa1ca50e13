/**
 * Every page in a browser, behind nginx and behind a server without headers; browser.slow.test.ts opens them with those of
 * `_headers`. A violation of the policy and a missing file are errors.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled, missingTools } from '../support/optional-tools.ts';
import { chromiumPath, launch } from '../support/site/chromium.ts';
import { elsewhere } from '../support/site/elsewhere.ts';
import { pagesIn } from '../support/site/html.ts';
import { serveWithNginx } from '../support/site/nginx.ts';
import { serve } from '../support/site/serve.ts';
import { base, folder } from '../support/site/site.ts';

for (const line of missingTools(['chromium', 'nginx'])) console.warn(line);

const servers = [
  ['nginx', isInstalled('nginx'), () => serveWithNginx(folder, base)],
  ['a server without headers', true, () => serve(folder, base, { plain: true })],
] as const;

describe.each(servers)('behind %s', (_, isThere, start) => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof start>>;

  beforeAll(async () => {
    if (!isThere || !chromiumPath) return;
    server = await start();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.skipIf(!isThere || !chromiumPath)('no page has anything to complain of', async () => {
    const complaints: string[] = [];
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()} ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
    page.on('request', (request) => complaints.push(...elsewhere(request.url(), server.origin)));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    const paths = [...pagesIn(folder).keys()].filter((path) => path !== '/404.html');
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      await page.goto(server.origin + base + path.slice(1));
      expect(await page.locator('main, h1').count(), path).toBeGreaterThan(0);
    }
    expect(complaints).toEqual([]);
  });

  it.skipIf(!isThere || !chromiumPath)('search and the paste box work', async () => {
    const complaints: string[] = [];
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(`${server.origin}${base}fr/`);
    await page.click('[data-paste-example]');
    await page.locator('[data-paste-result] .card').waitFor();
    await page.click('[data-search-open]');
    await page.fill('[data-search-input]', 'compte de service');
    await page.locator('[data-search-results] a').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
