/** One screen below the report, redrawn in its place: as high as the terminal at most, and untouched while nothing changes. */
import type { Verdict } from '../../catalogue/model/rule.ts';
import { verdictSymbols } from '../../catalogue/model/rule.ts';
import type { Paint } from '../report/index.ts';
import { styles } from '../report/text.ts';
import { wrap } from '../report/wrap.ts';
import type { WatchLine } from './lines.ts';

/** What is drawn. */
export interface Frame {
  readonly head: string;
  readonly states: readonly WatchLine[];
  /** Below the states, the newest last. */
  readonly changes: readonly WatchLine[];
}

/** A screen. */
export interface Screen {
  readonly draw: (frame: Frame) => void;
  /** Leaves the last frame where it is, with the cursor below it. */
  readonly end: () => void;
}

const hideCursor = '\u001b[?25l';
const showCursor = '\u001b[?25h';
/** A terminal that knows these shows all that is between them at once (synchronized output); others ignore them. */
const [beginUpdate, endUpdate] = ['\u001b[?2026h', '\u001b[?2026l'];
const clearBelow = '\u001b[J';
const clearScreen = '\u001b[H\u001b[2J';

/** How many changes are shown. */
const recentChanges = 5;

/**
 * @param more says how many lines there is no room for
 */
export function screenOn(
  stream: NodeJS.WriteStream,
  { paint, more }: { readonly paint: Paint; readonly more: (lines: number) => string },
): Screen {
  let frame: Frame | null = null;
  let drawn = '';
  let height = 0;
  const draw = (start: string) => {
    if (!frame) return;
    const size = { columns: Math.max(8, stream.columns || 80), rows: Math.max(2, stream.rows || 24) };
    const rows = rowsOf(frame, size, more);
    const text = rows.map((row) => paintedRow(row, paint)).join('\n');
    if (text === drawn && start === '') return;
    stream.write(`${beginUpdate}${start || up(height)}\r${clearBelow}${hideCursor}${text}${endUpdate}`);
    drawn = text;
    height = heightOf(rows);
  };
  // A terminal breaks what it shows into other rows then, each in its own way: only a clear one is the same in all.
  const resized = () => draw(clearScreen);
  stream.on('resize', resized);
  return {
    draw: (next) => {
      frame = next;
      draw('');
    },
    end: () => {
      stream.off('resize', resized);
      if (frame) stream.write(`\n${showCursor}`);
      frame = null;
    },
  };
}

interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** One row of the screen: a stretch of a sentence, or a command, which goes on in the next rows of the terminal. */
interface ScreenRow {
  readonly text: string;
  readonly verdict?: Verdict;
  readonly height: number;
}

/** The rows that there is room for; the last one of the terminal stays free. */
export function rowsOf(
  { head, states, changes }: Frame,
  size: Size,
  more: (lines: number) => string,
): readonly ScreenRow[] {
  const recent = changes.filter(({ isAdvice }) => !isAdvice).slice(-recentChanges);
  const wanted = [{ text: head }, ...states, ...(recent.length > 0 ? [{ text: '' }, ...recent] : [])].flatMap(
    (line) => rowsOfLine(line, size),
  );
  const room = size.rows - 1;
  if (heightOf(wanted) <= room) return wanted;
  const kept: ScreenRow[] = [];
  for (const row of wanted) {
    if (heightOf(kept) + row.height > room - 1) break;
    kept.push(row);
  }
  return [...kept, ...rowsOfLine({ text: more(wanted.length - kept.length) }, size).slice(0, 1)];
}

function heightOf(rows: readonly ScreenRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** How far what continues a line is indented. */
const indent = 4;

function rowsOfLine({ text, verdict, command }: WatchLine, { columns }: Size): readonly ScreenRow[] {
  const margin = verdict ? indent : 0;
  const wrapped = wrap(text, { column: margin, indent, columns: columns - 1 }).split('\n');
  const rows = wrapped.map((each, index): ScreenRow => {
    const isFirst = index === 0;
    const fitted = cut(each, columns - 1 - (isFirst ? margin : 0));
    return { text: fitted, height: 1, ...(isFirst && verdict && { verdict }) };
  });
  return command === undefined ? rows : [...rows, commandRow(command, columns)];
}

/** A command is not broken, so that it can be copied; its height is known only for letters of one column. */
function commandRow(command: string, columns: number): ScreenRow {
  const text = ' '.repeat(indent) + command;
  if (!/^[ -~]*$/.test(text)) return { text: cut(text, columns - 1), height: 1 };
  return { text, height: Math.ceil(text.length / columns) };
}

/** As many letters as surely fit: one beyond the scripts of Europe is counted as two columns. */
function cut(text: string, columns: number): string {
  let width = 0;
  let kept = '';
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    width += code < 0x1100 || (code >= 0x2000 && code < 0x2c00) ? 1 : 2;
    if (width > columns) return `${kept.slice(0, -1)}…`;
    kept += letter;
  }
  return text;
}

function paintedRow({ text, verdict }: ScreenRow, paint: Paint): string {
  return verdict ? `  ${paint(styles[verdict], verdictSymbols[verdict])} ${text}` : text;
}

function up(height: number): string {
  return height > 1 ? `\u001b[${height - 1}A` : '';
}
