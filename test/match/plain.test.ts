import { describe, expect, it } from 'vitest';
import { plain } from '../../src/match/plain.ts';

describe('plain text', () => {
  it.each([
    ['Failed\tto\r\n   pull', 'failed to pull'],
    ['image \\"a\\": \\\\\\"b\\\\\\"', 'image "a": "b"'],
    ['\u001b[31mError\u001b[0m', 'error'],
    ['“a” « b » ‘c’', '"a" " b " \'c\''],
    ['│ Failed to │\n│ pull', ' failed to pull'],
    ['> Failed to\n> pull', '> failed to pull'],
    ['one\\ntwo', 'one two'],
    ['a&quot;b&quot;', 'a"b"'],
  ])('%j reads %j', (original, expected) => expect(plain(original).text).toBe(expected));

  it('knows where each character came from', () => {
    const original = 'X  \\"Failed\\"\r\n  to │ “PULL” İx';
    const { text, origin } = plain(original);
    for (const word of ['failed', 'to', 'pull']) {
      const at = text.indexOf(word);
      expect(original.slice(origin(at), origin(at + word.length - 1) + 1).toLowerCase()).toBe(word);
    }
    expect(original[origin(text.length - 1)]).toBe('x');
  });

  it('counts offsets from the start of the whole text', () => {
    const { text, origin } = plain('skip this: PULL', 11);
    expect(text).toBe('pull');
    expect(origin(0)).toBe(11);
  });
});
