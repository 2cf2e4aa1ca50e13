import { withoutCredentials } from './credentials.ts';

/**
 * Characters that move a cursor, change colours, reorder text or stay invisible on a terminal: C0 except newline and
 * tab, DEL, C1, the soft hyphen and the joiners without a width, the Unicode bidirectional and line-separator controls,
 * and the tag characters. Also the two noncharacters that XML forbids.
 */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\ufffe\uffff]|\u034f|[\u{e0000}-\u{e007f}]/gu;

/** A whole escape sequence, so that its letters do not remain as noise. */
const escapeSequence =
  /(?:\u001b\[|\u009b)[0-9;:<=>?]{0,32}[ -/]{0,8}[@-~]|\u001b\][^\u0007\u001b]{0,256}(?:\u0007|\u001b\\)?/g;

/** The text without control characters and without credentials. Newlines and tabs stay. Runs in linear time. */
export function printable(text: string): string {
  return withoutCredentials(withoutControls(text));
}

/** The text without control characters: for a report of Pullbook, in whose sentences nothing is a credential. */
export function withoutControls(text: string): string {
  return text.replace(escapeSequence, '').replace(unprintable, '');
}

/**
 * `printable`, or another function, on every string of a value, keys included. Lists repeat keys and names by the
 * thousand: each is read once, and what is printable already is not copied.
 */
export function printableDeep<T>(value: T, clean: (text: string) => string = printable): T {
  const known = new Map<string, string>();
  const once = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const after = clean(text);
    known.set(text, after);
    return after;
  };
  const isPrintable = (part: unknown): boolean => {
    if (typeof part === 'string') return once(part) === part;
    if (part === null || typeof part !== 'object') return true;
    for (const key of Object.keys(part))
      if (once(key) !== key || !isPrintable((part as Record<string, unknown>)[key])) return false;
    return true;
  };
  const deep = (part: unknown): unknown => {
    if (isPrintable(part)) return part;
    if (typeof part === 'string') return once(part);
    if (Array.isArray(part)) return part.map(deep);
    return Object.fromEntries(Object.entries(part as object).map(([key, of]) => [once(key), deep(of)]));
  };
  return deep(value) as T;
}

/** One line of at most `limit` characters, for reports. It only shortens: the text is printable already. */
export function oneLine(text: string, limit = 500): string {
  // Not all white space: the non-breaking spaces of French prose stay.
  const line = text.replace(/[ \t\n]+/g, ' ').trim();
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
