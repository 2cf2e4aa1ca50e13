/**
 * The runbook of this browser: a title and the ids of commands and rules. The buttons that add to it are on every
 * page.
 */
import { announce, word } from './announce.ts';
import { onReturn } from './return.ts';
import { keep, kept } from './storage.ts';

export interface Runbook {
  readonly title: string;
  readonly items: readonly string[];
}

const isItem = (item: unknown): item is string => typeof item === 'string' && /^[a-z]+:[a-z\d-]+$/.test(item);

const key = 'pullbook-runbook';

let runbook: Runbook = stored();

export const current = (): Runbook => runbook;

export function change(to: Partial<Runbook>): void {
  runbook = { ...runbook, ...to };
  keep(key, JSON.stringify(runbook));
  showItems();
}

function stored(): Runbook {
  try {
    const { title, items } = JSON.parse(kept(key) ?? '{}');
    return {
      title: String(title ?? '').slice(0, 120),
      items: Array.isArray(items) ? items.filter(isItem) : [],
    };
  } catch {
    return { title: '', items: [] };
  }
}

/** Shows on every button whether the runbook has its item. */
export function showItems(): void {
  const { items } = runbook;
  for (const button of document.querySelectorAll<HTMLElement>('[data-add]'))
    button.setAttribute('aria-pressed', String(items.includes(button.dataset.add ?? '')));
  for (const count of document.querySelectorAll<HTMLElement>('[data-runbook-count]')) {
    count.textContent = String(items.length);
    count.hidden = items.length === 0;
  }
}

/** Adds an item to the end, or takes it out. */
export function toggle(item: string): void {
  const { items } = runbook;
  const has = items.includes(item);
  change({ items: has ? items.filter((each) => each !== item) : [...items, item] });
  announce(word(has ? 'removed' : 'added'));
}

// Another page or tab may have added items.
onReturn(() => {
  runbook = stored();
  showItems();
});
showItems();
