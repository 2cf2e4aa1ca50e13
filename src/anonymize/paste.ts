/** A pasted text with stand-ins: one message, a `kubectl describe`, tables, logs. Pure; runs in a browser as well. */
import { messages } from '../match/messages.ts';
import type { Place } from './grammar.ts';
import { Names } from './names.ts';
import { capturedIn, writeText } from './text.ts';
import type { Note } from './words.ts';

/** A text without names. */
export interface Masked {
  readonly text: string;
  /** Whether words were replaced of which nothing says what they are. */
  readonly changed: boolean;
  /** The names that were found, with their numbers: another part of the text gets the same stand-ins with them. */
  readonly names: Names;
}

/**
 * The text with a stand-in in the place of every name. Credentials are not its business: `foreignText` masks them, and
 * has to be called before.
 */
export function maskPaste(text: string): Masked {
  const found = Names.empty();
  maskWith(text, found);
  const names = found.sorted();
  return { ...maskWith(text, names), names };
}

/** The same with names that are known, so that two parts of a text name one thing alike. */
export function maskWith(
  text: string,
  names: Names,
  note?: Note,
): { readonly text: string; readonly changed: boolean } {
  const captured = [...messages(text)].flatMap(({ start, end }) =>
    capturedIn(text.slice(start, end)).map(
      (place): Place => ({ ...place, start: start + place.start, end: start + place.end }),
    ),
  );
  return writeText(text, names, captured, note);
}
