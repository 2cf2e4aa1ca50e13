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

/** Characters of typography, and the entities and escapes that stand for characters in HTML and JSON. */
const spellings: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»＂'].map((quote) => [quote, '"'] as const),
  ...[...'‘’‚‛′'].map((quote) => [quote, "'"] as const),
  ...[...'‐‑‒–—―−'].map((dash) => [dash, '-'] as const),
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ...['quot', '#34', '#x22', 'u0022'].map((name) => [name, '"'] as const),
  ...['apos', '#39', '#x27', 'u0027'].map((name) => [name, "'"] as const),
  ...['lt', 'u003c'].map((name) => [name, '<'] as const),
  ...['gt', 'u003e'].map((name) => [name, '>'] as const),
  ...['amp', 'u0026'].map((name) => [name, '&'] as const),
  ...['nbsp', 'u00a0'].map((name) => [name, ' '] as const),
]);

/** Several patterns as one that is tried everywhere in a text. */
const everywhere = (...parts: readonly RegExp[]): RegExp =>
  new RegExp(parts.map(({ source }) => source).join('|'), 'g');

/** What is rewritten. The first group is a character by another name. */
const rewritten = everywhere(
  // Colours and links of a terminal, as they are or as logs and pagers show them.
  /(?:\u001b|\\{1,8}(?:u001b|x1b|033|e)|\^\[)\[[0-9;]{0,20}[A-Za-z]|\u001b\][^\u0007\u001b]{0,300}(?:\u0007|\u001b\\)/,
  /(?:&(?:amp;)?|\\{1,8}(?=u00))(quot|apos|lt|gt|amp|nbsp|#34|#39|#x22|#x27|u00(?:22|26|27|3c|3e|a0));?/,
  /([“”„‟«»＂‘’‚‛′‐-―−ﬀ-ﬄ])/,
  // What nobody sees, and the bold of Markdown.
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]{1,8}|\*\*/,
  // Runs of blanks, also as JSON and syslog write them, with the frames of drawn tables and the quotation marks of mail
  // and Markdown at the start of a line.
  /(?:[\s\u00a0\u2500-\u257f\u0000]|\\{1,8}[nrt](?![a-z]:)|#01[125])+(?:[|>][\s\u2500-\u257f|>]{1,400})?/,
  // The backslashes before quotes, and the second of two quotes where CSV and YAML double them.
  /\\{1,8}(?=["'`/])|"(?="\w)|(?<=\w")"|'(?='\w)/,
);

const blank = /^(?:[\s\u2500-\u257f\u0000#]|\\+[nrt])/;

/** A line break in the midst of a word: nothing around it, or only the frame of a box that is full. */
const torn = /^(?: ?[\u2500-\u257f|])?\r?\n(?:[\u2500-\u257f|] ?)?$/;

function replacement(found: string, named: string | undefined, wrapping: Wrapping): string {
  const character = named === undefined ? undefined : spellings.get(named);
  if (character !== undefined) return character;
  if (!blank.test(found)) return '';
  return wrapping === 'inside words' && torn.test(found) ? '' : ' ';
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
    const by = replacement(found[0], found[1] ?? found[2], wrapping);
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
