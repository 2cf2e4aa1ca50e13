import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { rules, sections } from '../../src/catalogue/index.ts';
import { elementsOf } from '../../src/site/build/markdown/html.ts';
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
/** Whether search engines shall list a page: those of a whole chapter have the text of others. */
const isListed = (html: string) => !html.includes('<meta name="robots" content="noindex">');
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
        // HTML has `#top` for the top of any page.
        return ['', 'top'].includes(anchor) || target.has(anchor) ? [] : [`${address} -> ${path}#${anchor}`];
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

  it.each(locales)('of checks are those of their chapter in %s, and each leads to its page', (locale) => {
    for (const { id, rules: checks } of sections) {
      const chapter = pages.get(`/${locale}/${id}/`) ?? '';
      const entries = tags(chapter, 'li').filter(({ attributes }) => attributes['data-rule-entry']);
      expect(entries.map(({ attributes }) => attributes.id)).toEqual(checks.map((check) => check.id));
      expect(
        entries.map((entry) => elementsOf(entry).find(({ name }) => name === 'a')?.attributes.href),
      ).toEqual(checks.map((check) => `${base}${locale}/${id}/${check.id}/`));
    }
  });

  it.each(locales)('every check has a page in %s, and stands in its whole chapter', (locale) => {
    const shown = (html: string) => tags(html).flatMap(({ attributes }) => attributes['data-rule'] ?? []);
    for (const { id, section } of rules)
      expect(shown(pages.get(`/${locale}/${section}/${id}/`) ?? ''), id).toEqual([id]);
    for (const { id, rules: checks } of sections)
      expect(shown(pages.get(`/${locale}/${id}/print/`) ?? '')).toEqual(checks.map((check) => check.id));
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
      const canonical = links.find(({ rel }) => rel === 'canonical')?.href;
      expect(canonical, address).toBe(isListed(html) ? site + address.slice(1) : undefined);
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
    const links = tags(html, 'a')
      .filter(({ attributes }) => attributes.hreflang !== undefined)
      .map(({ attributes: { href, hreflang } }) => [hreflang, href]);
    for (const locale of locales) {
      const ofLocale = links.flatMap(([hreflang, href]) => (hreflang === locale ? [href] : []));
      expect(ofLocale).toEqual(['', '#paste', 'diagnose/'].map((path) => `${base}${locale}/${path}`));
    }
    expect(html).toContain('noindex');
  });

  it('are all in the sitemap, which is well-formed and agrees with the pages', () => {
    const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    expect(xmlProblems(sitemap)).toEqual([]);
    for (const [address, html] of inLanguage()) {
      if (!isListed(html)) {
        expect(sitemap).not.toContain(`<loc>${site}${address.slice(1)}</loc>`);
        continue;
      }
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

it('the licences of the packages in the scripts are published', () => {
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const named = [...text('licences.txt').matchAll(/^## (\S+) - /gm)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(['ipaddr.js', 'yaml']));
  expect(text('pagefind/licence.txt')).toContain('Permission is hereby granted');
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
