import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesGlob } from '../../src/base/glob.ts';

test.each([
  ['shop/cart-*', 'shop/cart-7c9d-x2', true],
  ['shop/cart-*', 'shop/cart', false],
  ['shop/cart', 'shop/cart', true],
  ['shop/cart', 'shop/cart-1', false],
  ['*', '', true],
  ['*/cart-*-x', 'shop/cart-a-x', true],
  ['*/cart-*-x', 'shop/cart-x', false],
  ['a*a', 'a', false],
  ['docker.io/library/*:1.*', 'docker.io/library/nginx:1.27', true],
  ['docker.io/library/*:1.*', 'dockerXio/library/nginx:1.27', false],
])('%s and %s: %s', (pattern, text, matches) => {
  expect(matchesGlob(pattern, text)).toBe(matches);
});

test('agrees with a regular expression', () => {
  const text = fc.stringMatching(/^[ab*.]{0,8}$/);
  fc.assert(
    fc.property(text, fc.stringMatching(/^[ab.]{0,12}$/), (pattern, given) => {
      const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/\*+/g, '.*')}$`);
      expect(matchesGlob(pattern, given)).toBe(expression.test(given));
    }),
  );
});
