/** Opens the search dialog and loads Pagefind when a reader first needs it. */
import { element } from './elements.ts';

interface SubResult {
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}
interface Page {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly SubResult[];
}
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

const dialog = document.querySelector<HTMLDialogElement>('[data-search]');
const input = dialog?.querySelector<HTMLInputElement>('[data-search-input]');
const list = dialog?.querySelector<HTMLOListElement>('[data-search-results]');
const state = dialog?.querySelector<HTMLElement>('[data-search-state]');
const words = JSON.parse(dialog?.dataset.searchWords ?? '{}') as Record<
  'none' | 'count' | 'failed' | 'message',
  string
>;
const hint = state?.textContent ?? '';

/** Shorter queries are words to look for. */
const messageLength = 20;
const pagesShown = 12;

/** The last query: an answer to an earlier one is late. */
let asked = '';
let loading: Promise<Pagefind> | undefined;

function load(): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ dialog?.dataset.searchSource ?? '').then(
    async (pagefind: Pagefind) => {
      // A chapter is long because it says much: its length is nothing against it.
      await pagefind.options({ ranking: { pageLength: 0 } });
      await pagefind.init();
      return pagefind;
    },
  );
  return loading;
}

export function open(): void {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  input?.focus();
  input?.select();
  load().catch(() => say(words.failed));
}

function say(text: string) {
  if (state) state.textContent = text;
}

/** French writes `nœud`, hands write `noeud`: both are looked for. */
function spellings(term: string): string[] {
  const joined = term.replace(/oe/g, 'œ').replace(/ae/g, 'æ');
  return document.documentElement.lang === 'fr' && joined !== term ? [term, joined] : [term];
}

/** Results of every spelling, best first, each page once. Null where a newer search has begun. */
async function resultsFor(term: string): Promise<Result[] | null> {
  const pagefind = await load();
  const [first = '', second] = spellings(term);
  const found = await pagefind.debouncedSearch(first);
  if (!found) return null;
  const more = second ? await pagefind.search(second) : { results: [] };
  const all = [...found.results, ...more.results].sort((a, b) => b.score - a.score);
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
    const [message, found] = await Promise.all([messageIn(term), resultsFor(term)]);
    if (!found || asked !== term) return;
    const pages = await Promise.all(found.slice(0, pagesShown).map((result) => result.data()));
    if (asked !== term) return;
    list?.replaceChildren(...(message ? [message] : []), ...pages.map(asItem));
    const count = words.count.replace('{n}', String(found.length));
    say(pages.length > 0 ? count : message ? '' : words.none);
  } catch {
    say(words.failed);
  }
}

/** A query that reads like an error is explained at once; the answer leads to the paste box with the whole message. */
async function messageIn(term: string): Promise<HTMLLIElement | null> {
  if (term.length < messageLength) return null;
  const { causeIn, explain } = await import('./paste.ts');
  const title = await causeIn(term);
  if (!title) return null;
  const link = element(
    'a',
    { href: `${dialog?.dataset.searchHome}#e=${encodeURIComponent(term)}` },
    `${words.message} `,
    element('strong', {}, title),
  );
  link.addEventListener('click', (event) => {
    const box = document.querySelector<HTMLElement>('[data-paste]');
    if (!box || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    dialog?.close();
    if (box instanceof HTMLDialogElement) box.showModal();
    void explain(term, true);
  });
  return element('li', { className: 'search-message' }, link);
}

function asItem(page: Page): HTMLLIElement {
  const title = page.meta.title ?? page.url;
  const parts = page.sub_results
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, 4)
    .map((part) =>
      element(
        'li',
        {},
        element('a', { href: part.url }, part.title),
        element('p', { className: 'note' }, ...marked(part.excerpt)),
      ),
    );
  return element(
    'li',
    {},
    element('a', { href: page.url, className: 'search-page' }, title),
    element('ul', {}, ...parts),
  );
}

/** How much of the query a part of a page holds, by Pagefind's own measure. */
function weightOf({ weighted_locations }: SubResult): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

/** Pagefind marks the words found with `<mark>` in escaped text; both are read as text and built anew. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...parsed.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? element('mark', {}, node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
}

input?.addEventListener('input', () => search(input.value.trim()));
// Enter goes to the first result instead of closing the dialog; Escape closes it instead of emptying the field.
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
