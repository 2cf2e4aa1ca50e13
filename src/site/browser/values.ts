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

const key = 'pullbook-names';
/** Longer than any name that Google Cloud or Kubernetes allows, including a service account's e-mail address. */
const longest = 512;

let known: Values = stored();

/** Listeners for changed values: the form, the runbook. */
const listeners: (() => void)[] = [];

/** Values that each cloud determines; the reader's own values take precedence. */
const given: Readonly<Record<string, Values>> = JSON.parse(
  document.querySelector<HTMLElement>('[data-given]')?.dataset.given ?? '{}',
);

/** The names that this page uses: its placeholders, and the image, whose address fills others. */
export function namesHere(): Set<string> {
  const gaps = [...document.querySelectorAll<HTMLElement>('main .gap')];
  return new Set(['IMAGE', ...gaps.map(({ dataset }) => dataset.placeholder ?? '')]);
}

export const values = (): Values => ({ ...given[document.documentElement.dataset.universe ?? ''], ...known });

export function onValues(listener: () => void): void {
  listeners.push(listener);
}

/** Stores new values; an empty one is deleted. */
export function setValues(changes: Values): void {
  known = sanitised({ ...known, ...changes });
  keep();
}

export function clearValues(): void {
  known = {};
  keep();
}

/** One line, without control or bidirectional characters, no longer than any real name. */
function sanitised(names: Values): Values {
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

function stored(): Values {
  try {
    return sanitised(JSON.parse(sessionStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

function keep(): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(known));
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

/** `#PROJECT=shop-prod&at=node-identity`: shared values, and the anchor on the page. */
function fromAddress(): void {
  const shared = new URLSearchParams(location.hash.slice(1));
  const names = Object.fromEntries([...shared].filter(([name]) => isPlaceholderName(name)));
  if (Object.keys(names).length > 0) {
    setValues(names);
    // The values are removed from the URL, so that it can be copied without them.
    history.replaceState(null, '', location.pathname + location.search);
    const place = shared.get('at');
    if (place) location.hash = place;
  }
}

addEventListener('hashchange', fromAddress);
fromAddress();
showValues();
