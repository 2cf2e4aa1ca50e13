/** What search finds: the cause of an error message, entries of the catalogue, then pages by their words. */
import { entriesFor, type SearchEntry } from '../data/search-entries.ts';
import { eachOnce, type Result } from '../data/search-results.ts';
import { corrected, vocabularyOf } from '../data/spelling.ts';
import type { SearchSays } from '../i18n/search.ts';
import { loader } from './load.ts';
import { json } from './load-json.ts';
import { type Found, loadIndex } from './search-index.ts';

export interface SearchAnswer {
  readonly results: readonly Result[];
  /** How many there are, shown or not. */
  readonly count: number;
  /** The query that they answer, where it is not the one that was typed. */
  readonly written: string | null;
}

export interface SearchSource {
  readonly source: string;
  readonly entries: string;
  readonly vocabulary: string;
  /** The start page, which explains a message. */
  readonly home: string;
  readonly says: SearchSays;
}

/** What the answer to a query comes from. `prepare` loads it; `answer` resolves to null if a newer query has come. */
export function searcher({ source, entries, vocabulary, home, says }: SearchSource) {
  const newIndex = () => loader(() => loadIndex(source));
  let index = newIndex();
  const catalogue = loader(() => json<readonly SearchEntry[]>(entries));
  const known = loader(async () => vocabularyOf(await json<readonly string[]>(vocabulary)));

  /** Without the words of the guide, a query is searched as it is typed. */
  const correction = (query: string) =>
    known().then(
      (words) => corrected(query, words),
      () => null,
    );

  /** The first check of the message, its other checks, and the paste box for all of it. */
  async function messageIn(query: string): Promise<Result | null> {
    if (!/\D{3}/.test(query)) return null;
    const { causeIn } = await import('./paste.ts');
    const cause = await causeIn(query);
    if (!cause) return null;
    const { title, read, checks, chapter } = cause;
    const [first] = checks;
    const others = checks.filter(({ href }) => href !== read).slice(0, 3);
    const explain = { href: `${home}#e=${encodeURIComponent(query)}`, title: says.explain };
    return {
      href: read,
      title,
      place: [says.message, chapter.title, ...(first ? [first.title] : [])].join(' › '),
      excerpt: '',
      parts: [...others, explain].map((link) => ({ ...link, excerpt: '' })),
    };
  }

  async function found(query: string): Promise<{ listed: readonly Result[]; full: Found } | null> {
    const [message, all, full] = await Promise.all([
      messageIn(query),
      catalogue(),
      index().then((find) => find(query)),
    ]);
    if (!full) return null;
    const named = entriesFor(query, all).map(
      (entry): Result => ({
        ...entry,
        excerpt: '',
        parts: entry.links.map((link) => ({ ...link, excerpt: '' })),
      }),
    );
    return { listed: message ? [message, ...named] : named, full };
  }

  async function answer(query: string, isExact: boolean): Promise<SearchAnswer | null> {
    let written: string | null = null;
    let result = await found(query);
    // Only what the catalogue does not know may be a slip: this loads the words of the guide.
    if (result && result.listed.length === 0 && !isExact) {
      written = await correction(query);
      if (written !== null) result = await found(written);
    }
    if (!result) return null;
    const { listed, full } = result;
    const places = new Map((await catalogue()).map(({ href, place }) => [href, place]));
    const pages = full.pages.map((page): Result => ({ ...page, place: places.get(page.href) ?? '' }));
    // The guide explains what the reference lists.
    const isListing = ({ href }: Result) => href.includes('/reference/');
    const guide = pages.filter((page) => !isListing(page));
    const results = eachOnce([...listed, ...guide, ...pages.filter(isListing)]);
    return { results, count: results.length + full.more, written };
  }

  /** An index of which a part is missing is loaded again. */
  const answerOrForget: typeof answer = (query, isExact) =>
    answer(query, isExact).catch((error: unknown) => {
      index = newIndex();
      throw error;
    });

  return { prepare: () => Promise.all([index(), catalogue()]), answer: answerOrForget };
}
