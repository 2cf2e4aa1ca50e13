/** When something happened, as a reader counts it. */
import { timeText } from '../../base/dates.ts';
import type { Locale } from '../../base/text.ts';

/** `07:44 UTC`; with its date if it was on another day. */
export function clock(time: string, now: number, locale: Locale): string {
  const isToday = time.slice(0, 10) === new Date(now).toISOString().slice(0, 10);
  return isToday ? `${time.slice(11, 16)} UTC` : timeText(locale, time);
}

/** `4 min`, `3 h`, `2 d`: whole, rounded down. */
export function span(minutes: number, locale: Locale): string {
  if (minutes < 120) return `${minutes}\u00a0min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours}\u00a0h` : `${Math.floor(hours / 24)}\u00a0${locale === 'fr' ? 'j' : 'd'}`;
}

/** A time as French says it: `à 00:06 UTC`, `le 1er décembre 2026 à 00:06 UTC`. */
export function atTime(time: string): string {
  return `${/^\d\d:/.test(time) ? 'à' : 'le'} ${time}`;
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
