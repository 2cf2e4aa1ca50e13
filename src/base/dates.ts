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
 * A date: `1 December 2026`, `1er décembre 2026`; of a month alone, `December 2026`.
 *
 * @param iso ISO 8601: a month, a day, or a time of any zone
 * @returns the day in UTC; empty if it is no time
 */
export function dateText(locale: Locale, iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const month = `${months[locale][at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  if (/^\d{4}-\d\d$/.test(iso)) return month;
  const day = at.getUTCDate();
  return `${day}${locale === 'fr' && day === 1 ? 'er' : ''} ${month}`;
}

/**
 * A time: `1 December 2026, 07:44 UTC`, `1er décembre 2026 à 07:44 UTC`.
 *
 * @param iso ISO 8601, of any zone
 * @param to to the minute, or to the second for times that are compared with each other
 * @returns empty if it is no time
 */
export function timeText(locale: Locale, iso: string, to: 'minute' | 'second' = 'minute'): string {
  const day = dateText(locale, iso);
  if (!day) return '';
  return `${day}${locale === 'fr' ? ' à' : ','} ${new Date(iso).toISOString().slice(11, to === 'minute' ? 16 : 19)} UTC`;
}
