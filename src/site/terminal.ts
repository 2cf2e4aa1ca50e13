/** The text of a report as lines and pieces to colour. The playbook prints it without colours when it is not on a terminal. */
import type { Verdict } from '../catalogue/model.ts';
import { verdictSymbols } from '../i18n/ui.ts';

export interface Piece {
  readonly text: string;
  readonly kind?: Verdict | 'address' | 'label';
}

const verdicts = new Map(
  Object.entries(verdictSymbols).map(([verdict, symbol]) => [symbol, verdict as Verdict]),
);

/** A verdict's symbol, with its word where a column follows; a label may stand before it. */
const verdictMark = /^(.*?(?:^| ))([✔✖?–])( \S+(?: \S+)?(?= {2}))?(?= )/u;
/** The label of a row: it is indented further than any verdict, and its value stands in the column behind it. */
const rowLabel = /^ {6}\S.*?(?= {2}| *$)/;
const address = /https?:\/\/[^\s)]+/g;

export function terminalLines(text: string): Piece[][] {
  return text.trimEnd().split('\n').map(pieces);
}

/** What stands before the last column of a row: a label; a verdict and its title; or the blanks of a line that goes on. */
const beforeColumn = /^(?: {6}\S.*? {2,}| *[✔✖?–] \S+(?: \S+)? {2,}(?:\S+(?: \S+)* {2,})?| +)/u;

/** A line in two parts, of which the second wraps under its own beginning; one part where a line has no column. */
export function columns(line: readonly Piece[]): Piece[][] {
  const [before = ''] = beforeColumn.exec(line.map(({ text }) => text).join('')) ?? [];
  const parts: [Piece[], Piece[]] = [[], []];
  let left = before.length;
  for (const piece of line) {
    const cut = Math.min(left, piece.text.length);
    parts[0].push({ ...piece, text: piece.text.slice(0, cut) });
    parts[1].push({ ...piece, text: piece.text.slice(cut) });
    left -= cut;
  }
  return parts.map((part) => part.filter(({ text }) => text !== '')).filter((part) => part.length > 0);
}

function pieces(line: string): Piece[] {
  const [label = ''] = rowLabel.exec(line) ?? [];
  return [{ text: label, kind: 'label' as const }, ...marked(line.slice(label.length))].filter(
    ({ text }) => text !== '',
  );
}

function marked(text: string): Piece[] {
  const [whole = '', before = '', symbol = '', word = ''] = verdictMark.exec(text) ?? [];
  const kind = verdicts.get(symbol);
  if (!kind) return addresses(text);
  return [{ text: before }, { text: symbol + word, kind }, ...addresses(text.slice(whole.length))];
}

function addresses(text: string): Piece[] {
  const found: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(address)) {
    found.push({ text: text.slice(done, match.index) }, { text: match[0], kind: 'address' });
    done = match.index + match[0].length;
  }
  return [...found, { text: text.slice(done) }];
}
