/** The results of a search as elements: options of a list box, which are links. */
import type { Result, ResultLink } from '../data/search-results.ts';
import { element } from './elements.ts';

/** A page with its parts; what belongs to one page is a group. */
export function resultGroup({ parts, place, ...page }: Result): HTMLElement {
  const group = element(
    'div',
    { role: 'group', ariaLabel: page.title },
    option(page, 'search-page', place),
    ...parts.map((part) => option(part, 'search-part')),
  );
  return group;
}

/** A link that the arrow keys reach from the field, which keeps the focus. */
function option({ href, title, excerpt }: ResultLink, className: string, place = ''): HTMLElement {
  const name = element('span', { className: 'search-title' }, title);
  return element(
    'a',
    {
      href,
      className,
      role: 'option',
      tabIndex: -1,
      ariaSelected: 'false',
    },
    ...(place ? [element('span', { className: 'search-place' }, place), name] : [name]),
    ...(excerpt ? [element('span', { className: 'search-excerpt' }, ...marked(excerpt))] : []),
  );
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
