import { describe, expect, it } from 'vitest';
import {
  array,
  child,
  flag,
  list,
  object,
  requiredText,
  text,
  texts,
} from '../../../src/catalogue/commands/decode.ts';
import { Unreadable } from '../../../src/catalogue/model/failures.ts';

/** The result of each reader for a value at the key `k`; `throws` means Unreadable. */
const throws = Symbol('throws');
const read = <T>(reader: () => T): T | typeof throws => {
  try {
    return reader();
  } catch (error) {
    if (error instanceof Unreadable) return throws;
    throw error;
  }
};

describe('at a key', () => {
  it.each([
    ['nothing', {}, null, false, [], {}],
    ['null', { k: null }, null, false, [], {}],
    ['an empty text', { k: '' }, null, throws, throws, throws],
    ['a text', { k: 'a' }, 'a', throws, throws, throws],
    ['a number', { k: 7 }, '7', throws, throws, throws],
    ['true', { k: true }, throws, true, throws, throws],
    ['false', { k: false }, throws, false, throws, throws],
    ['a list of texts', { k: ['a'] }, throws, throws, ['a'], throws],
    ['an object', { k: { a: 1 } }, throws, throws, throws, { a: 1 }],
  ])('%s', (_name, value, asText, asFlag, asTexts, asChild) => {
    expect(read(() => text(value, 'k'))).toBe(asText);
    expect(read(() => flag(value, 'k'))).toBe(asFlag);
    expect(read(() => texts(value, 'k'))).toEqual(asTexts);
    expect(read(() => child(value, 'k'))).toEqual(asChild);
  });

  it('a missing required text is unreadable', () => {
    expect(() => requiredText({}, 'email')).toThrow('email is missing');
    expect(requiredText({ email: 'a' }, 'email')).toBe('a');
  });

  it('a list of texts contains texts only', () =>
    expect(() => texts({ k: ['a', 1] }, 'k')).toThrow(Unreadable));
});

it.each([null, undefined, 3, 'text', true, []])('%j is not an object', (value) => {
  expect(() => object(value)).toThrow(Unreadable);
  expect(() => list(value, 'k')).toThrow(Unreadable);
});

it.each([null, undefined, 3, 'text', {}])('%j is not a list', (value) =>
  expect(() => array(value)).toThrow(Unreadable),
);
