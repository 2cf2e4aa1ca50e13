/**
 * The reader's values for placeholders: stored for the session, read from a shared URL, filled into every
 * placeholder.
 */
import {
  isPlaceholderName,
  paramsOf,
  type Quoting,
  type Values,
  writeValue,
} from '../../catalogue/commands/template.ts';
import { onReturn } from './return.ts';

/** What the reader typed, and what the address of the image told. */
const keys = { typed: 'pullbook-names', derived: 'pullbook-image-names' } as const;
/** Longer than any name that Google Cloud or Kubernetes allows, including a service account's e-mail address. */
const longest = 512;

let typed: Values = stored(keys.typed) ?? {};
/** The names of an image, which go when the image goes: `IMAGE` says of which. */
let derived: Values = stored(keys.derived) ?? {};

/** Listeners for changed values: the form, the runbook. */
const listeners: (() => void)[] = [];

/** Values that each cloud determines; those of the image take precedence, and the reader's own before these. */
const given: Readonly<Record<string, Values>> = JSON.parse(
  document.querySelector<HTMLElement>('[data-given]')?.dataset.given ?? '{}',
);

/** The names that this page uses: its placeholders, and the image, whose address fills others. */
export function namesHere(): Set<string> {
  const gaps = [...document.querySelectorAll<HTMLElement>('main .gap')];
  return new Set(['IMAGE', ...gaps.map(({ dataset }) => dataset.placeholder ?? '')]);
}

export const values = (): Values => ({
  ...given[document.documentElement.dataset.universe ?? ''],
  ...(derived['IMAGE'] === typed['IMAGE'] ? derived : {}),
  ...typed,
});

/** What the reader typed: what a link carries. */
export const typedValues = (): Values => typed;

export function onValues(listener: () => void): void {
  listeners.push(listener);
}

/** Stores what was typed, beside what is stored by now; an empty value is deleted. */
export function setValues(changes: Values): void {
  typed = sanitised({ ...(stored(keys.typed) ?? typed), ...changes });
  keep(keys.typed, typed);
}

/** Stores what the address of the image tells, as long as it is that address. */
export function setDerived(image: string, names: Values): void {
  derived = { ...sanitised({ ...names, IMAGE: image }) };
  keep(keys.derived, derived);
}

export function clearValues(): void {
  typed = {};
  keep(keys.typed, typed);
}

/** One line, without control or bidirectional characters, no longer than any real name. */
export function sanitised(names: Values): Values {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, value]) => {
      const plain = String(value)
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
        .trim()
        .slice(0, longest);
      return isPlaceholderName(name) && plain !== '' ? [[name, plain]] : [];
    }),
  );
}

/** null where there is no storage. */
function stored(key: string): Values | null {
  try {
    return sanitised(JSON.parse(sessionStorage.getItem(key) ?? '{}'));
  } catch {
    return null;
  }
}

function keep(key: string, names: Values): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(names));
  } catch {
    // Without storage the values last for this page only.
  }
  showValues();
}

/** Writes every known value into its placeholders; one without a value shows its own name. */
export function showValues(): void {
  const params = paramsOf(values());
  for (const gap of document.querySelectorAll<HTMLElement>('.gap')) {
    const { placeholder = '', quoting = 'word' } = gap.dataset;
    const value = params[placeholder];
    gap.textContent = value === undefined ? placeholder : writeValue(value, quoting as Quoting);
    gap.toggleAttribute('data-filled', value !== undefined);
  }
  for (const listener of listeners) listener();
}

onReturn(() => {
  typed = stored(keys.typed) ?? typed;
  derived = stored(keys.derived) ?? derived;
  showValues();
});
showValues();
