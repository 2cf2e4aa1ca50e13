/**
 * The runbook of this browser: a title and the ids of commands and rules. The buttons that add to it are on every
 * page.
 */
import { announce, word } from './announce.ts';
import { onReturn } from './return.ts';

export interface Runbook {
  readonly title: string;
  readonly items: readonly string[];
}

const key = 'pullbook-runbook';
const isItem = (item: unknown): item is string => typeof item === 'string' && /^[a-z]+:[a-z\d-]+$/.test(item);

let runbook: Runbook = stored();

export const current = (): Runbook => runbook;

export function change(to: Partial<Runbook>): void {
  runbook = { ...runbook, ...to };
  try {
    localStorage.setItem(key, JSON.stringify(runbook));
  } catch {
    // Without storage the runbook lasts until the page is closed.
  }
  show();
}

function stored(): Runbook {
  try {
    const { title, items } = JSON.parse(localStorage.getItem(key) ?? '{}');
    return {
      title: String(title ?? '').slice(0, 120),
      items: Array.isArray(items) ? items.filter(isItem) : [],
    };
  } catch {
    return { title: '', items: [] };
  }
}

function show(): void {
  const { items } = runbook;
  for (const button of document.querySelectorAll<HTMLElement>('[data-add]'))
    button.setAttribute('aria-pressed', String(items.includes(button.dataset.add ?? '')));
  for (const count of document.querySelectorAll<HTMLElement>('[data-runbook-count]')) {
    count.textContent = String(items.length);
    count.hidden = items.length === 0;
  }
}

document.addEventListener('click', ({ target }) => {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-add]')?.dataset.add : undefined;
  if (!item) return;
  const { items } = runbook;
  const has = items.includes(item);
  change({ items: has ? items.filter((each) => each !== item) : [...items, item] });
  announce(word(has ? 'removed' : 'added'));
});
// Another page or tab may have added items.
onReturn(() => {
  runbook = stored();
  show();
});
show();
