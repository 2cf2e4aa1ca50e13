/** The browser's `node:crypto` says what Node's says. */
import * as node from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHash } from '../../src/site/browser/crypto.ts';

it('hashes a text of any length and script', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.nat({ max: 300 }).map((length) => 'a'.repeat(length)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const theirs = node.createHash('sha256').update(text).digest();
      expect(createHash('sha256').update(text).digest('hex')).toBe(theirs.toString('hex'));
      expect(createHash('sha256').update(text).digest()).toEqual(new Uint8Array(theirs));
    }),
    { numRuns: 1000 },
  );
});
