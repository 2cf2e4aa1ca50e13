/** Opens the search dialog and loads Pagefind when a reader first needs it. */
import { element } from './elements.ts';

interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}
interface Page {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly SubResult[];
}
interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(term: string): Promise<{ results: readonly { data(): Promise<Page> }[] } | null>;
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

/** A pasted message is longer than anything that people search for. */
const messageLength = 40;
const pagesShown = 6;

let loading: Promise<Pagefind> | undefined;

function load(): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ dialog?.dataset.searchSource ?? '').then(
    async (pagefind: Pagefind) => {
      await pagefind.init();
      return pagefind;
    },
  );
  return loading;
}

function open() {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  input?.focus();
  input?.select();
  load().catch(() => say(words.failed));
}

function say(text: string) {
  if (state) state.textContent = text;
}

async function search(term: string) {
  if (term === '') {
    list?.replaceChildren();
    say(hint);
    return;
  }
  try {
    const found = await (await load()).debouncedSearch(term);
    if (!found) return;
    const pages = await Promise.all(found.results.slice(0, pagesShown).map((result) => result.data()));
    const message = term.length >= messageLength ? [asMessage(term)] : [];
    list?.replaceChildren(...message, ...pages.map(asItem));
    say(
      pages.length > 0
        ? words.count.replace('{n}', String(found.results.length))
        : message.length > 0
          ? ''
          : words.none,
    );
  } catch {
    say(words.failed);
  }
}

/** A long text is handed to the paste box of the start page, in the part of the address that no server sees. */
function asMessage(term: string): HTMLLIElement {
  const href = `${dialog?.dataset.searchHome}#e=${encodeURIComponent(term)}`;
  return element('li', { className: 'search-message' }, element('a', { href }, words.message));
}

function asItem(page: Page): HTMLLIElement {
  const title = page.meta.title ?? page.url;
  const parts = page.sub_results
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

/** Pagefind marks the words found with `<mark>` in escaped text; both are read as text and built anew. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...parsed.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? element('mark', {}, node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

document.querySelector('[data-search-open]')?.addEventListener('click', open);
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
addEventListener('keydown', (event) => {
  const shortcut = event.key === '/' || (event.key === 'k' && (event.ctrlKey || event.metaKey));
  if (!shortcut || isTyping(event.target)) return;
  event.preventDefault();
  open();
});
