/** Transferred bytes and requests of the initial load of a section page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { sections } from '../../src/catalogue/index.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

/** The chapter on authentication is the largest, with the conditions and the outputs of its outcomes; a page for each check will halve it. */
const mostBytes = 51_500;
const mostRequests = 4;

describe.skipIf(!chromiumPath)('the initial load of a section page', () => {
  const set = browserPage();

  it.each(sections.flatMap(({ id }) => locales.map((locale) => `${locale}/${id}/`)))(
    '%s is at most 51.5 kB in at most 4 requests',
    async (path) => {
      const asked: string[] = [];
      set.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await set.open(path);
      await set.page.waitForLoadState('networkidle');
      const files = asked.map((each) => each.slice(set.base.length).replace(/(^|\/)$/, '$1index.html'));
      const text = files.filter((file) => /\.(?:html|css|js)$/.test(file));
      const bytes = text.reduce(
        (sum, file) => sum + gzipSync(readFileSync(join(set.folder, file))).length,
        0,
      );
      expect(files.length, files.join(' ')).toBeLessThanOrEqual(mostRequests);
      expect(bytes, files.join(' ')).toBeLessThanOrEqual(mostBytes);
    },
  );
});
