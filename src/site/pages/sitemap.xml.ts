/**
 * The sitemap: every page, with its translation. It has no `lastmod`: a tarball does not tell when a page changed, and the
 * day of the build would be wrong for most.
 */
import type { APIRoute } from 'astro';
import { rules } from '../../catalogue/index.ts';
import { checkSlug } from '../data/checks.ts';
import { pagesOf } from '../data/pages.ts';
import { locales } from '../i18n/locale.ts';
import { topics } from '../i18n/reference.ts';
import { absolute, alternates, pageHref } from '../text/links.ts';

/** The pages that are generated from the catalogue, and those of the tools. */
const otherSlugs = [
  ...rules.map(checkSlug),
  'runbook',
  'offline',
  'reference',
  ...topics.map(({ id }) => `reference/${id}`),
];

export const GET: APIRoute = async ({ site }) => {
  const prose = (await Promise.all(locales.map(pagesOf))).flat();
  const pages = [...prose, ...locales.flatMap((locale) => otherSlugs.map((slug) => ({ locale, slug })))];
  const entries = pages.map(({ locale, slug }) => {
    const links = alternates(slug, site).map(
      ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`,
    );
    return `<url><loc>${absolute(pageHref(locale, slug), site)}</loc>${links.join('')}</url>`;
  });
  const namespaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${entries.join('\n')}\n</urlset>\n`,
    {
      headers: { 'Content-Type': 'application/xml' },
    },
  );
};
