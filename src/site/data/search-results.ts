/** The results of a search as one list in which each page stands once. Pure. */

/** A link of a result: a page, or a part of it. */
export interface ResultLink {
  readonly href: string;
  readonly title: string;
  /** The words around what was found, as HTML with `<mark>`; empty if there are none. */
  readonly excerpt: string;
}

export interface Result extends ResultLink {
  /** Its chapter, or its kind. */
  readonly place: string;
  /** Parts of the page, or pages that belong to it. */
  readonly parts: readonly ResultLink[];
}

/** How many parts a result shows. */
const most = 4;

/** The address without its anchor. */
const pageOf = (href: string) => href.replace(/#.*/, '');

/**
 * The results in their order, each page and each part of one once: what a later result adds to a page joins the first.
 * Two anchors of one page are two results, such as two statuses.
 */
export function eachOnce(results: readonly Result[]): readonly Result[] {
  const kept: Result[] = [];
  for (const result of results) {
    const same = kept.findIndex(({ href }) => href === result.href);
    const first = kept[same];
    if (!first) kept.push(result);
    else
      kept[same] = {
        ...first,
        place: first.place || result.place,
        excerpt: first.excerpt || result.excerpt,
        parts: [...first.parts, ...result.parts],
      };
  }
  const listed = new Set(kept.map(({ href }) => href));
  const once = ({ href }: ResultLink) => !listed.has(href) && listed.add(href);
  return kept
    .map((result) => ({ ...result, parts: result.parts.filter(once).slice(0, most) }))
    .filter(({ href, parts }) => parts.length > 0 || isNew(href, kept));
}

/** A page of which every part is a result already adds nothing. */
function isNew(href: string, all: readonly Result[]): boolean {
  return !all.some((other) => other.href !== href && pageOf(other.href) === href && other.href.includes('#'));
}
