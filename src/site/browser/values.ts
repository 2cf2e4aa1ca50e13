/**
 * The reader's names for the placeholders: kept in this browser, each with its origin, and filled into every gap of a
 * page. What an image tells goes when the image goes, and what a text told when the next text is pasted.
 */
import { paramsOf, type Quoting, type Values, writeValue } from '../../catalogue/commands/template.ts';
import { universeValues } from '../data/universe-values.ts';
import { nameGaps } from './gap-buttons.ts';
import { onReturn } from './return.ts';
import { sanitised } from './sanitised.ts';
import { keep, kept } from './storage.ts';

/** How the reader brought a name. */
export type Origin = 'typed' | 'pasted' | 'shared';

interface Name {
  readonly value: string;
  readonly from: Origin;
}
type Names = Readonly<Record<string, Name>>;

const keys = {
  names: 'pullbook-names',
  /** The names as they were before the last paste. */
  before: 'pullbook-names-before',
  /** What the address of the image tells; its `IMAGE` says of which. */
  image: 'pullbook-image-names',
} as const;
const origins: readonly unknown[] = ['typed', 'pasted', 'shared'] satisfies Origin[];

let names: Names = stored(keys.names) ?? {};
let ofImage: Values = storedImage();

/** Listeners for changed values: the strip, the form, the runbook. */
const listeners: (() => void)[] = [];

const givenNow = (): Values => universeValues[document.documentElement.dataset.universe ?? ''] ?? {};
/** What an image tells goes when the image goes. */
const toldNow = (): Values => (ofImage['IMAGE'] === names['IMAGE']?.value ? ofImage : {});

/** Every known name: the reader's own before those that the image tells, and these before those of the cloud. */
export const values = (): Values => ({ ...givenNow(), ...toldNow(), ...ownValues() });

/** The names that the reader brought, in the order in which they came. */
export function ownValues(...from: readonly Origin[]): Values {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, each]) =>
      from.length === 0 || from.includes(each.from) ? [[name, each.value]] : [],
    ),
  );
}

/** How a name became known; null if it is not. */
export function originOf(name: string): Origin | 'image' | 'given' | null {
  const own = names[name]?.from;
  if (own) return own;
  if (toldNow()[name] !== undefined) return 'image';
  return givenNow()[name] === undefined ? null : 'given';
}

/** Names that this page asks for, although no code of it has them. */
const wanted = new Set<string>();

export function wantNames(names: readonly string[]): void {
  for (const name of names) wanted.add(name);
  showValues();
}

/** The names in the code of this page, in order; the image first, because its address fills others. */
export function namesHere(): ReadonlySet<string> {
  const gaps = document.querySelectorAll<HTMLElement>('main .code .gap');
  return new Set(['IMAGE', ...wanted, ...[...gaps].map(({ dataset }) => dataset.placeholder ?? '')]);
}

export function onValues(listener: () => void): void {
  listeners.push(listener);
}

/** Keeps names beside what is kept by now; an empty value deletes its name. */
export function setValues(changes: Values, from: Origin = 'typed'): void {
  const before = stored(keys.names) ?? names;
  const rest = Object.entries(before).filter(([name]) => !(name in changes));
  const added = Object.entries(sanitised(changes)).map(([name, value]) => [name, { value, from }] as const);
  replace(Object.fromEntries([...rest, ...added]));
}

/** Keeps what the address of an image tells, as long as the image is that one. */
export function setDerived(image: string, told: Values): void {
  ofImage = sanitised({ ...told, IMAGE: image });
  keep(keys.image, JSON.stringify(ofImage));
  showValues();
}

/** Keeps what a pasted text told, in the place of what the text before it told. */
export function setPasted(told: Values): void {
  const before = stored(keys.names) ?? names;
  keep(keys.before, JSON.stringify(before));
  keep(keys.names, JSON.stringify(withoutPasted(before)));
  setValues(told, 'pasted');
}

/** Removes what a pasted text told. */
export function forgetPasted(): void {
  keep(keys.before, null);
  replace(withoutPasted(stored(keys.names) ?? names));
}

function withoutPasted(from: Names): Names {
  return Object.fromEntries(Object.entries(from).filter(([, each]) => each.from !== 'pasted'));
}

/** Whether the last paste can be taken back. */
export const canUndo = (): boolean => stored(keys.before) !== null;

/** Takes the last paste back. */
export function undoPaste(): void {
  const before = stored(keys.before);
  keep(keys.before, null);
  if (before) replace(before);
}

export function clearValues(): void {
  keep(keys.before, null);
  replace({});
}

/** Names in the place of all others: those of a runbook that the reader takes over. */
export function replaceNames(shared: Values): void {
  keep(keys.before, null);
  replace({});
  setValues(shared, 'shared');
}

/** Remembers the names of now; what it returns puts them back. */
export function rememberNames(): () => void {
  const before = stored(keys.names) ?? names;
  const told = ofImage;
  return () => {
    ofImage = told;
    keep(keys.image, JSON.stringify(told));
    replace(before);
  };
}

function replace(to: Names): void {
  names = to;
  keep(keys.names, JSON.stringify(to));
  showValues();
}

/** null where nothing is kept, or nothing that can be read. */
function stored(at: string): Names | null {
  try {
    const found = JSON.parse(kept(at) ?? 'null') as Record<string, Partial<Name>> | null;
    if (found === null || typeof found !== 'object') return null;
    const texts = sanitised(
      Object.fromEntries(
        Object.entries(found).flatMap(([name, each]) =>
          typeof each?.value === 'string' ? [[name, each.value]] : [],
        ),
      ),
    );
    return Object.fromEntries(
      Object.entries(texts).map(([name, value]) => {
        const from = found[name]?.from;
        return [name, { value, from: origins.includes(from) ? (from as Origin) : 'typed' }];
      }),
    );
  } catch {
    return null;
  }
}

function storedImage(): Values {
  try {
    return sanitised(JSON.parse(kept(keys.image) ?? '{}'));
  } catch {
    return {};
  }
}

/** Writes every known value into its gaps; one without a value shows its own name, or an example of it. */
export function showValues(root: ParentNode = document): void {
  const params = paramsOf(values());
  for (const gap of root.querySelectorAll<HTMLElement>('.gap:not([data-editing])')) {
    const { placeholder = '', example = placeholder } = gap.dataset;
    // In code a value is a word of a shell unless the gap says otherwise; in prose it is as it is.
    const { quoting = gap.closest('.code') ? 'word' : 'plain' } = gap.dataset;
    const value = params[placeholder];
    gap.textContent = value === undefined ? example : writeValue(value, quoting as Quoting);
    gap.toggleAttribute('data-filled', value !== undefined);
  }
  nameGaps(root);
  for (const listener of listeners) listener();
}

onReturn(() => {
  names = stored(keys.names) ?? {};
  ofImage = storedImage();
  showValues();
});
showValues();
