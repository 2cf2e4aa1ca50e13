import { describe, expect, it } from 'vitest';
import { oneLine, printable, printableDeep } from '../../src/base/printable.ts';

describe('printable text', () => {
  it.each([
    ['colours', '\u001b[31mred\u001b[0m', 'red'],
    ['a cleared screen', '\u001b[2J\u001b[Hgone', 'gone'],
    ['a title', '\u001b]0;owned\u0007text', 'text'],
    ['a window title terminated by ST', '\u001b]0;owned\u001b\\text', 'text'],
    ['a link', '\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\', 'click'],
    ['an 8-bit control sequence', '\u009b31mred', 'red'],
    ['a bare escape', 'a\u001bb', 'ab'],
    ['carriage return, backspace and bell', 'ok\rno\b\u0007', 'okno'],
    ['NUL and DEL', 'a\u0000b\u007fc', 'abc'],
    ['bidirectional controls', 'a\u202eb\u2066c\u2069', 'abc'],
    ['zero-width characters', 'a\u200bb\ufeffc\u200f', 'abc'],
    ['line separators', 'a\u2028b\u2029c', 'abc'],
    ['soft hyphens and other invisible characters', 'a\u00adb\u180ec\u034fd', 'abcd'],
    ['tag characters', 'a\u{e0041}b\u{e007f}c', 'abc'],
  ])('has no %s', (_name, text, clean) => expect(printable(text)).toBe(clean));

  it('keeps new lines, tabs and every language', () => {
    const text = 'Échec\tà « l’extraction »\n名前 🙂\n';
    expect(printable(text)).toBe(text);
  });

  it.each([
    ['escapes', '\u001b['],
    ['titles', '\u001b]0;'],
    ['at signs', 'a://'],
    ['user parts', '://a'],
    ['token words', 'token'],
    ['letters', 'a'],
    ['dashes and letters', 'a-'],
    ['bearers', 'bearer '],
    ['jwt heads', 'eyJ'],
    ['key heads', '-----BEGIN A-----'],
    ['digits of a sequence', '\u001b[1;2'],
    ['quotes', '"password":"'],
    // At this size, anything slower than linear would take minutes.
  ])('of 1 MB of %s is cleaned', (_name, unit) => {
    expect(printable(unit.repeat(Math.ceil(1_000_000 / unit.length)))).toBeTypeOf('string');
  });
});

it('is applied to a value at any depth, keys included', () => {
  expect(
    printableDeep({ 'k\u001b[1m': [{ message: 'Bearer 0123456789abcdef0123456789' }, 1, null, true] }),
  ).toEqual({ k: [{ message: 'Bearer ***' }, 1, null, true] });
});

describe('one line', () => {
  it('keeps the no-break spaces of French', () =>
    expect(oneLine('a\u00a0: b\u202f;')).toBe('a\u00a0: b\u202f;'));
  it('contains no line break', () => expect(oneLine(' a\n\n b\tc\r\n')).toBe('a b c'));
  it('ends with an ellipsis if it was truncated', () => {
    expect(oneLine('x'.repeat(600))).toHaveLength(500);
    expect(oneLine('abcdef', 3)).toBe('ab…');
  });
});
