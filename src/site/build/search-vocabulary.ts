/**
 * The words of the search index, by which the browser corrects a query. They are read back from what Pagefind wrote for
 * its excerpts, so that they are exactly those that search can find.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Locale, locales } from '../../base/text.ts';

/** A page as Pagefind keeps it: `url` from the root of the folder, `content` as plain text. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

/** The pages of an index, in the folder that Pagefind wrote. */
export function indexedPages(folder: string): IndexedPage[] {
  return readdirSync(`${folder}/fragment`).map((name) => {
    // A signature of Pagefind stands before the JSON.
    const text = gunzipSync(readFileSync(`${folder}/fragment/${name}`)).toString();
    return JSON.parse(text.slice(text.indexOf('{')));
  });
}

/** A word to correct a query by: no digest, no number, no name that somebody wrote together. */
const isWord = (text: string) => text.length > 3 && text.length < 30 && !/(?:\d.*){4}/.test(text);

/** A word as it is written inside a sentence: `Registry` is `registry`, `ImagePullBackOff` stays. */
const inSentence = (word: string) => (/^\p{Lu}\P{Lu}*$/u.test(word) ? word.toLowerCase() : word);

/** The words of the pages of a language, those of the most pages first, each in its most frequent spelling. */
export function vocabularyIn(pages: readonly IndexedPage[], locale: Locale): string[] {
  const counts = new Map<string, number>();
  for (const { content } of pages.filter(({ url }) => url.startsWith(`/${locale}/`)))
    for (const word of new Set(content.match(/[\p{L}\p{N}]+/gu)?.map(inSentence)))
      if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ordered = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const spellings = new Map<string, string>();
  for (const [word] of ordered)
    if (!spellings.has(word.toLowerCase())) spellings.set(word.toLowerCase(), word);
  return [...spellings.values()];
}

/** Writes `vocabulary-en.json` and `vocabulary-fr.json` beside the index. */
export function writeVocabularies(folder: string): void {
  const pages = indexedPages(folder);
  for (const locale of locales)
    writeFileSync(`${folder}/vocabulary-${locale}.json`, JSON.stringify(vocabularyIn(pages, locale)));
}
