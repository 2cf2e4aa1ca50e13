/** WCAG contrast of `tokens.css`: for every text colour on every background, and for the borders of controls. */
import { describe, expect, test } from 'vitest';
import { expectEach } from '../support/expect-each.ts';
import { read } from '../support/files.ts';

const tokens = new Map(
  [...read('src/site/styles/tokens.css').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);
const grounds = ['paper', 'surface', 'sunken', 'accent-soft', 'unknown-soft'];
const texts = ['ink', 'quiet', 'accent', 'ok', 'problem', 'unknown', 'not-applicable'];

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [a, b] = [one, other].map((name) => luminance(tokens.get(name)?.[theme] ?? ''));
  const [low = 0, high = 0] = [a ?? 0, b ?? 0].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('every text colour is readable on every background', () => {
    const pairs = texts.flatMap((text) =>
      grounds.map((ground) => ({ text, ground, name: `--${text} on --${ground}` })),
    );
    expectEach(pairs, ({ text, ground }) =>
      expect(
        contrast(text, ground, theme),
        'raise the contrast to 4.5: change one of the two in src/site/styles/tokens.css',
      ).toBeGreaterThanOrEqual(4.5),
    );
  });

  test('text is readable on the accent, and the border of a control is visible', () => {
    expect(
      contrast('on-accent', 'accent', theme),
      'raise the contrast of --on-accent on --accent to 4.5: src/site/styles/tokens.css',
    ).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['paper', 'surface', 'sunken'])
      expect(
        contrast('line-strong', ground, theme),
        `raise the contrast of --line-strong on --${ground} to 3: src/site/styles/tokens.css`,
      ).toBeGreaterThanOrEqual(3);
  });
});
