/**
 * Corrects a query by the words of the guide: Pagefind answers a word that it does not know with every word that begins
 * alike. Pure.
 */
import { normalised } from './search-entries.ts';

/** The words of the index, the most frequent first. */
export interface Vocabulary {
  /** By the normalised word: as it is written. */
  readonly words: ReadonlyMap<string, string>;
  /** Normalised, in order. */
  readonly sorted: readonly string[];
}

export function vocabularyOf(written: readonly string[]): Vocabulary {
  const words = new Map<string, string>();
  for (const word of written) if (!words.has(normalised(word))) words.set(normalised(word), word);
  return { words, sorted: [...words.keys()].sort() };
}

/** A shorter word is a letter away from too many others. */
const shortest = 4;
/** From this length on two letters may differ. */
const long = 8;

/** The query with every unknown word replaced by the nearest known one; null if no word has one. */
export function corrected(query: string, vocabulary: Vocabulary): string | null {
  const written = query.replace(/\S+/g, (token) =>
    // An address or a path is a name, not a word: what may stand after a word is not part of it.
    /[.:/@_=\\].*[\p{L}\p{N}]/u.test(token)
      ? token
      : token.replace(/[\p{L}\p{N}]+/gu, (word) => nearest(word, vocabulary) ?? word),
  );
  return written === query ? null : written;
}

function nearest(word: string, { words, sorted }: Vocabulary): string | null {
  const asked = normalised(word);
  if (asked.length < shortest || /^\d+$/.test(asked) || beginsOne(asked, sorted)) return null;
  const limit = asked.length < long ? 1 : 2;
  let best: string | null = null;
  let least = limit + 1;
  // The most frequent of the nearest words; people rarely miss the first letter.
  for (const [known, written] of words) {
    if (known[0] !== asked[0] || Math.abs(known.length - asked.length) >= least) continue;
    const distance = distanceOf(asked, known);
    // Of four letters, only two that changed places: a letter more or less makes another word.
    if (distance >= least || (asked.length === shortest && known.length !== shortest)) continue;
    least = distance;
    best = written;
  }
  return best;
}

/** Whether a word begins like this: people search while they type. */
function beginsOne(asked: string, sorted: readonly string[]): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < asked) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(asked) ?? false;
}

/** How many letters are to be inserted, removed, replaced or swapped with their neighbour. */
export function distanceOf(from: string, to: string): number {
  let before: number[] = [];
  let row = [...Array(to.length + 1).keys()];
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : change;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
