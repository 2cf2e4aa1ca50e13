/**
 * Characters that move a cursor, change colours or reorder text on a terminal: C0 except newline and tab, DEL, C1,
 * and the Unicode bidirectional and line-separator controls. Also the two noncharacters that XML forbids.
 */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** A whole escape sequence, so that its letters do not remain as noise. */
const escapeSequence =
  /(?:\u001b\[|\u009b)[0-9;:<=>?]{0,32}[ -/]{0,8}[@-~]|\u001b\][^\u0007\u001b]{0,256}(?:\u0007|\u001b\\)?/g;

/** Credentials that registries and proxies put into messages and URLs. The value is masked, the name stays. */
const credentials: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{20,}/gi, '$1 ***'],
  [/\bya29\.[A-Za-z0-9._-]+/g, '***'],
  [/\beyJ[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]*){0,2}/g, '***'],
  [/:\/\/[^\s/@"']{1,256}@/g, '://***@'],
  // A parameter of a URL or a member of a JSON object. Prose such as "anonymous token: unexpected status" stays.
  [
    /\b([a-z_-]{0,20}(?:token|password|passwd|secret|signature|credential|api[_-]?key)|sig)(=|["']\s?:\s?["'])[^\s&"',;}]+/gi,
    '$1$2***',
  ],
  [/-----BEGIN [A-Z ]{1,32}-----[^-]{0,8192}/g, '***'],
];

/** The text without control characters and without credentials. Newlines and tabs stay. Runs in linear time. */
export function printable(text: string): string {
  let clean = text.replace(escapeSequence, '').replace(unprintable, '');
  for (const [pattern, replacement] of credentials) clean = clean.replace(pattern, replacement);
  return clean;
}

/** `printable` on every string of a value, keys included. */
export function printableDeep<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T;
  if (Array.isArray(value)) return value.map(printableDeep) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, of]) => [printable(key), printableDeep(of)]),
    ) as T;
  }
  return value;
}

/** One line of at most `limit` characters, for reports. It only shortens: the text is printable already. */
export function oneLine(text: string, limit = 500): string {
  // Not all white space: the non-breaking spaces of French prose stay.
  const line = text.replace(/[ \t\n]+/g, ' ').trim();
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
