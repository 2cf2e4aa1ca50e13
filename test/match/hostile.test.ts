/** Pasted text may be anything. Texts of this size finish within the timeout of the runner only in linear time. */
import { describe, expect, it } from 'vitest';
import { describedCauses } from '../../src/causes/described.ts';
import { classify } from '../../src/match/index.ts';

const size = 5_000_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const signatures = describedCauses.flatMap((cause) => cause.signatures);

describe('five million characters are classified', () => {
  it.each([
    ['one letter', 'a'],
    ['blanks', ' '],
    ['line breaks', '\n'],
    ['backslashes', '\\'],
    ['quotes', '"'],
    ['escape sequences', '\u001b['],
    ['letters that are longer in lower case', 'İ'],
    ['table frames', '│─'],
    ['prefixes of a message', 'failed to pull image "'],
    ['nested error wrappers', 'failed to pull image "x": rpc error: code = Unknown desc = '],
    ['statuses without a number', 'unexpected status '],
    ['addresses', 'https://registry.example/v2/a '],
    ['minified JSON', '{"message":"x","reason":"y"},'],
    ['rows of a table', 'shop cart-7d9f 0/1 ImagePullBackOff 0 5m\n'],
    ['log lines', '2026-03-01T10:00:00Z INFO request served path=/api status=200\n'],
  ])('%s', (_name, piece) => {
    expect(classify(filled(piece)).length).toBeGreaterThan(0);
  });

  it('distinct log lines', () => {
    const lines = Array.from(
      { length: 50_000 },
      (_, i) =>
        `2026-03-01 error: failed to load ${(i * 7919).toString(36)} from ${(i * 104729).toString(36)}: not a thing of note here`,
    );
    expect(classify(lines.join('\n'))[0]?.cause).toBe('not-a-pull-failure');
  });

  it('and a message in the middle is found, with its offset', () => {
    const message =
      'Failed to pull image "a.example/b:1": failed to do request: Head "https://a.example/v2/b/manifests/1": dial tcp: lookup a.example on 10.0.0.10:53: no such host';
    const noise = filled('2026-03-01T10:00:00Z INFO request served path=/api status=200\n').slice(
      0,
      size / 2,
    );
    const text = `${noise}\n${message}\n${noise}`;
    const finding = classify(text)[0];
    expect(finding).toMatchObject({ cause: 'dns', image: 'a.example/b:1' });
    expect(text.slice(finding?.evidence.start, finding?.evidence.end)).toBe(finding?.evidence.text);
  });
});

describe('random combinations of real words', () => {
  it('never throw, and evidence is always in the text', () => {
    const words = signatures.flatMap(({ message }) => message.split(' '));
    const separators = [
      ' ',
      '\n',
      '": "',
      '\\"',
      '\r\n  ',
      ', ',
      '\u001b[0m',
      '│',
      'İ',
      '{"message":"',
      '\\n',
    ];
    let state = 7;
    const pick = <T>(from: readonly T[]): T => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return from[state % from.length] as T;
    };
    for (let round = 0; round < 3000; round += 1) {
      let text = '';
      for (let count = 0; count < 5 + (round % 60); count += 1) text += pick(words) + pick(separators);
      for (const { evidence } of classify(text)) {
        expect(evidence.text).toBe(text.slice(evidence.start, evidence.end));
        expect(evidence.end).toBeGreaterThan(evidence.start);
      }
    }
  });
});

describe('each signature on its own', () => {
  it('finishes on a million repetitions of its own prefixes', () => {
    for (const signature of signatures) {
      const words = signature.message.toLowerCase().slice(0, 60);
      for (const length of [8, 20, 60])
        signature.pattern.test(words.slice(0, length).repeat(200_000 / length));
    }
  });
});
