/** The names that the reader filled in: kept for the session, read from a shared address, written into every gap. */
import {
  isPlaceholderName,
  paramsOf,
  type Quoting,
  type Values,
  writeValue,
} from '../../catalogue/commands/template.ts';

const key = 'pullbook-names';
/** Longer than any name that Google Cloud or Kubernetes allows, a service account's address included. */
const longest = 512;

let known: Values = restored();

/** Something that must know when a name changes: the form, the runbook. */
const listeners: (() => void)[] = [];

/** What each cloud gives by itself; whatever the reader says goes before it. */
const given: Readonly<Record<string, Values>> = JSON.parse(
  document.querySelector<HTMLElement>('[data-given]')?.dataset.given ?? '{}',
);

export const values = (): Values => ({ ...given[document.documentElement.dataset.universe ?? ''], ...known });

export function onValues(listener: () => void): void {
  listeners.push(listener);
}

/** Takes new names; an empty one is forgotten. */
export function setValues(changes: Values): void {
  known = cleaned({ ...known, ...changes });
  keep();
}

export function clearValues(): void {
  known = {};
  keep();
}

/** One line, no control or direction-changing characters, no longer than any real name. */
function cleaned(names: Values): Values {
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

function restored(): Values {
  try {
    return cleaned(JSON.parse(sessionStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

function keep(): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(known));
  } catch {
    // Without storage the names last for this page.
  }
  showValues();
}

/** Writes every known name into its gaps; a gap without one shows its own name again. */
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

/** `#PROJECT=shop-prod&at=node-identity`: names that somebody shared, and the place on the page. */
function fromAddress(): void {
  const shared = new URLSearchParams(location.hash.slice(1));
  const names = Object.fromEntries([...shared].filter(([name]) => isPlaceholderName(name)));
  if (Object.keys(names).length > 0) {
    setValues(names);
    // The names leave the address again, so that it can be copied without them.
    history.replaceState(null, '', location.pathname + location.search);
    const place = shared.get('at');
    if (place) location.hash = place;
  }
}

addEventListener('hashchange', fromAddress);
fromAddress();
showValues();
