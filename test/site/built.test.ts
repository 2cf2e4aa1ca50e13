import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { rules, sections } from '../../src/catalogue/index.ts';
import { xmlProblems } from '../support/playbook/xml.ts';
import { frenchFaults } from '../support/site/french.ts';
import { pagesIn, proseOf, tags } from '../support/site/html.ts';
import { headerRules, headersFor } from '../support/site/serve.ts';
import { base, folder, inside, origin, address as site } from '../support/site/site.ts';

let pages: ReadonlyMap<string, string>;

beforeAll(() => {
  pages = pagesIn(folder);
});

const localeOf = (address: string) => locales.find((locale) => address.startsWith(`/${locale}/`));
const inLanguage = () => [...pages].filter(([address]) => localeOf(address));
const idsOf = (html: string) => tags(html).flatMap(({ attributes: { id } }) => (id ? [id] : []));
const policyOf = (html: string) =>
  tags(html, 'meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
    ?.attributes.content ?? '';

/** The internal links in the body of a page, resolved. */
function linksOf(address: string, html: string) {
  return tags(html, 'a')
    .filter(({ attributes: { href } }) => href && !/^https?:/.test(href))
    .map(({ attributes }) => {
      const url = new URL(attributes.href ?? '', site + address.slice(1));
      return { path: inside(url.pathname), hash: url.hash, attributes };
    });
}

describe('links', () => {
  it('lead to an existing page, file or anchor', () => {
    const ids = new Map([...pages].map(([address, html]) => [address, new Set(idsOf(html))]));
    const broken = [...pages].flatMap(([address, html]) =>
      linksOf(address, html).flatMap(({ path, hash }) => {
        const target = ids.get(path);
        if (target === undefined) return existsSync(join(folder, path)) ? [] : [`${address} -> ${path}`];
        const anchor = decodeURIComponent(hash.slice(1));
        return anchor === '' || target.has(anchor) ? [] : [`${address} -> ${path}#${anchor}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('stay in the language of the page, except the language switch', () => {
    const wrongLanguage = inLanguage().flatMap(([address, html]) =>
      linksOf(address, html)
        .filter(({ path, attributes }) => !path.endsWith('.json') && !('download' in attributes))
        .filter(({ path, attributes }) => localeOf(path) !== localeOf(address) && !attributes.hreflang)
        .map(({ path }) => `${address} -> ${path}`),
    );
    expect(wrongLanguage).toEqual([]);
  });

  it('to other sites use https', () => {
    const plain = [...pages.values()].flatMap((html) =>
      tags(html, 'a').flatMap(({ attributes: { href = '' } }) => (href.startsWith('http:') ? [href] : [])),
    );
    expect(plain).toEqual([]);
  });
});

describe('anchors', () => {
  it('are unique on a page', () => {
    for (const [address, html] of pages) {
      const ids = idsOf(html);
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        address,
      ).toEqual([]);
    }
  });

  it('are the same in every language', () => {
    for (const [address, html] of inLanguage().filter(([each]) => each.startsWith('/en/'))) {
      // A glossary is sorted in its own language.
      expect(idsOf(pages.get(address.replace('/en/', '/fr/')) ?? '').toSorted(), address).toEqual(
        idsOf(html).toSorted(),
      );
    }
  });

  it.each(locales)('of rules are on exactly one page in %s, and every rule has one', (locale) => {
    const shown = inLanguage()
      .filter(([address]) => localeOf(address) === locale)
      .flatMap(([, html]) => tags(html).flatMap(({ attributes }) => attributes['data-rule'] ?? []));
    expect(shown.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
    expect(sections.flatMap((section) => section.rules).length).toBe(rules.length);
  });
});

describe('languages', () => {
  it('have the same pages', () => {
    const addresses = (locale: string) =>
      inLanguage().flatMap(([address]) =>
        localeOf(address) === locale ? [address.slice(locale.length + 1)] : [],
      );
    expect(addresses('fr').toSorted()).toEqual(addresses('en').toSorted());
  });

  it('are declared with lang and reciprocal hreflang links, with x-default', () => {
    for (const [address, html] of inLanguage()) {
      expect(html, address).toContain(`<html lang="${localeOf(address)}"`);
      const links = tags(html, 'link')
        .map(({ attributes }) => attributes)
        .filter(({ type }) => type !== 'text/markdown');
      const alternates = links.filter(({ rel }) => rel === 'alternate').map(({ hreflang }) => hreflang);
      expect(alternates.toSorted(), address).toEqual([...locales, 'x-default'].toSorted());
      for (const { hreflang = '', href = '' } of links.filter(({ rel }) => rel === 'alternate')) {
        const path = inside(new URL(href).pathname);
        expect(pages.has(path), `${address} ${hreflang}`).toBe(true);
        if (hreflang !== 'x-default') expect(localeOf(path)).toBe(hreflang);
      }
      expect(links.find(({ rel }) => rel === 'canonical')?.href, address).toBe(site + address.slice(1));
    }
  });

  it('have an Open Graph card each, with absolute URLs', () => {
    for (const [address, html] of inLanguage()) {
      const shared = new Map(
        tags(html, 'meta').map(({ attributes }) => [attributes.property, attributes.content ?? '']),
      );
      expect(shared.get('og:url'), address).toBe(site + address.slice(1));
      expect(shared.get('og:image'), address).toBe(`${site}card-${localeOf(address)}.png`);
      expect(existsSync(join(folder, `card-${localeOf(address)}.png`))).toBe(true);
      for (const name of ['og:title', 'og:description', 'og:locale'])
        expect(shared.get(name), `${address} ${name}`).toBeTruthy();
    }
  });

  it('are both on the 404 page, which links to the home page of each', () => {
    const html = pages.get('/404.html') ?? '';
    const links = tags(html, 'a').map(({ attributes: { href, hreflang } }) => [hreflang, href]);
    expect(links).toEqual(locales.map((locale) => [locale, `${base}${locale}/`]));
    expect(html).toContain('noindex');
  });

  it('are all in the sitemap, which is well-formed and agrees with the pages', () => {
    const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    expect(xmlProblems(sitemap)).toEqual([]);
    for (const [address, html] of inLanguage()) {
      const links = tags(html, 'link').flatMap(({ attributes: { hreflang, href } }) =>
        hreflang ? [`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`] : [],
      );
      expect(sitemap).toContain(`<url><loc>${site}${address.slice(1)}</loc>${links.join('')}</url>`);
    }
    expect(sitemap).toContain(`hreflang="x-default" href="${site}"/>`);
  });

  it('French has typographic apostrophes and no-break spaces, in text and in labels', () => {
    const spoken = [
      'aria-label',
      'title',
      'alt',
      'placeholder',
      'content',
      'data-copy-failed',
      'data-search-words',
    ];
    const found = inLanguage()
      .filter(([address]) => localeOf(address) === 'fr')
      .flatMap(([address, html]) => {
        const labels = tags(html)
          .filter(({ attributes }) => attributes['http-equiv'] === undefined && attributes.lang !== 'en')
          .flatMap(({ attributes }) => spoken.flatMap((name) => attributes[name] ?? []));
        return [proseOf(html), ...labels].flatMap(frenchFaults).map((words) => `${address} ${words}`);
      });
    expect([...new Set(found)]).toEqual([]);
  });

  it('the check of French typography finds violations', () => {
    for (const fault of [
      "l'image",
      'Quoi ?',
      'Quoi?',
      'ceci ; cela',
      'Cause : rien',
      'Cause: rien',
      '« ici »',
      'le “nœud”',
    ]) {
      expect(frenchFaults(fault), fault).not.toEqual([]);
    }
    expect(
      frenchFaults('L’image\u00a0: «\u00a0cart\u00a0»\u202f; à 12:30 sur https://example.com/?a=b'),
    ).toEqual([]);
  });
});

describe('the content security policy', () => {
  it('needs no style attribute and no inline style', () => {
    for (const [address, html] of pages) {
      expect(
        tags(html).filter(({ name, attributes }) => name === 'style' || 'style' in attributes),
        address,
      ).toEqual([]);
    }
  });

  it('has the hash of every inline script, and no element has an event handler attribute', () => {
    for (const [address, html] of pages) {
      const policy = policyOf(html);
      expect(policy, address).toContain("script-src 'self'");
      for (const [, attributes = '', code = ''] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
        if (/\ssrc=/.test(attributes) || /type="application\/json"/.test(attributes)) continue;
        expect(policy, address).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
      }
      expect(
        tags(html).filter(({ attributes }) => Object.keys(attributes).some((name) => name.startsWith('on'))),
      ).toEqual([]);
    }
  });

  it('comes before the first script', () => {
    for (const [address, html] of pages) {
      expect(html.indexOf('Content-Security-Policy'), address).toBeLessThan(html.indexOf('<script'));
    }
  });

  it('is sent as a header with every file, identical to that of the page', () => {
    const headers = headerRules(readFileSync(join(folder, '_headers'), 'utf8'));
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const sent = new Map(headersFor(base + file, headers));
      expect(sent.get('Content-Security-Policy'), file).toBe(
        `${policyOf(pages.get('/en/') ?? '')}; frame-ancestors 'none'`,
      );
      expect(sent.get('X-Content-Type-Options')).toBe('nosniff');
    }
  });
});

describe('size', () => {
  const sizeOf = (path: string) => gzipSync(readFileSync(path)).length;
  const assets = () =>
    readdirSync(join(folder, '_astro')).map((name) => ({ name, size: sizeOf(join(folder, '_astro', name)) }));

  // The chapters on authentication and on the network are the largest, with a condition and recorded lines for each
  // outcome; a page for each check will halve that. The reference of checks has every condition.
  it('a page is at most 41 kB compressed, the reference of commands 41 kB, that of checks 46 kB', () => {
    const references = { '/reference/commands/': 41_000, '/reference/rules/': 46_000 };
    for (const [address, html] of pages) {
      const [, limit = 41_000] = Object.entries(references).find(([end]) => address.endsWith(end)) ?? [];
      expect(gzipSync(html).length, address).toBeLessThan(limit);
    }
  });

  it('styles are one file of at most 6.5 kB, with 1 kB more where a page has its own, scripts of a page at most 5.5 kB, the paste box 23.4 kB', () => {
    const styles = assets().filter(({ name }) => name.endsWith('.css'));
    const [shared = 0, ...own] = styles.map(({ size }) => size).sort((a, b) => b - a);
    expect(shared).toBeLessThan(6_500);
    for (const size of own) expect(size).toBeLessThan(1_000);
    for (const { name, size } of assets().filter((each) => each.name.endsWith('.js'))) {
      expect(size, name).toBeLessThan(name.startsWith('paste') ? 23_400 : 5_500);
    }
  });

  it('no script contains the text of a rule', () => {
    for (const { name } of assets().filter((each) => each.name.endsWith('.js'))) {
      const code = readFileSync(join(folder, '_astro', name), 'utf8');
      for (const rule of rules) expect(code.includes(rule.summary.en), `${rule.id} in ${name}`).toBe(false);
    }
  });

  it('the Open Graph image exists in every language', () => {
    for (const locale of locales)
      expect(statSync(join(folder, `card-${locale}.png`)).size).toBeLessThan(120_000);
  });
});

describe('the address of the site', () => {
  it('is the prefix of every URL on every page, and each of them resolves', () => {
    const problems = [...pages].flatMap(([address, html]) =>
      tags(html)
        .flatMap(({ attributes: { href, src } }) => [href, src].filter((each) => each?.startsWith('/')))
        .flatMap((each = '') => {
          if (!each.startsWith(base)) return [`${address} -> ${each}: put ${base} before it`];
          const exists = existsSync(join(folder, inside(new URL(each, origin).pathname)));
          return exists ? [] : [`${address} -> ${each}: there is no such file`];
        }),
    );
    expect(problems).toEqual([]);
    expect(readFileSync(join(folder, '_headers'), 'utf8')).toContain(`${base}*`);
    expect(readFileSync(join(folder, 'sitemap.xml'), 'utf8')).toContain(`${site}fr/auth/`);
  });
});
