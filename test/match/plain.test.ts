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
    ['a-&gt;b &amp; c&#x27;s&nbsp;d', "a->b & c's d"],
    ['\\u003ca\\u003e \\u0022b\\u0022', '<a> "b"'],
    ['„a“ ‹-› x\u2011y', '"a" ‹-› x-y'],
    ['certi\ufb01cate of di\ufb00erent', 'certificate of different'],
    ['Err\u200bImage\u00adPull', 'errimagepull'],
    ['**Failed** to pull', 'failed to pull'],
    ['^[[31mError^[[0m \\u001b[1mb\\u001b[0m', 'error b'],
    ['\u001b]8;;https://a.example\u0007link\u001b]8;;\u0007', 'link'],
    ['one#012two#011three', 'one two three'],
    ['one\\n   two', 'one two'],
    ['say ""Failed"" and couldn\'\'t', 'say "failed" and couldn\'t'],
    ['image ""', 'image ""'],
  ])('%j becomes %j', (original, expected) => expect(plain(original).text).toBe(expected));

  it('knows where each character came from', () => {
    const original = 'X  \\"Failed\\"\r\n  to │ “PULL” İx';
    const { text, origin } = plain(original);
    for (const word of ['failed', 'to', 'pull']) {
      const at = text.indexOf(word);
      expect(original.slice(origin(at), origin(at + word.length - 1) + 1).toLowerCase()).toBe(word);
    }
    expect(original[origin(text.length - 1)]).toBe('x');
  });

  it('rejoins words that a terminal wrapped, also inside a box, but not two words at a line end', () => {
    const whole = (text: string) => plain(text, 0, text.length, 'inside words').text;
    expect(whole('Fai\nled')).toBe('failed');
    expect(whole('Fai\r\nled')).toBe('failed');
    expect(whole('│ Fai │\n│ led │')).toContain('failed');
    expect(whole('Failed \n  to')).toBe('failed to');
  });

  it('counts offsets from the start of the whole text', () => {
    const { text, origin } = plain('skip this: PULL', 11);
    expect(text).toBe('pull');
    expect(origin(0)).toBe(11);
  });
});
