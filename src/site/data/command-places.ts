/** Where the guide shows a command that no check uses: in a section or a check of its prose, or in a run of a playbook. */
import type { Locale } from '../../base/text.ts';
import { commands } from '../../catalogue/index.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { pageHref } from '../text/links.ts';
import { type Page, pagesOf } from './pages.ts';
import { rulesWith } from './reference.ts';
import { undoneBy } from './reference-edges.ts';
import { type RuleLink, ruleLinks } from './rule-links.ts';

/** Sections, checks and commands as prose writes them, in order. */
const marks = /<PageSection id="([^"]+)" title="([^"]+)"|<Rule id="([^"]+)"|<Cmd id="([^"]+)"/g;

/** Whether neither a check uses a command, nor another command names it as its undo. */
export function isOnlyInProse(command: AnyCommand): boolean {
  return rulesWith(command).length === 0 && undoneBy(command).length === 0;
}

/** The commands that only prose shows, by the address of the place. */
export async function commandsByPlace(locale: Locale): Promise<ReadonlyMap<string, readonly AnyCommand[]>> {
  const found = new Map<string, AnyCommand[]>();
  for (const command of commands.filter(isOnlyInProse))
    for (const { href } of await placesOf(command, locale))
      found.set(href, [...(found.get(href) ?? []), command]);
  return found;
}

/**
 * The places of prose that show a command. If there is none: the page on playbooks, which run it, or, where it grants
 * something, name it to whoever lacks a right.
 */
export async function placesOf(command: AnyCommand, locale: Locale): Promise<readonly RuleLink[]> {
  const pages = await pagesOf(locale);
  const checks = ruleLinks(locale);
  const found = pages.flatMap((page) => placesIn(page, command.id, checks));
  if (found.length > 0) return found;
  const playbooks = pages.filter(({ slug }) => slug === 'playbooks');
  return playbooks.map(({ slug, entry }) => ({
    href: pageHref(locale, slug, command.effect === 'reads' ? 'read-only' : 'verdicts'),
    title: entry.data.title,
  }));
}

function placesIn(
  { slug, locale, entry }: Page,
  id: string,
  checks: ReadonlyMap<string, RuleLink>,
): readonly RuleLink[] {
  let place: RuleLink = { href: pageHref(locale, slug), title: entry.data.title };
  const found = new Map<string, RuleLink>();
  for (const [, anchor, title = '', rule, shown] of (entry.body ?? '').matchAll(marks)) {
    if (anchor) place = { href: pageHref(locale, slug, anchor), title };
    else if (rule) place = checks.get(rule) ?? place;
    else if (shown === id) found.set(place.href, place);
  }
  return [...found.values()];
}
