/** Every placeholder, and the words of the form, in one language: fetched when the form is first opened. */
import type { Locale } from '../../base/text.ts';
import { placeholders } from '../../catalogue/placeholders/index.ts';
import type { Placeholder } from '../../catalogue/placeholders/model.ts';
import { universes } from '../../cloud/universes.ts';
import { tools } from '../i18n/tools.ts';
import { fill } from '../text/fill.ts';
import { pageHref } from '../text/links.ts';
import { placeNames } from './universe-values.ts';

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
  copied: tools.shared,
  clear: tools.clear,
  cleared: tools.cleared,
  done: tools.done,
  offer: tools.sharedNames,
  keep: tools.keepShared,
  discard: tools.discardShared,
  pasted: tools.fromPaste,
  shared: tools.fromLink,
  image: tools.fromImage,
  given: tools.fromCloud,
};

/** A choice that applies to every page; the empty value means no choice: both are shown. */
export interface SwitchData {
  readonly name: 'universe' | 'mode';
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}

export interface NamesData {
  readonly switches: readonly SwitchData[];
  /** Why a cloud has one mode only, and the page that tells how to set gcloud up for it. */
  readonly oneMode: { readonly text: string; readonly href: string; readonly link: string };
  readonly fields: Readonly<Record<string, NameField>>;
  readonly words: Readonly<Record<keyof typeof words, string>>;
}

export function namesData(locale: Locale): NamesData {
  const only = Object.values(universes).find(({ modes: [, second] }) => !second);
  const choices = (values: readonly string[]) =>
    ['', ...values].map((value) => ({ value, text: placeNames[value] ?? tools.either[locale] }));
  return {
    switches: [
      { name: 'universe', legend: tools.universe[locale], choices: choices(Object.keys(universes)) },
      { name: 'mode', legend: tools.mode[locale], choices: choices(universes.google.modes) },
    ],
    oneMode: {
      text: fill(tools.onlyAutopilot[locale], { name: only?.name ?? '' }),
      href: pageHref(locale, 'cloud-de-confiance', 'before-you-start'),
      link: tools.setUpUniverse[locale],
    },
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
