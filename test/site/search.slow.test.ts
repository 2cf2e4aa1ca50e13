/** Queries that people type, and the result that must come first. */
import { describe, expect, it } from 'vitest';
import { entriesFor, normalised, type SearchEntry } from '../../src/site/data/search-entries.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

describe('results from the catalogue', () => {
  const entry = (title: string, names: string[], messages: string[] = []): SearchEntry => ({
    title,
    href: `#${title}`,
    place: '',
    links: [],
    names: names.map(normalised),
    messages: messages.map(normalised),
  });
  const entries = [
    entry('pull', ['Secret d’extraction', 'Pull secret']),
    entry('node', ['Nœuds', 'Nodes']),
    entry(
      'refused',
      ['Access refused (403 Forbidden)'],
      ['unexpected status from HEAD request to URL: 403 Forbidden'],
    ),
    entry('name', ['Name does not resolve'], ['dial tcp: lookup HOST: no such host']),
    ...['a', 'b', 'c', 'd'].map((each) => entry(each, [each], ['failed to do request'])),
  ];
  const titles = (query: string) => entriesFor(query, entries).map(({ title }) => title);

  it.each([
    ['403', ['refused']],
    ['noeud', ['node']],
    ['Nœud', ['node']],
    ['pull secrets', ['pull']],
    ["secret d'extraction", ['pull']],
    ['forbidden access', ['refused']],
    ['No Such Host', ['name']],
    ['03', []],
    ['x', []],
    ['', []],
  ])('for “%s” are %j', (query, expected) => {
    expect(titles(query)).toEqual(expected);
  });

  it('are empty if the messages of many causes contain the words', () => {
    expect(titles('failed to do request')).toEqual([]);
  });
});

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
      .poll(() => set.page.locator('[data-search-results] > li').count(), { timeout: 10_000 })
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
    ['en', 'no such host', 'dns'],
    ['en', 'toomanyrequests', 'rate-limit'],
    ['fr', '403 Forbidden', 'auth-403'],
    ['fr', 'exec format error', 'arch-mismatch'],
    ['en', 'x509: certificate signed by unknown authority', 'tls-x509'],
  ])('in %s “%s” is explained as an error first', async (locale, query) => {
    expect((await found(locale, query))[0]).toBe(`#e=${encodeURIComponent(query)}`);
  });

  it.each(['noeud', 'secret d’extraction', 'delai', 'comment donner les droits'])(
    'in fr “%s” is not taken for an error message',
    async (query) => {
      for (const link of await found('fr', query)) expect(link).not.toMatch(/^#e=/);
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

    it('shows the explanation of an error first, and opens it on the same page', async () => {
      await search('en/auth/', 'dial tcp: lookup registry.example.com: no such host');
      await set.page.locator('.search-message a').click();
      await set.page.locator('[data-paste-result] h3').waitFor();
      expect(new URL(set.page.url()).pathname).toBe(`${set.base}en/auth/`);
    });

    it('links to the check, not only to its chapter', async () => {
      await search('en/', 'access scopes');
      const links = await set.page
        .locator('[data-search-results] a')
        .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname));
      expect(links).toContain(`${set.base}en/auth/node-access-scopes/`);
    });
  });
});
