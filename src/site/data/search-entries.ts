/**
 * Catalogue entries that match a query: a rule by its title in either language, a cause by the words of its messages,
 * a status, a command. They come before the full-text results, which rank words without their meaning. Pure.
 */
export interface SearchEntry {
  readonly title: string;
  readonly href: string;
  /** Its chapter, or its kind. */
  readonly place: string;
  /** Further links: the rules of a cause. */
  readonly links: readonly { readonly title: string; readonly href: string }[];
  /** Its names, normalised: title in both languages, id, status, command line. */
  readonly names: readonly string[];
  /** The messages that programs print, normalised. */
  readonly messages: readonly string[];
}

/** How many results a reader can take in at a glance. */
const shown = 4;
/** A word in the messages of many causes does not distinguish any. */
const maxByMessage = 3;

/** Lower case, without accents and ligatures: `Nœud` and `noeud` are equal. */
export function normalised(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The entries that match a query, best first. Equal entries keep their order. */
export function entriesFor(query: string, entries: readonly SearchEntry[]): readonly SearchEntry[] {
  const asked = normalised(query);
  if (asked.length < 2) return [];
  const named = ranked(entries, ({ names }) => Math.max(0, ...names.map((name) => matchScore(name, asked))));
  const printed = ranked(entries, ({ messages }) => (messages.some((each) => holds(each, asked)) ? 1 : 0));
  const more = printed.length > maxByMessage ? [] : printed.filter((entry) => !named.includes(entry));
  return [...named, ...more].slice(0, shown);
}

function ranked(
  entries: readonly SearchEntry[],
  rank: (entry: SearchEntry) => number,
): readonly SearchEntry[] {
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((each) => each.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}

/**
 * How well a name matches: 4 equals the query, 3 starts with it, 2 contains it, 1 contains all its words, 0 does not
 * match.
 */
function matchScore(name: string, asked: string): number {
  if (name === asked) return 4;
  if (holds(name, asked)) return name.startsWith(asked) ? 3 : 2;
  const words = wordsOf(name);
  return wordsOf(asked).every((word) => words.some((each) => wordMatches(each, word))) ? 1 : 0;
}

/** Whether a text contains the query at the start of a word. */
function holds(text: string, asked: string): boolean {
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1))
    if (at === 0 || !/[a-z\d]/.test(text[at - 1] ?? '')) return true;
  return false;
}

const wordsOf = (text: string) => text.split(/[^a-z\d.]+/).filter(Boolean);

/** A prefix of a word matches, and so does its plural. */
function wordMatches(word: string, asked: string): boolean {
  return word.startsWith(asked) || (word.length > 3 && asked === `${word}s`);
}
