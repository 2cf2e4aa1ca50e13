/** The pages of prose in reading order, and the page that presents each chapter of the catalogue. */
import { type CollectionEntry, getCollection } from 'astro:content';
import type { Locale } from '../../base/text.ts';
import type { SectionId } from '../../causes/model.ts';

export interface Page {
  readonly slug: string;
  readonly locale: Locale;
  readonly entry: CollectionEntry<'pages'>;
}

/** All pages of a language, in navigation order. */
export async function pagesOf(locale: Locale): Promise<Page[]> {
  const entries = await getCollection('pages', ({ id }) => id.startsWith(`${locale}/`));
  return entries
    .map((entry) => ({ slug: entry.id.slice(locale.length + 1), locale, entry }))
    .sort((a, b) => a.entry.data.order - b.entry.data.order);
}

/** The page of a chapter, or undefined if it is not written yet. */
export async function pageOfSection(locale: Locale, section: SectionId | null): Promise<Page | undefined> {
  return section === null
    ? undefined
    : (await pagesOf(locale)).find(({ entry }) => entry.data.section === section);
}
