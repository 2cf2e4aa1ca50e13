/** What the paste box must know of the site in one language: causes in words, which chapters and rules are written. */
import { describedCauses } from '../catalogue/causes/described.ts';
import type { Locale, SectionId } from '../catalogue/causes/model.ts';
import { ui } from '../i18n/ui.ts';
import { pageHref } from './links.ts';
import { pagesOf } from './pages.ts';
import { playbookLine } from './playbook-line.ts';
import { type RuleLink, ruleLinks } from './rule-links.ts';

/** A chapter that has a page, with the line that runs its playbook. */
export interface WrittenSection extends RuleLink {
  readonly line: string;
}

export interface PasteData {
  readonly causes: Readonly<Record<string, { readonly title: string; readonly summary: string }>>;
  /** By signature: where to go instead. */
  readonly goTo: Readonly<Record<string, string>>;
  readonly sections: Readonly<Partial<Record<SectionId, WrittenSection>>>;
  readonly rules: Readonly<Record<string, RuleLink>>;
  readonly diagnose: WrittenSection;
  readonly words: Readonly<Record<keyof typeof words, string>>;
}

const words = {
  found: ui.pasteFound,
  more: ui.pasteMore,
  other: ui.pasteOther,
  because: ui.pasteBecause,
  image: ui.pasteImage,
  pod: ui.pastePod,
  others: ui.pasteOthers,
  read: ui.pasteRead,
  line: ui.pasteLine,
  work: ui.workThrough,
  empty: ui.pasteEmpty,
  noChapter: ui.noChapterYet,
};

export async function pasteData(locale: Locale): Promise<PasteData> {
  const pages = await pagesOf(locale);
  const sections = pages.flatMap(({ slug, entry: { data } }) =>
    data.section
      ? [
          [
            data.section,
            { href: pageHref(locale, slug), title: data.title, line: playbookLine(data.section) },
          ] as const,
        ]
      : [],
  );
  return {
    causes: Object.fromEntries(
      describedCauses.map(({ id, title, summary }) => [
        id,
        { title: title[locale], summary: summary[locale] },
      ]),
    ),
    goTo: Object.fromEntries(
      describedCauses
        .flatMap(({ signatures }) => signatures)
        .flatMap(({ id, goTo }) => (goTo ? [[id, goTo[locale]] as const] : [])),
    ),
    sections: Object.fromEntries(sections),
    rules: Object.fromEntries(await ruleLinks(locale)),
    diagnose: {
      href: pageHref(locale, 'diagnose'),
      title: pages.find(({ slug }) => slug === 'diagnose')?.entry.data.title ?? '',
      line: playbookLine('diagnose'),
    },
    words: Object.fromEntries(
      Object.entries(words).map(([name, text]) => [name, text[locale]]),
    ) as PasteData['words'],
  };
}
