/** Transferred bytes and requests of the first view, as a browser makes them: HTML, styles and scripts until it is idle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { rules } from '../../src/catalogue/index.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

const mostRequests = 4;
const checks = rules.map(({ section, id }) => `${section}/${id}/`);
const views = locales.flatMap((locale) => [
  [`${locale}/`, 15_000] as const,
  ...checks.map((path) => [`${locale}/${path}`, 18_000] as const),
]);

describe.skipIf(!chromiumPath)('the first view', () => {
  const set = browserPage();

  it.each(views)('of %s is at most %i bytes, in at most 4 requests', async (path, mostBytes) => {
    const asked: string[] = [];
    set.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await set.open(path);
    await set.page.waitForLoadState('networkidle');
    const files = asked.map((each) => each.slice(set.base.length).replace(/(^|\/)$/, '$1index.html'));
    const text = files.filter((file) => /\.(?:html|css|js)$/.test(file));
    const bytes = text.reduce((sum, file) => sum + gzipSync(readFileSync(join(set.folder, file))).length, 0);
    expect(files.length, files.join(' ')).toBeLessThanOrEqual(mostRequests);
    expect(bytes, files.join(' ')).toBeLessThanOrEqual(mostBytes);
  });
});
