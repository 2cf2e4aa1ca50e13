/** Every placeholder, and the words of the form, in one language: fetched when the form is first opened. */
import type { Locale } from '../../base/text.ts';
import { placeholders } from '../../catalogue/placeholders/index.ts';
import type { Placeholder } from '../../catalogue/placeholders/model.ts';
import { tools } from '../i18n/tools.ts';

export interface NameField {
  readonly label: string;
  readonly hint: string;
  readonly example: string;
  readonly exampleS3ns?: string | undefined;
}

const words = {
  why: tools.namesWhy,
  read: tools.imageRead,
  elsewhere: tools.imageElsewhere,
  invalid: tools.imageInvalid,
  share: tools.share,
  shared: tools.shared,
  clear: tools.clear,
  cleared: tools.cleared,
};

export interface NamesData {
  readonly fields: Readonly<Record<string, NameField>>;
  readonly words: Readonly<Record<keyof typeof words, string>>;
}

export function namesData(locale: Locale): NamesData {
  return {
    fields: Object.fromEntries(
      Object.entries<Placeholder>(placeholders).map(
        ([name, { label, description, example, exampleS3ns }]) => [
          name,
          {
            label: label[locale],
            hint: (name === 'IMAGE' ? tools.imageHint : description)[locale],
            example,
            exampleS3ns,
          },
        ],
      ),
    ),
    words: Object.fromEntries(
      Object.entries(words).map(([name, text]) => [name, text[locale]]),
    ) as NamesData['words'],
  };
}
