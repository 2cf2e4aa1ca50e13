import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../../src/playbook/report/wrap.ts';

describe('a sentence on a terminal', () => {
  it('is continued in its own column', () => {
    expect(wrap('the node account pulls', { column: 4, indent: 4, columns: 14 })).toBe(
      'the node\n    account\n    pulls',
    );
  });

  it('stays on one line if there is room, or no terminal', () => {
    const place = { column: 4, indent: 4, columns: Number.POSITIVE_INFINITY };
    expect(wrap('the node account pulls', place)).toBe('the node account pulls');
  });

  it('is broken between words only: a URL stays whole, however long', () => {
    const words = fc.array(fc.stringMatching(/^\S{1,40}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 90 }), (of, columns) => {
        const lines = wrap(of.join(' '), { column: 6, indent: 6, columns }).split('\n');
        expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(of);
        for (const line of lines.slice(1)) {
          expect(line).toMatch(/^ {6}\S/);
          expect(line.length <= columns || !line.trim().includes(' ')).toBe(true);
        }
      }),
    );
  });
});
