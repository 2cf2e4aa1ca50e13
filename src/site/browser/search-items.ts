/** One search result as an element: a catalogue entry, or a page with the parts that matched. */
import type { SearchEntry } from '../data/search-entries.ts';
import { element } from './elements.ts';

interface SubResult {
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}
export interface Page {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly SubResult[];
}
/** How many rules of a cause, and parts of a page, a result shows. */
const most = 4;

/** A catalogue entry: links to the rule, or for a cause to its rules, most likely first. */
export function entryItem({ title, href, place, links }: SearchEntry): HTMLLIElement {
  const parts = links
    .slice(0, most)
    .map((link) => element('li', {}, element('a', { href: link.href }, link.title)));
  return element(
    'li',
    {},
    element('a', { href, className: 'search-page' }, title),
    ...(place ? [element('span', { className: 'note' }, ` · ${place}`)] : []),
    ...(parts.length > 0 ? [element('ul', {}, ...parts)] : []),
  );
}

/** A page from the full-text search, with the parts that match most of the query. */
export function pageItem(page: Page): HTMLLIElement {
  const title = page.meta.title ?? page.url;
  const parts = page.sub_results
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, most)
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

/** How much of the query a part of a page matches, by Pagefind's score. */
function weightOf({ weighted_locations }: SubResult): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

/** Pagefind marks matches with `<mark>` in escaped text; both are read as text and rebuilt as elements. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...parsed.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? element('mark', {}, node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
}
