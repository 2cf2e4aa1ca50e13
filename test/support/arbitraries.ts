/** Text from a cluster, a registry or an attacker. */
import fc from 'fast-check';
import { classify } from '../../src/match/index.ts';

/** Strings with a meaning to a terminal, a shell, HTML, a regular expression or our own patterns. */
const pieces = [
  '\u001b[31m',
  '\u001b]8;;https://evil.example\u0007',
  '\u009b2J',
  '\u202e',
  '\u2028',
  '\u0000',
  '\r',
  '\n',
  '<script>alert(1)</script>',
  '$(id)',
  '`id`',
  "'",
  '"',
  '\\',
  'failed to pull and unpack image "',
  'rpc error: code = Unknown desc = ',
  'unexpected status from HEAD request to https://',
  ': 403 Forbidden',
  'dial tcp: lookup registry.example.com: no such host',
  'Back-off pulling image "x": ErrImagePull: ',
  'Authorization: Bearer ya29.abcdefghijklmnopqrstuvwxyz',
  '{"auths":{"',
  'é',
  '😀',
  '\ud800',
] as const;

export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

/** One path component of an image reference, by its grammar. */
const component = fc.stringMatching(/^[a-z0-9]{1,8}(?:(?:[._]|__|-{1,3})[a-z0-9]{1,8}){0,2}$/);

/** A reference with all its parts. */
export const writtenReference = fc.record({
  host: fc.stringMatching(/^[a-z0-9]{1,8}\.[a-z]{2,8}(?::[1-9][0-9]{1,3})?$/),
  path: fc.array(component, { minLength: 2, maxLength: 5 }).map((parts) => parts.join('/')),
  tag: fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/)),
  digest: fc.option(fc.stringMatching(/^sha256:[0-9a-f]{64}$/)),
});

export function causesOf(text: string): readonly string[] {
  return classify(text).map(({ cause }) => cause);
}
