/**
 * Text as the signatures want it: lower case, one space for any run of blanks, quotes without the backslashes that JSON
 * and logs put before them. Remembers where each character came from.
 */
export interface Plain {
  readonly text: string;
  /** The offset in the original text of the character at this offset of `text`. */
  readonly origin: (at: number) => number;
}

/** Where line breaks were put: mail and people break between words, a terminal in the midst of one. */
export type Wrapping = 'between words' | 'inside words';

/**
 * What is rewritten: colour codes, line breaks and tabs as JSON writes them, backslashes before quotes, typographic
 * quotes, the frames of drawn tables, quotation marks of mail and Markdown at the start of a line, and runs of blanks.
 */
const rewritten =
  /\u001b\[[0-9;]{0,20}[A-Za-z]|\\{1,8}[nrt](?![a-z]:)|\\{1,8}(?=["'`/])|[“”«»]|&quot;|&#34;|[‘’]|&#39;|[\s\u00a0\u2500-\u257f\u200b\ufeff\u0000]+(?:[|>][\s\u2500-\u257f|>]{1,400})?/g;

function replacement(found: string, wrapping: Wrapping): string {
  const first = found.charCodeAt(0);
  if (first === 0x1b) return '';
  if (first === 0x5c) return /[nrt]$/.test(found) ? ' ' : '';
  if (found === '‘' || found === '’' || found === '&#39;') return "'";
  if (found === '“' || found === '”' || found === '«' || found === '»' || found.startsWith('&')) return '"';
  return wrapping === 'inside words' && /^\r?\n$/.test(found) ? '' : ' ';
}

/** Lower case that keeps every offset: a few letters of other scripts grow when lowered, and then only ASCII is. */
function lowered(text: string): string {
  const all = text.toLowerCase();
  return all.length === text.length ? all : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Reads the part of `original` between two offsets. Linear in its length. */
export function plain(
  original: string,
  start = 0,
  end = original.length,
  wrapping: Wrapping = 'between words',
): Plain {
  const part = original.slice(start, end);
  const pieces: string[] = [];
  // Pairs of offsets, in the plain text and in the original, from which the two run in step.
  const plainAt: number[] = [0];
  const originalAt: number[] = [start];
  let from = 0;
  let length = 0;
  for (const found of part.matchAll(rewritten)) {
    const by = replacement(found[0], wrapping);
    if (by === found[0]) continue;
    pieces.push(part.slice(from, found.index), by);
    length += found.index - from;
    from = found.index + found[0].length;
    plainAt.push(length);
    originalAt.push(start + found.index);
    length += by.length;
    plainAt.push(length);
    originalAt.push(start + from);
  }
  pieces.push(part.slice(from));
  const origin = (at: number): number => {
    let low = 0;
    let high = plainAt.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((plainAt[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return (originalAt[low] as number) + at - (plainAt[low] as number);
  };
  return { text: lowered(pieces.join('')), origin };
}
