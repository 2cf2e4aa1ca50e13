/** The data of the report of a wording in one language: where reports go, and the words of the form. */
import type { Locale } from '../../base/text.ts';
import { project } from '../build/project.ts';
import { wordingTexts } from '../i18n/wording.ts';

export interface WordingData {
  /** The page for reports; null if this build has none. */
  readonly bugs: string | null;
  /** `Pullbook 1.2.3, en` */
  readonly version: string;
  readonly words: Readonly<Record<keyof typeof wordingTexts, string>>;
}

export function wordingData(locale: Locale): WordingData {
  const { bugs, version } = project();
  return {
    bugs,
    version: `Pullbook ${version}, ${locale}`,
    words: Object.fromEntries(
      Object.entries(wordingTexts).map(([name, text]) => [name, text[locale]]),
    ) as WordingData['words'],
  };
}
