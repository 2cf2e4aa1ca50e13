/** The rules that have a page, with their links. A cause may name rules of a chapter that is not written yet. */
import type { Locale } from '../../base/text.ts';
import { rules } from '../../catalogue/index.ts';
import { pageHref } from '../text/links.ts';
import { pagesOf } from './pages.ts';

export interface RuleLink {
  readonly href: string;
  readonly title: string;
}

export async function ruleLinks(locale: Locale): Promise<ReadonlyMap<string, RuleLink>> {
  const pages = await pagesOf(locale);
  return new Map(
    rules.flatMap((rule) => {
      const page = pages.find(({ entry }) => entry.data.section === rule.section);
      return page
        ? [[rule.id, { href: pageHref(locale, page.slug, rule.id), title: rule.title[locale] }] as const]
        : [];
    }),
  );
}
