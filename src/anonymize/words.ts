/** The words of a text that stand nowhere where a name would: those that programs are known to print stay. */

import type { Names } from './names.ts';
import { publicOrElse } from './public-forms.ts';
import { vocabulary } from './vocabulary.ts';

const known: ReadonlySet<string> = new Set(vocabulary.split(/\s+/));

/** Words with what stands inside one: dots, dashes, and letters of any language. */
export const word = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:[-.'’+][\p{L}\p{N}_]+)*/gu;

/** Durations, sizes, clock times, and other numbers with a unit. */
const quantity = /^(?:\d+(?:\.\d+)?(?:h|m|s|ms|us|µs|ns|d|x|k|Ki|Mi|Gi|Ti|[KMGT]i?B|%)?)+$/;

/** Whether a word is one that programs print. */
export function isKnownWord(text: string): boolean {
  return known.has(text.toLowerCase());
}

/** What was done with the words of a text. */
export interface WrittenWords {
  readonly text: string;
  /** Whether a word was replaced. */
  readonly changed: boolean;
}

/** The stand-in of a name that the run knows from elsewhere, by its spelling; null if there is none. */
export type KnownName = (word: string) => string | null;

/** Takes a name and its stand-in. */
export type Note = (name: string, standIn: string) => void;

/** Keeps the words that programs print, and replaces all others. */
export function writeWords(
  text: string,
  names: Names,
  knownName: KnownName,
  note: Note = () => {},
): WrittenWords {
  let changed = false;
  const written = text.replace(word, (found, at: number) => {
    if (isKept(found, text.slice(at + found.length, at + found.length + 8))) return found;
    changed = true;
    const standIn = knownName(found) ?? standInForWord(found, names);
    note(found, standIn);
    return standIn;
  });
  return { text: written, changed };
}

/**
 * `worda`, `wordb`; with a digit where the word has one: words with digits count as numbers where a message is read, and
 * others as words that mean something.
 */
function standInForWord(found: string, names: Names): string {
  const number = names.number('word', found.toLowerCase());
  if (/\d/.test(found)) return `word${number}`;
  const letters = [...number.toString(26)].map((digit) =>
    String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 26)),
  );
  return `word${letters.join('')}`;
}

/** A long number can be that of a project or an organization, unless it is one of bytes. */
function isKept(found: string, after: string): boolean {
  if (/^\d+$/.test(found)) return found.length < 9 || /^ ?bytes?\b/i.test(after);
  if (quantity.test(found) && found.length < 24) return true;
  if (/^\d+(?:\.\d+)*$/.test(found) && found.length < 16) return true;
  if (/^x\d{1,9}$/.test(found) || isKnownWord(found) || publicOrElse('api', found) !== null) return true;
  // `MountVolume.SetUp`, `gcloud.artifacts.tags.list`: no name in the DNS is written like this.
  const parts = found.split('.');
  return parts.length > 1 && (/[A-Z]/.test(found) || parts[0] === 'gcloud') && parts.every(isKnownWord);
}
