import { expect, it } from 'vitest';
import { formatUtc } from '../../../src/catalogue/facts/utc-time.ts';

it.each([
  ['2026-11-29T07:44:12Z', '2026-11-29 07:44 UTC'],
  ['2026-11-29T07:44:59.987654Z', '2026-11-29 07:44 UTC'],
  ['2026-11-29T08:44:12+01:00', '2026-11-29 07:44 UTC'],
  ['', ''],
  ['no time', ''],
])('the time %s reads %s', (time, expected) => expect(formatUtc(time)).toBe(expected));
