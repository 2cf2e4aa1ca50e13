/** The page of each check: the prose about a rule of the catalogue. */
import { type CollectionEntry, getCollection } from 'astro:content';
import type { Locale } from '../../base/text.ts';
import { rules } from '../../catalogue/index.ts';
import type { AnyRule } from '../../catalogue/model/rule.ts';

export interface CheckPage {
  readonly locale: Locale;
  readonly rule: AnyRule;
  readonly entry: CollectionEntry<'checks'>;
}

/** The slug of a check: its chapter, then its id. */
export function checkSlug({ section, id }: Pick<AnyRule, 'section' | 'id'>): string {
  return `${section}/${id}`;
}

/** The slug of a chapter on one page, for print and as Markdown. */
export function printSlug(section: string): string {
  return `${section}/print`;
}

/** The checks in the order of the catalogue. Throws, and so fails the build, if one has no page. */
export async function checksOf(locale: Locale): Promise<CheckPage[]> {
  const entries = new Map((await getCollection('checks')).map((entry) => [entry.id, entry]));
  return rules.map((rule) => {
    const id = `${locale}/${checkSlug(rule)}`;
    const entry = entries.get(id);
    if (!entry) throw new Error(`The check ${rule.id} has no page: write content/${id}.mdx.`);
    return { locale, rule, entry };
  });
}
