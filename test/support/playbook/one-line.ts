import { expect } from 'vitest';
import { type Ended, UNPRINTABLE } from './playbook.ts';

/** Expects one line on standard error, an exit code, and nothing else. */
export function expectOneLine({ code, stdout, stderr }: Ended, words: RegExp, expected = 64): void {
  expect(stderr).toMatch(/^pullbook\u00a0?: [^\n]+\n$/);
  expect(stderr).toMatch(words);
  expect(stderr.trimEnd()).not.toMatch(UNPRINTABLE);
  expect([code, stdout]).toEqual([expected, '']);
}
