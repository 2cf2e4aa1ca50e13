/** The full-text index: Pagefind, and its pages as results. */
import type { Result, ResultLink } from '../data/search-results.ts';

interface SubResult {
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}
interface Page {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly SubResult[];
}
interface Match {
  readonly id: string;
  data(): Promise<Page>;
}
interface Matches {
  readonly results: readonly Match[];
}
interface Pagefind {
  init(): Promise<void>;
  search(term: string): Promise<Matches>;
  debouncedSearch(term: string): Promise<Matches | null>;
}
interface PagefindModule {
  createInstance(options: {
    readonly noWorker: boolean;
    readonly ranking: { readonly pageLength: number };
  }): Pagefind;
}

export interface Found {
  readonly pages: readonly Omit<Result, 'place'>[];
  /** How many pages match besides. */
  readonly more: number;
}

const pagesShown = 12;

/** Searches the full text. Rejects where a file of the index cannot be loaded; the index is then to be loaded again. */
export type FullText = (query: string) => Promise<Found | null>;

let indexFailed: (error: Error) => void = () => {};
let isWatched = false;

/**
 * Pagefind takes a part of its index that cannot be loaded for an empty one, or waits for it for ever (1.5: its
 * `_loadGenericChunk`), and tells nobody: so its requests are watched.
 */
function watchRequests(folder: string): void {
  if (isWatched) return;
  isWatched = true;
  const request = globalThis.fetch;
  globalThis.fetch = async (...of) => {
    const isOfIndex = new URL(of[0] instanceof Request ? of[0].url : of[0], location.href).href.startsWith(
      folder,
    );
    try {
      const reply = await request(...of);
      if (isOfIndex && !reply.ok) throw new Error(`${reply.status} ${reply.url}`);
      return reply;
    } catch (error) {
      if (isOfIndex) indexFailed(error as Error);
      throw error;
    }
  };
}

export async function loadIndex(source: string): Promise<FullText> {
  const { createInstance } = (await import(/* @vite-ignore */ source)) as PagefindModule;
  watchRequests(new URL('.', new URL(source, location.href)).href);
  const failure = new Promise<never>((_, reject) => {
    indexFailed = reject;
  });
  // It may fail between two searches, when nobody waits.
  failure.catch(() => {});
  // In the page, where its requests can be watched. Long pages are not penalised.
  const pagefind = createInstance({ noWorker: true, ranking: { pageLength: 0 } });
  await Promise.race([pagefind.init(), failure]);
  return (query) => Promise.race([fullText(pagefind, query), failure]);
}

/** The pages with the words of a query, best first. Null if a newer query has come meanwhile. */
async function fullText(pagefind: Pagefind, query: string): Promise<Found | null> {
  const [typed = '', ligated] = spellings(query);
  const found = await pagefind.debouncedSearch(typed);
  if (!found) return null;
  const better = ligated ? await pagefind.search(ligated) : { results: [] };
  const all = [...better.results, ...found.results];
  const once = all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at);
  const pages = await Promise.all(once.slice(0, pagesShown).map((match) => match.data()));
  return { pages: pages.map(asResult), more: Math.max(0, once.length - pagesShown) };
}

/**
 * French writes `nœud`, people type `noeud`: both are searched, the one with the ligature first, because Pagefind
 * answers an unknown word with every word that has the same beginning.
 */
function spellings(query: string): string[] {
  const ligated = query.replace(/oe/g, 'œ').replace(/ae/g, 'æ');
  return document.documentElement.lang === 'fr' && ligated !== query ? [query, ligated] : [query];
}

/** A page with the parts that match most of the query. What stands before its first part is the page itself. */
function asResult({ url, meta, sub_results }: Page): Omit<Result, 'place'> {
  const parts = sub_results
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .map(({ url: href, title, excerpt }): ResultLink => ({ href, title, excerpt }));
  return {
    href: url,
    title: meta.title ?? url,
    excerpt: parts.find(({ href }) => href === url)?.excerpt ?? '',
    parts: parts.filter(({ href }) => href !== url),
  };
}

/** How much of the query a part of a page matches, by Pagefind's score. */
function weightOf({ weighted_locations }: SubResult): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
