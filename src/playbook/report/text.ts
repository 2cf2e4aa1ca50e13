import type { Report } from './model.ts';
import { type Piece, type Row, type Style, screenRows } from './screen.ts';
import { wrap } from './wrap.ts';

/** Terminal styles; the identity function without a terminal. */
export type Paint = (style: 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan', text: string) => string;

/** How each style of a piece looks on a terminal. */
export const styles = {
  ok: 'green',
  problem: 'red',
  unknown: 'yellow',
  'not-applicable': 'dim',
  title: 'bold',
  label: 'dim',
  command: 'green',
  address: 'cyan',
  aside: 'dim',
} as const satisfies Record<Style, Parameters<Paint>[0]>;

/** The column in which the values of a finding begin. */
const valueColumn = 16;

/**
 * The report for a terminal.
 *
 * @param columns how wide it is
 */
export function renderText(report: Report, paint: Paint, columns?: number): string {
  return textOfRows(screenRows(report), paint, columns);
}

/** Rows on a terminal. */
export function textOfRows(rows: readonly Row[], paint: Paint, columns = Number.POSITIVE_INFINITY): string {
  const line = ({ start, value, wraps }: Row) => {
    const column = start.reduce((sum, { text }) => sum + text.length, 0);
    // A narrow terminal has no room for the further column.
    const indent = columns < 2 * column ? Math.min(column, valueColumn) : column;
    const painted = ({ text, style }: Piece) => (style ? paint(styles[style], text) : text);
    const wrapped = (piece: Piece) => ({ ...piece, text: wrap(piece.text, { column, indent, columns }) });
    return [...start, ...(wraps ? value.map(wrapped) : value)].map(painted).join('');
  };
  return rows.map((row) => `${line(row)}\n`).join('');
}
