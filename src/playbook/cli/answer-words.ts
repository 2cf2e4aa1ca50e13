/** What the answer to a message needs of the catalogue. */
import type { Locale } from '../../base/text.ts';
import { ruleHosts, ruleImages, rules, sections } from '../../catalogue/index.ts';
import { causeWords } from '../../causes/answer-words.ts';
import type { AnswerWords } from '../../match/index.ts';
import { pageUrl } from '../report/links.ts';
import { shipped } from '../shipped/index.ts';

/** What an answer needs of the catalogue, with addresses of the site. */
export function answerWords(locale: Locale): AnswerWords {
  const page = (title: string, href: string) => ({ title, href });
  return {
    ...causeWords(locale),
    ruleHosts,
    ruleImages,
    rules: Object.fromEntries(
      rules.map(({ id, section, title }) => [
        id,
        page(title[locale], pageUrl(locale, section, { rule: id })),
      ]),
    ),
    sections: Object.fromEntries(
      sections.map(({ id, title }) => [
        id,
        { ...page(title[locale], pageUrl(locale, id)), line: shipped.lineOf(id) },
      ]),
    ),
    diagnose: { ...page('diagnose', pageUrl(locale, null)), line: shipped.lineOf('diagnose') },
  };
}
