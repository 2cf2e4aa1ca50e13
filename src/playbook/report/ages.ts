/** When something happened, as a reader counts it. */
import { timeText } from '../../base/dates.ts';
import type { Locale } from '../../base/text.ts';

const isToday = (time: string, now: number) => time.slice(0, 10) === new Date(now).toISOString().slice(0, 10);

/** `07:44 UTC`; with its date if it was on another day. */
export function clock(time: string, now: number, locale: Locale): string {
  return isToday(time, now) ? `${time.slice(11, 16)} UTC` : timeText(locale, time);
}

/** The same after “by” and « au plus tard »: `00:06 UTC`, `à 00:06 UTC`, `le 1er décembre 2026 à 00:06 UTC`. */
export function deadline(time: string, now: number, locale: Locale): string {
  const at = clock(time, now, locale);
  return locale === 'fr' ? `${isToday(time, now) ? 'à' : 'le'} ${at}` : at;
}

/** `4 min`, `3 h`, `2 d`: whole, rounded down. */
export function span(minutes: number, locale: Locale): string {
  if (minutes < 120) return `${minutes}\u00a0min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours}\u00a0h` : `${Math.floor(hours / 24)}\u00a0${locale === 'fr' ? 'j' : 'd'}`;
}

/** `4 min ago`, `il y a 4 min`. A time in the future, by a clock that is ahead, is just now. */
export function ago(time: string, now: number, locale: Locale): string {
  const minutes = minutesBetween(time, now);
  if (minutes < 1) return locale === 'fr' ? 'il y a moins d’une minute' : 'less than a minute ago';
  const passed = span(minutes, locale);
  return locale === 'fr' ? `il y a ${passed}` : `${passed} ago`;
}

/** Whole minutes. */
export function minutesBetween(time: string, now: number): number {
  return Math.floor((now - Date.parse(time)) / 60_000);
}
