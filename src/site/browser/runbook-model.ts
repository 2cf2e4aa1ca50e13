/** A runbook: what it holds, how long it may be, and how it is read from anywhere. Pure. */
import { withoutControls } from '../../base/printable.ts';

/** A command or a whole check, by its id: `command:kubectl-describe-pod`, `rule:image-access`. */
export interface Item {
  readonly id: string;
  /** What the reader wrote beside it; empty if nothing. */
  readonly note: string;
  /** When it was ticked off, in UTC: `2026-12-01T09:30:00Z`. Empty if it is still to do. */
  readonly done: string;
}

export interface Runbook {
  /** Empty for the title that the page gives. */
  readonly title: string;
  /** About the whole. */
  readonly note: string;
  readonly items: readonly Item[];
}

export const emptyRunbook: Runbook = { title: '', note: '', items: [] };

/** In characters, and in items: a runbook within them always fits into a file. */
export const limits = { title: 120, note: 1000, items: 200 } as const;

/** The time of a tick. */
export const timeOf = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** A property of an object's own: `constructor` and `__proto__` of JSON name nothing else. */
export function own(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, key)
    ? (of as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** A note as it is kept: line feeds, no character that controls a terminal or reorders text, within the limit. */
export function noteText(found: unknown): string {
  return plain(found, limits.note);
}

/** A title as it is kept: one line. */
export function titleText(found: unknown): string {
  return plain(plain(found, limits.note).replace(/[\t\n]+/g, ' '), limits.title).trim();
}

function plain(found: unknown, limit: number): string {
  if (typeof found !== 'string') return '';
  // What is cut off is not worth cleaning; a character of two units may be cut in half.
  const lines = found
    .slice(0, 4 * limit)
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n');
  return withoutControls(lines).slice(0, limit).toWellFormed();
}

const idPattern = /^[a-z]{1,20}:[a-z\d-]{1,100}$/;

/** null for what is no item. Earlier versions kept the id alone. */
function readItem(found: unknown): Item | null {
  const id = typeof found === 'string' ? found : own(found, 'id');
  if (typeof id !== 'string' || !idPattern.test(id)) return null;
  const done = own(found, 'done');
  const isTime =
    typeof done === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(done) &&
    !Number.isNaN(Date.parse(done));
  return { id, note: noteText(own(found, 'note')), done: isTime ? done : '' };
}

/** A runbook from any value; `unreadable` counts what stood in the place of an item and is none, or one too many. */
export function readRunbook(found: unknown): { readonly runbook: Runbook; readonly unreadable: number } {
  const list = own(found, 'items');
  const all = Array.isArray(list) ? list : [];
  const items = new Map<string, Item>();
  let unreadable = 0;
  for (const each of all) {
    const item = items.size < limits.items ? readItem(each) : null;
    if (item === null) unreadable += 1;
    else if (!items.has(item.id)) items.set(item.id, item);
  }
  return {
    runbook: {
      title: titleText(own(found, 'title')),
      note: noteText(own(found, 'note')),
      items: [...items.values()],
    },
    unreadable,
  };
}

/** An item in another place; both count from 0. */
export function moved(items: readonly Item[], from: number, to: number): readonly Item[] {
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

/** Mine, then what the other has besides. Where both have an item or a text, mine stays, and another note follows it. */
export function joined(mine: Runbook, other: Runbook): Runbook {
  const theirs = new Map(other.items.map((item) => [item.id, item]));
  const known = new Set(mine.items.map(({ id }) => id));
  const items = [
    ...mine.items.map((item) => ({ ...item, note: bothNotes(item.note, theirs.get(item.id)?.note ?? '') })),
    ...other.items.filter(({ id }) => !known.has(id)),
  ];
  return {
    title: mine.title || other.title,
    note: bothNotes(mine.note, other.note),
    items: items.slice(0, limits.items),
  };
}

function bothNotes(mine: string, other: string): string {
  if (mine.includes(other)) return mine;
  return noteText(mine === '' ? other : `${mine}\n\n${other}`);
}
