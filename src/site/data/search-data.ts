/** The catalogue entries of the search in one language, in the order of equal results: fetched with the dialog. */
import type { Locale } from '../../base/text.ts';
import { commands, ruleHosts, ruleImages, rules, statuses } from '../../catalogue/index.ts';
import { universes } from '../../cloud/universes.ts';
import { locales } from '../i18n/locale.ts';
import { reference, topics } from '../i18n/reference.ts';
import { ui } from '../i18n/ui.ts';
import { pageHref } from '../text/links.ts';
import { pagesOf } from './pages.ts';
import { causesWithMessages } from './reference.ts';
import { ruleLinks } from './rule-links.ts';
import { normalised, type SearchEntry } from './search-entries.ts';

/** Whether a rule says something where no registry and no image are known: see match/answer.ts. */
const isOfAny = (rule: string) =>
  [ruleHosts, ruleImages].every((patterns) => new RegExp(patterns[rule] ?? '').test(''));
/** What people call the clouds. */
const clouds = Object.values(universes).flatMap(({ id, name }) => [id, name]);
const spaced = (id: string) => id.replaceAll('-', ' ');

export async function searchData(locale: Locale): Promise<readonly SearchEntry[]> {
  const written = ruleLinks(locale);
  const pages = await pagesOf(locale);
  const everywhere = (await Promise.all(locales.map(pagesOf))).flat();
  const chapterOf = (section: string | null) =>
    section === null ? undefined : pages.find(({ entry }) => entry.data.section === section);
  const topic = (id: string) => topics.find((each) => each.id === id)?.nav[locale] ?? '';

  return [
    ...rules.map(({ id, title, section }) =>
      entry({
        title: title[locale],
        href: written.get(id)?.href,
        place: chapterOf(section)?.entry.data.nav,
        names: [...locales.map((each) => title[each]), spaced(id)],
      }),
    ),
    ...causesWithMessages.map(({ id, title, section, rules: explaining, signatures }) => {
      // What is only about some registries or images is seldom the reader's: it comes last.
      const general = explaining.toSorted((a, b) => Number(isOfAny(b)) - Number(isOfAny(a)));
      const links = general.flatMap((each) => written.get(each) ?? []);
      const chapter = chapterOf(section);
      return entry({
        title: title[locale],
        // The first check says what to do; the chapter only lists its checks.
        href: links[0]?.href ?? pageHref(locale, chapter?.slug ?? 'diagnose', chapter ? '' : `cause-${id}`),
        place: chapter?.entry.data.nav,
        links: links.slice(1),
        names: locales.map((each) => title[each]),
        messages: signatures.map(({ message }) => message),
      });
    }),
    ...pages.map(({ slug, entry: { data } }) =>
      entry({
        title: data.title,
        href: pageHref(locale, slug),
        place: ui.guide[locale],
        names: everywhere
          .filter((each) => each.slug === slug)
          .flatMap(({ entry: { data } }) => [data.title, data.nav, ...data.also]),
      }),
    ),
    ...topics.map(({ id, title, nav }) =>
      entry({
        title: title[locale],
        href: pageHref(locale, `reference/${id}`),
        place: reference.reference[locale],
        names: [
          ...locales.flatMap((each) => [title[each], nav[each]]),
          ...(id === 'universes' ? clouds : []),
        ],
      }),
    ),
    ...statuses.map(({ id, reason }) =>
      entry({
        title: reason,
        href: pageHref(locale, 'reference/statuses', `status-${id}`),
        place: topic('statuses'),
        names: [reason],
      }),
    ),
    ...commands.map((command) =>
      entry({
        title: spaced(command.id),
        href: pageHref(locale, 'reference/commands', `command-${command.id}`),
        place: `${reference.reference[locale]}, ${topic('commands')}`,
        names: [spaced(command.id)],
      }),
    ),
  ].filter(({ href }) => href !== '');
}

function entry({
  href = '',
  place = '',
  links = [],
  names,
  messages = [],
  ...rest
}: Pick<SearchEntry, 'title' | 'names'> & Partial<SearchEntry>): SearchEntry {
  return {
    ...rest,
    href,
    place,
    links,
    names: [...new Set(names.map(normalised))],
    messages: [...new Set(messages.map(normalised))],
  };
}
