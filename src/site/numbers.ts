import { type Locale, languages } from '../i18n/locale.ts';

/** A number as people of that language write it: `10,000`, `10 000`. */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(languages[locale].openGraph.replace('_', '-')).format(value);
}
