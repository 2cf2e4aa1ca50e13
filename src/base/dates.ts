/** Dates and times as people write them, in each language. The same with every build of Node and in every browser. */
import type { Locale } from './text.ts';

const months: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};

/**
 * A date: `1 December 2026`, `1er décembre 2026`.
 *
 * @param iso ISO 8601: a day, or a time of any zone
 * @returns the day in UTC; empty if it is no time
 */
export function dateText(locale: Locale, iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const day = at.getUTCDate();
  return `${day}${locale === 'fr' && day === 1 ? 'er' : ''} ${months[locale][at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

/**
 * A time to the minute: `1 December 2026, 07:44 UTC`, `1er décembre 2026 à 07:44 UTC`.
 *
 * @param iso ISO 8601, of any zone
 * @returns empty if it is no time
 */
export function timeText(locale: Locale, iso: string): string {
  const day = dateText(locale, iso);
  if (!day) return '';
  return `${day}${locale === 'fr' ? ' à' : ','} ${new Date(iso).toISOString().slice(11, 16)} UTC`;
}
