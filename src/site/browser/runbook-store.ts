/**
 * The runbook of this browser, kept until the reader empties it, like the names. The buttons that add to it are on every
 * page.
 */
import { runbookFull } from '../i18n/runbook-full.ts';
import { announce, word } from './announce.ts';
import { onReturn } from './return.ts';
import { emptyRunbook, type Item, limits, type Runbook, readRunbook } from './runbook-model.ts';
import { said } from './said.ts';
import { keep, kept } from './storage.ts';

const key = 'pullbook-runbook';

let runbook: Runbook = stored();

/** What was taken out on this page, with its place: whoever adds it again gets it back, with its note and its tick. */
const taken = new Map<string, { readonly item: Item; readonly at: number }>();

export const current = (): Runbook => runbook;

export function change(to: Partial<Runbook>): void {
  runbook = { ...runbook, ...to };
  keep(key, JSON.stringify(runbook));
  showItems();
}

function stored(): Runbook {
  try {
    return readRunbook(JSON.parse(kept(key) ?? '{}')).runbook;
  } catch {
    return emptyRunbook;
  }
}

/** Shows on every button whether the runbook has its item. */
export function showItems(): void {
  const ids = new Set(runbook.items.map(({ id }) => id));
  for (const button of document.querySelectorAll<HTMLElement>('[data-add]'))
    button.setAttribute('aria-pressed', String(ids.has(button.dataset.add ?? '')));
  for (const count of document.querySelectorAll<HTMLElement>('[data-runbook-count]')) {
    count.textContent = String(ids.size);
    count.hidden = ids.size === 0;
  }
}

/** Adds an item to the end, or takes it out; one that was taken out on this page comes back as it was. */
export function toggle(id: string): void {
  const { items } = runbook;
  const at = items.findIndex((item) => item.id === id);
  const [item] = items.slice(at, at + 1);
  if (at >= 0 && item) {
    taken.set(id, { item, at });
    change({ items: items.filter((each) => each !== item) });
    announce(word('removed'));
  } else if (items.length < limits.items) {
    const back = taken.get(id) ?? { item: { id, note: '', done: '' }, at: items.length };
    change({ items: items.toSpliced(back.at, 0, back.item) });
    announce(word('added'));
  } else announce(said(runbookFull).replace('{n}', String(limits.items)));
}

// Another page or tab may have added items.
onReturn(() => {
  runbook = stored();
  showItems();
});
showItems();
