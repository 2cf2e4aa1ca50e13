/** Queries that people type, and the result that must come first; the field, its list, and what is not there yet. */
import { describe, expect, it } from 'vitest';
import { axeFaults } from '../support/site/axe.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

describe.skipIf(!chromiumPath)('search in the browser', () => {
  const set = browserPage();
  /** The paths of the results of a query, in order, without the language. */
  const found = async (locale: string, query: string): Promise<string[]> => {
    await set.open(`${locale}/understand/`);
    await set.page.waitForLoadState('networkidle');
    await set.page.keyboard.press('/');
    await set.page.locator('dialog[open] [data-search-input]').waitFor();
    await set.page.keyboard.insertText(query);
    await expect
      .poll(() => set.page.locator('[data-search-results] > *').count(), { timeout: 60_000 })
      .toBeGreaterThan(0);
    return set.page.locator('[data-search-results] a').evaluateAll(
      (links, start) =>
        links.map((link) => {
          const { pathname, hash } = link as HTMLAnchorElement;
          return pathname.replace(start, '') + hash;
        }),
      `${set.base}${locale}/`,
    );
  };
  const at = (links: readonly string[], wanted: string) => {
    const place = links.findIndex((link) => link.startsWith(wanted));
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };

  it.each([
    ['en', '403', 'auth/'],
    ['fr', '403', 'auth/'],
    ['en', '401', 'auth/'],
    ['en', '429', 'registry/'],
    ['en', 'ImagePullBackOff', 'reference/statuses/#status-image-pull-back-off'],
    ['en', 'x509', 'registry/'],
    ['en', 'access scopes', 'auth/node-access-scopes/'],
    ['en', 'pull secret', 'auth/image-pull-secret/'],
    ['fr', 'pull secret', 'auth/image-pull-secret/'],
    ['fr', 'access scopes', 'auth/node-access-scopes/'],
    ['fr', 'noeud', 'auth/node-service-account-active/'],
    ['fr', 'depot', 'not-found/repository-exists/'],
    ['fr', 'pare-feu', 'network/egress-firewall/'],
    ['en', 'cloud nat', 'network/cloud-nat/'],
    ['en', 'binary authorization', 'policy/binary-authorization/'],
    ['en', 'kubectl get pods', 'reference/commands/#command-kubectl-get-pods'],
  ])('in %s “%s” gives %s first', async (locale, query, wanted) => {
    const links = await found(locale, query);
    expect(links[0]).toMatch(new RegExp(`^${wanted}`));
  });

  it.each(['en', 'fr'])(
    'in %s a status code gives its chapter and rules before the list of messages',
    async (locale) => {
      const links = await found(locale, '403');
      const lists = Math.min(at(links, 'diagnose/'), at(links, 'reference/messages/'));
      expect(at(links, 'auth/image-access/')).toBeLessThan(lists);
    },
  );

  it.each([
    ['en', 'no such host', 'no such hsot', 'network/dns-registry-zone/'],
    ['en', 'toomanyrequests', 'toomanyrequets', 'registry/rate-limit/'],
    ['en', '403 Forbidden', '403 Forbiden', 'auth/image-access/'],
    ['fr', '403 Forbidden', '403 Forbiden', 'auth/image-access/'],
    ['en', 'forbidden', 'forbiden', 'auth/image-access/'],
    ['fr', 'forbidden', 'forbiden', 'auth/image-access/'],
    ['en', 'i/o timeout', 'i/o timeuot', 'network/'],
    ['fr', 'exec format error', 'exec fromat error', 'architecture/image-platform/'],
    [
      'en',
      'x509: certificate signed by unknown authority',
      'x509: certifcate signed by unknwon authority',
      'registry/registry-certificate/',
    ],
    ['en', 'ImagePullBackOff', 'ImagePulBackOff', 'reference/statuses/#status-image-pull-back-off'],
    ['fr', 'ErrImagePull', 'ErrImgaePull', 'reference/statuses/#status-err-image-pull'],
    ['en', 'quota', 'quotta', 'auth/artifact-registry-api/'],
    ['en', 'S3NS', 'S3SN', 'cloud-de-confiance/'],
    ['fr', 'S3NS', 'S3SN', 'cloud-de-confiance/'],
    ['en', 'access scopes', 'acess scopes', 'auth/node-access-scopes/'],
    ['en', 'pull secret', 'pull secert', 'auth/image-pull-secret/'],
    ['en', 'binary authorization', 'binary autorization', 'policy/binary-authorization/'],
    ['fr', 'délai', 'dleai', 'slow/'],
    ['fr', 'dépôt', 'dépto', 'not-found/repository-exists/'],
    ['fr', 'nœud', 'noued', 'auth/node-service-account-active/'],
  ])('in %s “%s”, and “%s”, gives %s first, and each page once', async (locale, query, typo, wanted) => {
    for (const typed of [query, typo]) {
      const links = await found(locale, typed);
      expect(links[0], typed).toMatch(new RegExp(`^${wanted}`));
      expect(new Set(links).size, typed).toBe(links.length);
    }
  });

  it('says which word it read, and searches for the typed one if asked to', async () => {
    await found('en', 'forbiden');
    const { page } = set;
    expect(await page.textContent('[data-search-state]')).toMatch(/“forbidden” \(you typed “forbiden”\)/);
    await page.click('[data-search-more] button');
    await page.locator('[data-search-state]', { hasNotText: 'forbidden' }).waitFor();
    expect(await page.inputValue('[data-search-input]')).toBe('forbiden');
    expect(await page.locator('[data-search-more]').isVisible()).toBe(false);
  });

  it.each(['noeud', 'secret d’extraction', 'delai', 'comment donner les droits'])(
    'in fr “%s” is not taken for an error message',
    async (query) => {
      for (const link of await found('fr', query)) expect(link).not.toContain('#e=');
    },
  );

  it('opens with Ctrl-K too, even in a text field, and Enter opens the first result', async () => {
    await set.open('en/');
    await set.page.waitForLoadState('networkidle');
    await set.page.focus('#paste-text');
    await set.page.keyboard.press('Control+k');
    await set.page.locator('dialog[open] [data-search-input]').waitFor();
    await set.page.keyboard.insertText('pull secret');
    await set.page.locator('[data-search-results] a').first().waitFor();
    await set.page.keyboard.press('Enter');
    await set.page.waitForURL('**/en/auth/image-pull-secret/');
  });

  describe('from a page', () => {
    const search = async (path: string, term: string) => {
      await set.open(path);
      await set.page.keyboard.press('/');
      await set.page.locator('dialog[open] [data-search-input]').waitFor();
      await set.page.keyboard.insertText(term);
      await set.page.locator('[data-search-results] a').first().waitFor();
    };

    it.each(['noeud', 'nœud', 'compte de service', 'ErrImagePull', 'back-off'])(
      'finds “%s” on French pages',
      async (term) => {
        await search('fr/understand/', term);
        for (const href of await set.page
          .locator('[data-search-results] a')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)))
          expect(href).toMatch(new RegExp(`^${set.base}fr/`));
      },
    );

    it('explains the whole of an error message on the same page, with a box that works', async () => {
      await search('en/auth/', 'dial tcp: lookup registry.example.com: no such host');
      await set.page.locator('[data-search-results] a[href*="#e="]').click();
      await set.page.locator('[data-paste-result] h3').waitFor();
      expect(new URL(set.page.url()).pathname).toBe(`${set.base}en/auth/`);
      await set.page.click('[data-paste-dialog] [data-paste-clear]');
      expect(await set.page.inputValue('#paste-text')).toBe('');
    });

    it('links to the check, not only to its chapter', async () => {
      await search('en/', 'access scopes');
      const links = await set.page
        .locator('[data-search-results] a')
        .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname));
      expect(links).toContain(`${set.base}en/auth/node-access-scopes/`);
    });
  });

  describe('while it is not there yet', () => {
    const first = () => set.page.locator('[data-search-results] a').first();
    const type = async (keys: string) => {
      await set.open('en/understand/');
      await set.page.waitForLoadState('networkidle');
      await set.page.keyboard.press('/');
      await set.page.locator('dialog[open] [data-search-input]').waitFor();
      await set.page.keyboard.insertText(keys);
    };
    /** Holds the answers to these requests until they are released. */
    const hold = async (pattern: string) => {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await set.page.route(pattern, async (route) => {
        await released;
        await route.continue();
      });
      return () => release();
    };

    it.each([
      ['en', 'Searching…'],
      ['fr', 'Recherche en cours…'],
    ])('says so, in a live region, in %s', async (locale, text) => {
      const release = await hold('**/search.json');
      await set.open(`${locale}/understand/`);
      await set.page.waitForLoadState('networkidle');
      await set.page.keyboard.press('/');
      await set.page.locator('dialog[open] [data-search-input]').fill('quota');
      const state = set.page.locator('[data-search-state][role="status"]');
      await state.filter({ hasText: text }).waitFor();
      release();
      await first().waitFor();
      expect(await state.textContent()).not.toBe(text);
    });

    it.each(['**/search.json', '**/pagefind-entry.json', '**/paste.json'])(
      'keeps Enter until %s has come',
      async (pattern) => {
        const release = await hold(pattern);
        await type('pull secret');
        await set.page.keyboard.press('Enter');
        expect(new URL(set.page.url()).pathname).toContain('/understand/');
        release();
        await set.page.waitForURL('**/en/auth/image-pull-secret/');
      },
    );

    it('keeps what is typed, and Enter, until the dialog has come', async () => {
      const release = await hold('**/dialogs/');
      await set.open('en/understand/');
      await set.page.waitForLoadState('networkidle');
      await set.page.keyboard.type('/pull secret');
      await set.page.keyboard.press('Enter');
      release();
      await set.page.waitForURL('**/en/auth/image-pull-secret/');
    });

    it('forgets Enter when the query changes or the dialog closes', async () => {
      const release = await hold('**/search.json');
      await type('pull secret');
      await set.page.keyboard.press('Enter');
      await set.page.keyboard.insertText('s');
      release();
      await first().waitFor();
      expect(new URL(set.page.url()).pathname).toContain('/understand/');
    });
  });

  describe('the field and its list', () => {
    const chosen = () =>
      set.page
        .locator('[data-search-results] a')
        .evaluateAll((links) => links.findIndex((link) => link.getAttribute('aria-selected') === 'true'));

    it('the arrows choose a result, which the field names, and Enter opens it', async () => {
      await found('en', 'access scopes');
      const { page } = set;
      const input = page.locator('[data-search-input]');
      const options = page.locator('[data-search-results] [role="option"]');
      const last = (await options.count()) - 1;
      expect(await input.getAttribute('aria-expanded')).toBe('true');
      expect(await chosen()).toBe(-1);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await chosen()).toBe(1);
      expect(await input.getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'));
      for (const place of [0, -1, last]) {
        await page.keyboard.press('ArrowUp');
        expect(await chosen()).toBe(place);
      }
      expect(await input.evaluate((field) => field === document.activeElement)).toBe(true);
      const href = (await options.nth(last).getAttribute('href')) ?? '';
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${href}`);
    });

    it('a new query chooses nothing; Tab leads to the button beside the field; Escape closes', async () => {
      await found('en', 'access scopes');
      const { page } = set;
      await page.keyboard.press('ArrowDown');
      await page.fill('[data-search-input]', 'cloud nat');
      await page
        .locator('[data-search-results] a >> nth=0')
        .and(page.locator('[href*="cloud-nat"]'))
        .waitFor();
      expect(await chosen()).toBe(-1);
      expect(await page.getAttribute('[data-search-input]', 'aria-activedescendant')).toBeNull();
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () => document.activeElement?.closest('dialog') && document.activeElement.tagName,
        ),
      ).toBe('BUTTON');
      await page.focus('[data-search-input]');
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog[open]').count()).toBe(0);
    });

    it.each(['light', 'dark'] as const)(
      'axe finds nothing in results with a correction, %s',
      async (colorScheme) => {
        await set.page.emulateMedia({ colorScheme });
        await found('fr', 'forbiden');
        await set.page.keyboard.press('ArrowDown');
        expect(await axeFaults(set.page, { within: '[data-search]' })).toEqual([]);
      },
    );
  });
});
