/**
 * What the catalogue itself answers to a query: a rule by its title in either language, a cause by the words of its
 * messages, a status, a command. It stands before the full-text results, which weigh words and not meaning. Pure.
 */
export interface SearchEntry {
  readonly title: string;
  readonly href: string;
  /** The chapter that it belongs to, or what it is. */
  readonly place: string;
  /** Where to go on: the rules of a cause. */
  readonly links: readonly { readonly title: string; readonly href: string }[];
  /** What it is called, folded: title in both languages, id, status, line of a command. */
  readonly names: readonly string[];
  /** What programs print when it is the case, folded. */
  readonly messages: readonly string[];
}

/** As many as a reader takes in at a glance. */
const shown = 4;
/** A word that stands in the messages of many causes says nothing about any. */
const mostByMessage = 3;

/** Lower case, without accents and ligatures: `Nœud` and `noeud` are one. */
export function folded(text: string): string {
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

/** The entries that a query names, best first. Entries that are named equally well keep their order. */
export function entriesFor(query: string, entries: readonly SearchEntry[]): readonly SearchEntry[] {
  const asked = folded(query);
  if (asked.length < 2) return [];
  const named = ranked(entries, ({ names }) => Math.max(0, ...names.map((name) => likeness(name, asked))));
  const printed = ranked(entries, ({ messages }) => (messages.some((each) => holds(each, asked)) ? 1 : 0));
  const more = printed.length > mostByMessage ? [] : printed.filter((entry) => !named.includes(entry));
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

/** How well a name answers: 4 it is the query, 3 it begins with it, 2 holds it, 1 holds all its words, 0 does not. */
function likeness(name: string, asked: string): number {
  if (name === asked) return 4;
  if (holds(name, asked)) return name.startsWith(asked) ? 3 : 2;
  const words = wordsOf(name);
  return wordsOf(asked).every((word) => words.some((each) => sameWord(each, word))) ? 1 : 0;
}

/** Whether a text holds the query from the start of a word on. */
function holds(text: string, asked: string): boolean {
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1))
    if (at === 0 || !/[a-z\d]/.test(text[at - 1] ?? '')) return true;
  return false;
}

const wordsOf = (text: string) => text.split(/[^a-z\d.]+/).filter(Boolean);

/** A beginning of a word will do, and so will its plural. */
function sameWord(word: string, asked: string): boolean {
  return word.startsWith(asked) || (word.length > 3 && asked === `${word}s`);
}
