/**
 * Normalised text for the signatures: lower case, one space for any run of white space, quotes without the
 * backslashes of JSON and logs. Maps each character to its offset in the original.
 */
export interface Plain {
  readonly text: string;
  /** The offset in the original text of the character at this offset of `text`. */
  readonly origin: (at: number) => number;
}

/** Where line breaks were inserted: mail clients and people wrap between words, a terminal inside a word. */
export type Wrapping = 'between words' | 'inside words';

/** Typographic characters, and the entities and escape sequences of HTML and JSON. */
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

/** Joins several patterns into one that finds every match in a text. */
const everywhere = (...parts: readonly RegExp[]): RegExp =>
  new RegExp(parts.map(({ source }) => source).join('|'), 'g');

/** What is replaced. The first group is another spelling of a character. */
const rewritten = everywhere(
  // Terminal colours and links, raw or as logs and pagers show them.
  /(?:\u001b|\\{1,8}(?:u001b|x1b|033|e)|\^\[)\[[0-9;]{0,20}[A-Za-z]|\u001b\][^\u0007\u001b]{0,300}(?:\u0007|\u001b\\)/,
  /(?:&(?:amp;)?|\\{1,8}(?=u00))(quot|apos|lt|gt|amp|nbsp|#34|#39|#x22|#x27|u00(?:22|26|27|3c|3e|a0));?/,
  /([“”„‟«»＂‘’‚‛′‐-―−ﬀ-ﬄ])/,
  // Invisible characters, and Markdown bold.
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]{1,8}|\*\*/,
  // Runs of white space, also as JSON and syslog escape them, with the frames of drawn tables and the quote markers
  // of mail and Markdown at the start of a line.
  /(?:[\s\u00a0\u2500-\u257f\u0000]|\\{1,8}[nrt](?![a-z]:)|#01[125])+(?:[|>][\s\u2500-\u257f|>]{1,400})?/,
  // Backslashes before quotes, and the second of two quotes as CSV and YAML double them.
  /\\{1,8}(?=["'`/])|"(?="\w)|(?<=\w")"|'(?='\w)/,
);

const blank = /^(?:[\s\u2500-\u257f\u0000#]|\\+[nrt])/;

/** A line break inside a word: nothing around it, or only the frame of a full table cell. */
const brokenWord = /^(?: ?[\u2500-\u257f|])?\r?\n(?:[\u2500-\u257f|] ?)?$/;

function replacement(found: string, named: string | undefined, wrapping: Wrapping): string {
  const character = named === undefined ? undefined : spellings.get(named);
  if (character !== undefined) return character;
  if (!blank.test(found)) return '';
  return wrapping === 'inside words' && brokenWord.test(found) ? '' : ' ';
}

/**
 * Lower case with unchanged offsets: a few non-Latin letters become longer in lower case; then only ASCII is lowered.
 */
function toLowerCase(text: string): string {
  const all = text.toLowerCase();
  return all.length === text.length ? all : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Normalises the part of `original` between two offsets. Linear in its length. */
export function plain(
  original: string,
  start = 0,
  end = original.length,
  wrapping: Wrapping = 'between words',
): Plain {
  const part = original.slice(start, end);
  const pieces: string[] = [];
  // Pairs of offsets, in the plain text and in the original, after which both advance together.
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
  return { text: toLowerCase(pieces.join('')), origin };
}
