/** The languages, and a text in each. */

/** The languages of Pullbook. A text that lacks one of them does not compile. */
export const locales = ['en', 'fr'] as const;

/** A language: its code is the first part of every address. */
export type Locale = (typeof locales)[number];

/** One text in every language. Commands, messages, ids and anchors are never translated, so they are plain strings. */
export type Text = Readonly<Record<Locale, string>>;
