/** The pages of checks as links, by the id of the rule. */
import type { Locale } from '../../base/text.ts';
import { rules } from '../../catalogue/index.ts';
import { pageHref } from '../text/links.ts';
import { checkSlug } from './checks.ts';

export interface RuleLink {
  readonly href: string;
  readonly title: string;
}

export function ruleLinks(locale: Locale): ReadonlyMap<string, RuleLink> {
  return new Map(
    rules.map((rule) => [rule.id, { href: pageHref(locale, checkSlug(rule)), title: rule.title[locale] }]),
  );
}
