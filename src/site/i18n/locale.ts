/** The language of a page is the first segment of its address; there is no other state. */
import { type Locale, locales } from '../../base/text.ts';

export { type Locale, locales };

/** The name of a language in itself, and its tag in metadata. */
export const languages: Readonly<Record<Locale, { name: string; openGraph: string }>> = {
  en: { name: 'English', openGraph: 'en_GB' },
  fr: { name: 'Français', openGraph: 'fr_FR' },
};

/** The language of the page that is rendered. Throws on a page outside `/en/` and `/fr/`, which has no language. */
export function localeOf(astro: { readonly url: URL }): Locale {
  const path = astro.url.pathname.slice(import.meta.env.BASE_URL.replace(/\/*$/, '/').length);
  const found = locales.find((locale) => path === locale || path.startsWith(`${locale}/`));
  if (!found)
    throw new Error(`${astro.url.pathname} has no language: only pages under /en/ and /fr/ have one.`);
  return found;
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'fr' : 'en';
}

/** A date as written in that language: `24 November 2026`, `24 novembre 2026`. */
export { dateText as formatDate } from '../../base/dates.ts';
