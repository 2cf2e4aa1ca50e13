/** Stand-ins for names that are numbers, hexadecimal digits, or plain words. */
import { createHash } from 'node:crypto';
import type { Names } from './names.ts';

/** A plain name: its family and a number. */
export function numbered(family: string, name: string, names: Names, prefix = family): string {
  return `${prefix}-${names.number(family, name)}`;
}

/** A number with as many digits, at least as many as it takes. */
export function standInForNumber(digits: string, names: Names): string {
  const number = names.number('number', digits);
  return `1${String(number).padStart(digits.length - 1, '0')}`;
}

/** As many hexadecimal digits, drawn for the name and not from it. */
export function standInForHex(digits: string, names: Names): string {
  const name = digits.toLowerCase();
  const number = names.number('hexadecimal', wholeOf(name, names));
  const drawn = Array.from({ length: Math.ceil(digits.length / 64) }, (_, at) =>
    createHash('sha256').update(`${number} ${at}`).digest('hex'),
  ).join('');
  return drawn.slice(0, digits.length);
}

/** A shortened digest belongs to the whole one that begins with it. */
function wholeOf(digits: string, names: Names): string {
  if (digits.length >= 64 || names.has('hexadecimal', digits)) return digits;
  return (
    names.of('hexadecimal').find((known) => known.length > digits.length && known.startsWith(digits)) ??
    digits
  );
}

/** `sha256:…`: the same algorithm and length, other digits. */
export function standInForDigest(digest: string, names: Names): string {
  const [, algorithm, separator, digits, end] =
    /^(sha256|sha384|sha512)([:-])([0-9a-f]+)(:?)$/i.exec(digest) ?? [];
  if (!algorithm || !digits) return numbered('digest', digest, names);
  return `${algorithm}${separator}${standInForHex(digits, names)}${end}`;
}

/** A UID: of the form of one, if the text has it. */
export function standInForUid(uid: string, names: Names): string {
  if (!/^[0-9a-f-]{8,}$/i.test(uid)) return numbered('id', uid, names);
  const drawn = standInForHex(uid.replaceAll('-', ''), names);
  let at = 0;
  return [...uid].map((character) => (character === '-' ? '-' : (drawn[at++] ?? '0'))).join('');
}
