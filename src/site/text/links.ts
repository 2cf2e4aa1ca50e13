/** All URLs of the site are made here, so that it can be published under any path. */
import { type Locale, locales } from '../../base/text.ts';

/** The pages that exist in every language. `home` is the start page of a language. */
export type PageSlug = string;

/** The base path with a slash at both ends. */
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** A file or page by its path from the root of the site: `theme.js`, `fr/auth/`. */
export function fromRoot(path: string): string {
  return base + path.replace(/^\//, '');
}

/** A page in a language: `pageHref('fr', 'auth')` is `/fr/auth/`. */
export function pageHref(locale: Locale, slug: PageSlug, anchor = ''): string {
  return fromRoot(`${locale}/${slug === 'home' ? '' : `${slug}/`}${anchor && `#${anchor}`}`);
}

/** The absolute URL of a path made by `fromRoot` or `pageHref`. */
export function absolute(path: string, site: URL | undefined): string {
  return new URL(path, site).href;
}

/** The languages of a page, and its address for readers of any other: what the head and the sitemap declare. */
export function alternates(slug: PageSlug, site: URL | undefined) {
  const others = slug === 'home' ? fromRoot('') : pageHref('en', slug);
  return [
    ...locales.map((locale) => ({ hreflang: locale, href: absolute(pageHref(locale, slug), site) })),
    { hreflang: 'x-default', href: absolute(others, site) },
  ];
}

/**
 * The URL of a link as prose writes it. `/auth/#node-identity` is a page in the reader's language; everything else
 * (an anchor, an https URL) is unchanged.
 */
export function proseHref(locale: Locale, href: string): string {
  return href.startsWith('/') ? fromRoot(`${locale}${href}`) : href;
}
