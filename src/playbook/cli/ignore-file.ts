/**
 * The file of `--ignore-file`: what is known and left out, until when, and why. One entry a line; a line that begins with
 * `#` is a remark.
 *
 *     pod    shop/cart-*                   2026-12-31  the registry moves in December
 *     image  docker.io/library/busybox:*   2026-12-15  TEAM-123
 */
import { readFile } from 'node:fs/promises';
import { decodeText } from '../../base/decode-text.ts';
import { foreignText } from '../../base/foreign-text.ts';
import type { Text } from '../../base/text.ts';
import type { Ignored } from '../../diagnose/find/ignored.ts';
import { InputError } from './stated-error.ts';
import { unreadable } from './system-error.ts';

/** The entries that apply, and those whose last day is over. */
export interface IgnoreFile {
  readonly ignored: Ignored;
  /** The entries that have ended: where they stand, `ignore.txt:3`, and their last day. */
  readonly ended: readonly { readonly at: string; readonly day: string }[];
}

/** What flags and the file leave out. */
export function withIgnoreFile(flags: Ignored, known: IgnoreFile | null): Ignored {
  return {
    pods: [...flags.pods, ...(known?.ignored.pods ?? [])],
    images: [...flags.images, ...(known?.ignored.images ?? [])],
  };
}

/**
 * Reads the file.
 *
 * @param now milliseconds; an entry counts until the end of its day in UTC
 * @throws InputError if it cannot be read, or for the first line that is no entry
 */
export async function readIgnoreFile(path: string, now: number): Promise<IgnoreFile> {
  const bytes = await readFile(path).catch((error) => {
    throw unreadable(path, error);
  });
  const text = decodeText(bytes);
  if (text === null) throw new InputError({ en: `${path} is not text`, fr: `${path} n’est pas du texte` });
  return ignoreFileIn(text, path, now);
}

/** @throws InputError for the first line that is no entry */
export function ignoreFileIn(text: string, path: string, now: number): IgnoreFile {
  const entries = foreignText(text)
    .split('\n')
    .map((line, index) => ({ words: line.trim().split(/\s+/), line: index + 1 }))
    .filter(({ words: [first = ''] }) => first !== '' && !first.startsWith('#'))
    .map(({ words, line }) => ({ ...entryIn(words, `${path}:${line}`), at: `${path}:${line}` }));
  const today = new Date(now).toISOString().slice(0, 10);
  const patterns = (kind: Entry['kind']) =>
    entries.filter((entry) => entry.kind === kind && entry.day >= today).map(({ pattern }) => pattern);
  return {
    ignored: { pods: patterns('pod'), images: patterns('image') },
    ended: entries.filter(({ day }) => day < today).map(({ at, day }) => ({ at, day })),
  };
}

interface Entry {
  readonly kind: 'pod' | 'image';
  readonly pattern: string;
  /** The last day on which it counts: `2026-12-31`. */
  readonly day: string;
}

function entryIn([kind = '', pattern = '', day = '', ...reason]: readonly string[], at: string): Entry {
  if (kind !== 'pod' && kind !== 'image')
    throw notAnEntry(at, {
      en: `it begins with ${kind}, and not with pod or image`,
      fr: `elle commence par ${kind}, et non par pod ou image`,
    });
  if (kind === 'pod' && !isPodPattern(pattern))
    throw notAnEntry(at, {
      en: 'the pattern of a Pod is NAMESPACE/POD, in which * matches any characters',
      fr: 'le motif d’un pod s’écrit ESPACE/POD, où * remplace des caractères quelconques',
    });
  if (!isDay(day))
    throw notAnEntry(at, {
      en: 'the last day is missing, such as 2026-12-31',
      fr: 'il manque le dernier jour, comme 2026-12-31',
    });
  if (reason.length === 0) throw notAnEntry(at, { en: 'the reason is missing', fr: 'il manque la raison' });
  return { kind, pattern, day };
}

/** Whether a text is a day of the calendar: `2026-12-31`. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text.length === 10;
}

/** Whether a text can name Pods: `shop/cart-*`. */
export function isPodPattern(text: string): boolean {
  return /^[a-z0-9*-]+\/[a-z0-9.*-]+$/.test(text);
}

function notAnEntry(at: string, why: Text): InputError {
  return new InputError({
    en: `the entry ${at} cannot be read: ${why.en}`,
    fr: `l’entrée ${at} est illisible\u00a0: ${why.fr}`,
  });
}
