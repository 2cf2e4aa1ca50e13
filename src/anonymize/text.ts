/** Any text with stand-ins: names where they stand, and of the rest the words that programs print. */
import type { NameKind } from '../catalogue/model/names.ts';
import type { Details } from '../causes/model.ts';
import { placesInMessage } from '../match/classify.ts';
import { type Place, placesIn } from './grammar.ts';
import { standIn } from './kinds.ts';
import { knownNames } from './known-names.ts';
import type { Names } from './names.ts';
import { publicOrElse } from './public-forms.ts';
import { standInForFile, standInForUrl } from './urls.ts';
import { isKnownWord, type Note, writeWords } from './words.ts';

/** What the details of a message name; of the others the words of programs stay. */
export const detailKinds: Readonly<Partial<Record<keyof Details, NameKind>>> = {
  host: 'host',
  mirrorFor: 'host',
  configuredHost: 'host',
  name: 'host',
  resolver: 'address',
  address: 'address',
  secrets: 'secret',
  names: 'host',
  part: 'digest',
  mediaType: 'media-type',
  verifier: 'policy',
  webhook: 'host',
  image: 'image',
};

/** Any text: names where they stand, and the words that programs print. `note` is called for each stretch. */
export function writeText(
  text: string,
  names: Names,
  taken: readonly Place[] = [],
  note: Note = () => {},
): { readonly text: string; readonly changed: boolean } {
  let changed = false;
  let at = 0;
  let written = '';
  const knownName = knownNames(names);
  const addWords = (until: number) => {
    const words = writeWords(text.slice(at, until), names, knownName, note);
    changed ||= words.changed;
    written += words.text;
  };
  for (const { start, end, kind } of placesIn(text, taken)) {
    addWords(start);
    const name = text.slice(start, end);
    const by = writePlace(kind, name, names);
    note(name, by);
    written += by;
    at = end;
  }
  addWords(text.length);
  return { text: written, changed };
}

/** Where a message has what its signature captures. */
export function capturedIn(message: string): readonly Place[] {
  return [...placesInMessage(message)].flatMap(([name, [start, end]]) => {
    const kind = detailKinds[name];
    return kind ? [{ start, end, kind }] : [];
  });
}

/** Several names in one place: `secret-a, secret-b`. */
const between = /(,\s*(?:and\s+)?|\s+and\s+)/;

/** The stand-in of what stands in a place. */
export function writePlace(kind: Place['kind'], text: string, names: Names): string {
  if (kind === 'url') return standInForUrl(text, names);
  if (kind === 'path') return standInForFile(text, names);
  if (kind === 'image-or-path') return writePath(text, names);
  if (between.test(text) && kind !== 'image')
    return text
      .split(between)
      .map((part, at) => (at % 2 === 1 ? part : writePlace(kind, part, names)))
      .join('');
  const [first = '', second, ...rest] = text.split('/');
  const isNamespaced = kind === 'workload' || kind === 'secret' || kind === 'kubernetes-account';
  if (isNamespaced && second !== undefined && rest.length === 0)
    return `${standIn('namespace', first, names)}/${standIn(kind, second, names)}`;
  if (kind === 'member') {
    const member = text.replace('%40', '@');
    const written = standIn(/^[^@]*:/.test(member) ? 'member' : 'account', member, names);
    return text.includes('%40') ? written.replace('@', '%40') : written;
  }
  return standIn(kind, text, names);
}

/** A path in prose: an image address, the namespace and the name of an object, or a word with a slash. */
function writePath(text: string, names: Names): string {
  if (isKnownWord(text) || publicOrElse('media-type', text) || /^\d+\/\d+$/.test(text)) return text;
  const [namespace = '', name = '', ...rest] = text.split('/');
  if (rest.length === 0 && names.has('namespace', namespace)) {
    return `${standIn('namespace', namespace, names)}/${standIn('workload', name, names)}`;
  }
  return standIn('image', text, names);
}
