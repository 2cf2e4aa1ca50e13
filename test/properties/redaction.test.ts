/** Credentials in a message, a URL or an answer are masked, whatever surrounds them or is inserted into them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine, printable, printableDeep } from '../../src/base/printable.ts';
import { hostileText } from '../support/arbitraries.ts';

const secret = fc.stringMatching(/^[A-Za-z0-9]{24,40}$/);

/** The forms in which registries, proxies and tools print credentials. */
const carriers: readonly (readonly [name: string, carry: (secret: string) => string])[] = [
  ['a bearer token', (of) => `Authorization: Bearer ${of}`],
  ['a basic token', (of) => `authorization: basic ${of}==`],
  ['an access token of Google', (of) => `ya29.${of}`],
  ['a JSON web token', (of) => `eyJ${of}.${of}.${of}`],
  ['the user of a URL', (of) => `https://user:${of}@registry.example.com/v2/`],
  ['a token in a URL', (of) => `https://registry.example.com/v2/?access_token=${of}&scope=a`],
  ['a signature in a URL', (of) => `https://storage.example.com/blob?X-Goog-Signature=${of}`],
  ['a password in JSON', (of) => `{"username": "puller", "password": "${of}"}`],
  ['an API key', (of) => `api_key=${of}`],
  ['a private key', (of) => `-----BEGIN PRIVATE KEY-----\n${of}\n`],
];

/** Invisible characters that an attacker may insert into a word so that no pattern matches it. */
const invisible = fc.constantFrom(
  '\u001b[0m',
  '\u001b[31;1m',
  '\u200b',
  '\u202e',
  '\u0000',
  '\u009b2m',
  '\ufeff',
);

describe.each(carriers)('%s', (_name, carry) => {
  test('is masked between any texts, also when masked again', () => {
    fc.assert(
      fc.property(hostileText, secret, hostileText, (before, of, after) => {
        const clean = printable(`${before}\n${carry(of)}\n${after}`);
        expect(clean).not.toContain(of);
        expect(printable(clean)).not.toContain(of);
      }),
      { numRuns: 300 },
    );
  });

  test('is masked even with invisible characters inserted', () => {
    fc.assert(
      fc.property(secret, invisible, fc.nat(), (of, between, at) => {
        const whole = carry(of);
        const place = at % whole.length;
        const clean = printable(whole.slice(0, place) + between + whole.slice(place));
        expect(clean).not.toContain(of);
      }),
      { numRuns: 300 },
    );
  });

  test('is masked in every string of an answer, and in a line of any length', () => {
    fc.assert(
      fc.property(secret, fc.integer({ min: 10, max: 300 }), (of, limit) => {
        expect(JSON.stringify(printableDeep({ a: [carry(of), { b: carry(of) }] }))).not.toContain(of);
        expect(oneLine(printable(carry(of)), limit)).not.toContain(of);
      }),
    );
  });
});
