/** The data of the paste box in one language: texts of causes, and which chapters and rules are written. */
import type { Locale } from '../../base/text.ts';
import { ruleHosts, ruleImages } from '../../catalogue/index.ts';
import { causeWords, manifestPasted } from '../../causes/answer-words.ts';
import type { AnswerWords } from '../../match/index.ts';
import { ui } from '../i18n/ui.ts';
import { wordingTexts } from '../i18n/wording.ts';
import { pageHref } from '../text/links.ts';
import { pagesOf } from './pages.ts';
import { playbookLine } from './playbook-line.ts';
import { failingLeg } from './pull-path.ts';
import { ruleLinks } from './rule-links.ts';

export interface PasteData extends AnswerWords {
  /** Of a manifest in the place of a message, with the line that checks it. */
  readonly manifest: { readonly title: string; readonly summary: string; readonly line: string };
  /** The leg of the path of a pull that fails, by cause. */
  readonly legs: typeof failingLeg;
  readonly words: Readonly<Record<keyof typeof words, string>>;
}

const words = {
  found: ui.pasteFound,
  more: ui.pasteMore,
  other: ui.pasteOther,
  because: ui.pasteBecause,
  several: ui.pasteSeveral,
  read: ui.pasteChapter,
  line: ui.pasteLine,
  findings: ui.otherFindings,
  work: ui.nextChecks,
  empty: ui.pasteEmpty,
  report: wordingTexts.report,
  reportMisfit: wordingTexts.misfit,
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
  const line = playbookLine('check', '-');
  const manifest = manifestPasted(playbookLine('check'));
  return {
    ...causeWords(locale),
    legs: failingLeg,
    manifest: { title: manifest.title[locale], summary: manifest.summary[locale], line },
    ruleHosts,
    ruleImages,
    sections: Object.fromEntries(sections),
    rules: Object.fromEntries(ruleLinks(locale)),
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
