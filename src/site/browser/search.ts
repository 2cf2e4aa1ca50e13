/** Opens the search dialog and loads Pagefind on first use. */
import { entriesFor, type SearchEntry } from '../data/search-entries.ts';
import searchStyles from '../styles/search.css?url';
import { element } from './elements.ts';
import { loader, style } from './load.ts';
import { json } from './load-json.ts';
import { entryItem, type Page, pageItem } from './search-items.ts';

interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<Page>;
}
interface Pagefind {
  init(): Promise<void>;
  options(options: { readonly ranking: { readonly pageLength: number } }): Promise<void>;
  search(term: string): Promise<{ results: readonly Result[] }>;
  debouncedSearch(term: string): Promise<{ results: readonly Result[] } | null>;
}

void style(searchStyles);

const dialog = document.querySelector<HTMLDialogElement>('[data-search]');
const input = dialog?.querySelector<HTMLInputElement>('[data-search-input]');
const list = dialog?.querySelector<HTMLOListElement>('[data-search-results]');
const state = dialog?.querySelector<HTMLElement>('[data-search-state]');
const words = JSON.parse(dialog?.dataset.searchWords ?? '{}') as Record<
  'none' | 'count' | 'failed' | 'message',
  string
>;
const hint = state?.textContent ?? '';

const pagesShown = 12;

/** The latest query: results of earlier ones are dropped. */
let asked = '';

const load = loader(async () => {
  const pagefind = (await import(/* @vite-ignore */ dialog?.dataset.searchSource ?? '')) as Pagefind;
  // Do not penalise long pages.
  await pagefind.options({ ranking: { pageLength: 0 } });
  await pagefind.init();
  return pagefind;
});
const known = loader(() => json<readonly SearchEntry[]>(dialog?.dataset.searchEntries));

export function open(): void {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  input?.focus();
  input?.select();
  Promise.all([load(), known()]).catch(() => say(words.failed));
}

function say(text: string) {
  if (state) state.textContent = text;
}

/** French writes `nœud`, people type `noeud`: both are searched. */
function spellings(term: string): string[] {
  const joined = term.replace(/oe/g, 'œ').replace(/ae/g, 'æ');
  return document.documentElement.lang === 'fr' && joined !== term ? [term, joined] : [term];
}

/**
 * Results of every spelling, each page once: those of the typed spelling first, because Pagefind answers an unknown
 * word with every word that has the same beginning. Null if a newer search has started.
 */
async function resultsFor(term: string): Promise<Result[] | null> {
  const pagefind = await load();
  const [typed = '', written] = spellings(term);
  const found = await pagefind.debouncedSearch(typed);
  if (!found) return null;
  const better = written ? await pagefind.search(written) : { results: [] };
  const all = [...better.results, ...found.results];
  return all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at);
}

async function search(term: string): Promise<void> {
  asked = term;
  if (term === '') {
    list?.replaceChildren();
    say(hint);
    return;
  }
  try {
    const [message, found, all] = await Promise.all([messageIn(term), resultsFor(term), known()]);
    if (!found || asked !== term) return;
    const named = entriesFor(term, all);
    const pages = await Promise.all(found.slice(0, pagesShown).map((result) => result.data()));
    if (asked !== term) return;
    list?.replaceChildren(...(message ? [message] : []), ...named.map(entryItem), ...pages.map(pageItem));
    const count = words.count.replace('{n}', String(named.length + found.length));
    say(named.length + pages.length > 0 ? count : message ? '' : words.none);
  } catch {
    say(words.failed);
  }
}

/**
 * A query that looks like an error message is explained immediately; the answer links to the paste box with the whole
 * message.
 */
async function messageIn(term: string): Promise<HTMLLIElement | null> {
  if (!/\D{3}/.test(term)) return null;
  const { causeIn } = await import('./paste.ts');
  const title = await causeIn(term);
  if (!title) return null;
  const link = element(
    'a',
    { href: `${dialog?.dataset.searchHome}#e=${encodeURIComponent(term)}` },
    `${words.message} `,
    element('strong', {}, title),
  );
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    dialog?.close();
    void import('./paste-box.ts').then((box) => box.answer(term));
  });
  return element('li', { className: 'search-message' }, link);
}

input?.addEventListener('input', () => search(input.value.trim()));
// Enter opens the first result instead of closing the dialog; Escape closes it instead of clearing the field.
input?.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== 'Escape') return;
  event.preventDefault();
  if (event.key === 'Enter') list?.querySelector('a')?.click();
  else dialog?.close();
});
list?.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a')) dialog?.close();
});
// A click on the backdrop reaches the dialog element itself.
dialog?.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
