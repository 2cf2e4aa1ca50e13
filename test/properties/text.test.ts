/** Text from a cluster is untrusted: whatever it contains, the output of Pullbook is harmless to a terminal. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine, printable, printableDeep } from '../../src/base/printable.ts';
import { causes } from '../../src/causes/index.ts';
import { classify } from '../../src/match/index.ts';
import { explainText } from '../../src/playbook/cli/event.ts';
import { causesOf, hostileText } from '../support/arbitraries.ts';
import { UNPRINTABLE } from '../support/playbook/playbook.ts';

const known = new Set(causes.map(({ id }) => id));
const plainly = (_style: unknown, text: string) => text;

describe('printable text', () => {
  test('has no control character, and is unchanged when made printable again', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const clean = printable(text);
        expect(clean).not.toMatch(UNPRINTABLE);
        expect(printable(clean)).toBe(clean);
      }),
      { numRuns: 2000 },
    );
  });

  test('replaces every string of a value, whatever its shape', () => {
    fc.assert(
      fc.property(fc.jsonValue(), hostileText, (value, text) => {
        const clean = printableDeep({ value, [text]: [text, { text }] });
        for (const [key, each] of strings(clean)) expect(`${key}${each}`).not.toMatch(UNPRINTABLE);
      }),
    );
  });

  test('for one line is one line within its limit', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 500 }), (text, limit) => {
        const line = oneLine(printable(text), limit);
        expect(line).not.toMatch(/[\n\r]/);
        expect(line.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('classify', () => {
  test('returns existing causes, and evidence that is in the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const findings = classify(text);
        expect(findings.length).toBeGreaterThan(0);
        for (const { cause, evidence } of findings) {
          expect(known).toContain(cause);
          expect(evidence.start).toBeLessThanOrEqual(evidence.end);
          expect(evidence.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('still finds a message between lines of noise', () => {
    const noise = fc.stringMatching(/^[a-z ]{0,60}$/);
    const message =
      'Failed to pull image "registry.example.com/a/b:1": rpc error: code = NotFound desc = failed to pull and unpack image "registry.example.com/a/b:1": failed to resolve reference "registry.example.com/a/b:1": registry.example.com/a/b:1: not found';
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        expect(causesOf(`${before}\n${message}\n${after}`)[0]).toBe('not-found');
      }),
    );
  });

  test.each([
    ['nested wrappers', 'rpc error: code = Unknown desc = failed to resolve reference "'],
    ['half-open quotes', 'failed to pull and unpack image "a'],
    ['colons', ': '],
    ['dashes of an image name', 'a-'],
    ['separators of a table', ' │ '],
    ['Zalgo', 'e\u0301\u0302\u0303\u0304'],
    ['percent signs', '%3A%2F'],
    // At this size, anything slower than linear would take hours.
  ])('of 5 MB is classified: %s', (_name, piece) => {
    expect(classify(piece.repeat(Math.ceil(5_000_000 / piece.length))).length).toBeGreaterThanOrEqual(0);
  });
});

describe('a report on a pasted text', () => {
  test('has no control character in any format and language', () => {
    const format = fc.constantFrom('text', 'json', 'markdown' as const);
    fc.assert(
      fc.property(hostileText, fc.constantFrom('en', 'fr' as const), format, (text, locale, output) => {
        fc.pre(text.trim() !== '');
        try {
          expect(explainText(text, locale, output, plainly).output).not.toMatch(UNPRINTABLE);
        } catch (error) {
          // A format that --event does not have is bad usage; any other error is a bug.
          expect((error as Error).constructor.name).toBe('UsageError');
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Every string within a value, with its key. */
function strings(value: unknown, key = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, of]) => strings(of, name));
}
