/** Dates and times as people write them. */
import { expect, test } from 'vitest';
import { dateText, timeText } from '../../src/base/dates.ts';

test.each([
  ['en', '2026-12-01', '1 December 2026'],
  ['fr', '2026-12-01', '1er décembre 2026'],
  ['fr', '2026-08-11T23:59:00Z', '11 août 2026'],
  ['en', '2026-12-31T23:30:00-02:00', '1 January 2027'],
  ['en', '2026-03', 'March 2026'],
  ['fr', '2026-03', 'mars 2026'],
  ['fr', 'soon', ''],
  ['en', '', ''],
] as const)('in %s the day of %s is %s, in UTC', (locale, iso, expected) => {
  expect(dateText(locale, iso)).toBe(expected);
});

test.each([
  ['en', '2026-12-01T07:44:59Z', '1 December 2026, 07:44 UTC'],
  ['fr', '2026-12-01T07:44:59Z', '1er décembre 2026 à 07:44 UTC'],
  ['fr', '2026-12-01T01:30:00+02:00', '30 novembre 2026 à 23:30 UTC'],
  ['fr', '', ''],
] as const)('in %s the time %s is %s', (locale, iso, expected) => {
  expect(timeText(locale, iso)).toBe(expected);
});

test('times that are compared with each other have seconds', () => {
  expect(timeText('en', '2026-12-01T07:44:59.987Z', 'second')).toBe('1 December 2026, 07:44:59 UTC');
  expect(timeText('fr', '2026-12-01T07:44:59Z', 'second')).toBe('1er décembre 2026 à 07:44:59 UTC');
});
