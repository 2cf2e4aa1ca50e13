/** axe on a page of each kind, and on those whose prose was changed since the last commit. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from '../support/files.ts';
import { axeFaults } from '../support/site/axe.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';
import { oneOfEachKind } from '../support/site/page-kinds.ts';

/** `content/en/auth/image-access.mdx` is the prose of `en/auth/image-access/`. Without Git no page counts as changed. */
function changedPages(): readonly string[] {
  try {
    const status = execFileSync('git', ['status', '--porcelain', '--', 'content'], {
      cwd: root,
      encoding: 'utf8',
    });
    return [...status.matchAll(/content\/((?:en|fr)\/\S+?)\.mdx$/gm)].map(([, page = '']) =>
      page.endsWith('/home') ? page.replace('home', '') : `${page}/`,
    );
  } catch {
    return [];
  }
}

describe.skipIf(!chromiumPath)('axe', () => {
  const set = browserPage();

  it.each([...new Set([...oneOfEachKind, ...changedPages()])])(
    'reports no violation on %s',
    async (address) => {
      await set.page.setViewportSize({ width: 390, height: 844 });
      await set.open(address);
      expect(await axeFaults(set.page)).toEqual([]);
    },
  );

  it('reports no violation in an answer with its card, in the open strip and under a pasted output', async () => {
    await set.page.emulateMedia({ reducedMotion: 'reduce' });
    await set.open('fr/');
    await set.page.click('[data-paste-example]');
    const card = set.page.locator('[data-paste-result] .card');
    await card.waitFor();
    await set.page.evaluate(() => navigator.clipboard.writeText('bindings: []'));
    await card.locator('[data-read-output]').first().click();
    await card.locator('.read-result > *').first().waitFor();
    await expect.poll(() => card.locator('.read-result').first().textContent()).not.toBe('');
    expect(await axeFaults(set.page)).toEqual([]);
    await set.page.click('[data-names-fold] > summary');
    await set.page.locator('#name-IMAGE').waitFor();
    // The strip lies in front of the page, and hides parts of targets.
    expect(await axeFaults(set.page, { within: '.top' })).toEqual([]);
  });
});
