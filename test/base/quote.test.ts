import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteWord } from '../../src/base/quote.ts';

const quoteLine = (words: readonly string[]) => words.map(quoteWord).join(' ');

/** The words into which a real shell splits a line, separated by a byte that no word can contain. */
function split(line: string): string[] {
  const output = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
  return output.split('\0').slice(0, -1);
}

const nasty = [
  '',
  ' ',
  'a b',
  "it's",
  "'",
  "''",
  "'; touch /tmp/never; '",
  '"',
  '\\',
  '\\\\',
  "\\'",
  '$HOME',
  `\${HOME}`,
  '$(id)',
  '`id`',
  '*',
  '?',
  '[a-z]*',
  '~',
  '~root',
  'a~b',
  '!',
  '!!',
  '#comment',
  'a#b',
  'a;b',
  'a&b',
  'a|b',
  'a>b',
  '<a',
  '(a)',
  '{a,b}',
  '{PROJECT}',
  'A=b',
  '=ls',
  '--flag=a b',
  '--format=json(a,b[].c)',
  '-n',
  '--',
  '%s%n',
  '\t',
  'line\nbreak',
  'trailing\n',
  '\r',
  '\u001b[31m',
  'é « œ »',
  '名前',
  '🙂',
  '\u202eabc',
  'log_id("events") AND a=~"b"',
  'x'.repeat(10_000),
];

describe('a quoted word', () => {
  it.each(nasty)('survives sh unchanged: %j', (word) => expect(split(quoteWord(word))).toEqual([word]));

  it.each([
    'gke-web',
    'a.b_c',
    'nodes@shop-prod.iam.gserviceaccount.com',
    '--project=shop-prod',
    's3ns:shop-prod',
  ])('is not quoted if it is safe: %s', (word) => expect(quoteWord(word)).toBe(word));
});

describe('a quoted line', () => {
  it('survives sh unchanged, with all words in one line', () =>
    expect(split(quoteLine(nasty))).toEqual(nasty));

  it('survives sh with every ASCII character, alone, first, last and doubled', () => {
    const words = Array.from({ length: 127 }, (_, index) => String.fromCharCode(index + 1)).flatMap(
      (character) => [character, `${character}a`, `a${character}`, character.repeat(2)],
    );
    expect(split(quoteLine(words))).toEqual(words);
  });

  it('survives sh with arbitrary words', () => {
    const word = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''));
    const words = fc.array(word, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, (given) => {
        expect(split(quoteLine(given))).toEqual(given);
      }),
    );
  });
});
