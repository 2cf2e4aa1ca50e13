/** What a terminal shows of what was printed: enough of ECMA-48 and xterm for a screen that is redrawn. */

/** How wide and how high it is. */
export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** What is on it. */
export interface Shown {
  /** Its rows, without trailing blanks and without the empty ones at the end. */
  readonly lines: readonly string[];
  /** What has scrolled out at its top. */
  readonly scrolled: readonly string[];
  readonly cursorShows: boolean;
  /** Sequences that this terminal does not know. */
  readonly unknown: readonly string[];
}

/** A line feed goes to the beginning of the next row, as the terminal driver makes it. */
export function screenAfter(printed: string, { columns, rows }: TerminalSize): Shown {
  const grid: string[][] = [[]];
  const scrolled: string[] = [];
  const unknown: string[] = [];
  let [row, column, cursorShows] = [0, 0, true];
  const textOf = (cells: readonly string[]) => cells.join('').trimEnd();
  const down = () => {
    row += 1;
    column = 0;
    grid[row] ??= [];
    if (row < rows) return;
    scrolled.push(textOf(grid.shift() ?? []));
    row -= 1;
  };
  const put = (letter: string) => {
    // The cursor waits behind the last column, and goes on with the next letter only.
    if (column >= columns) down();
    const cells = grid[row] ?? [];
    grid[row] = cells;
    while (cells.length < column) cells.push(' ');
    cells[column] = letter;
    column += 1;
  };
  const control: Readonly<Record<string, (count: number) => void>> = {
    A: (count) => {
      row = Math.max(0, row - (count || 1));
    },
    H: () => {
      [row, column] = [0, 0];
    },
    J: (what) => {
      if (what === 2) grid.splice(0, grid.length, ...Array.from({ length: row + 1 }, () => []));
      else {
        grid.splice(row + 1);
        grid[row]?.splice(column);
      }
    },
    K: () => void grid[row]?.splice(column),
    m: () => {},
  };
  const sequence = /\u001b\[(\??)(\d*)([A-Za-z])|\r|\n|[^\u001b]|\u001b/gu;
  for (const [text, mode, count = '', final = ''] of printed.matchAll(sequence)) {
    if (text === '\n') down();
    else if (text === '\r') column = 0;
    else if (mode === '?' && count === '25') cursorShows = final === 'h';
    else if (mode === '?' && count === '2026') continue;
    else if (mode === '' && control[final]) control[final](Number(count));
    else if (text.startsWith('\u001b')) unknown.push(text);
    else put(text);
  }
  const lines = grid.map(textOf);
  while (lines.at(-1) === '') lines.pop();
  return { lines, scrolled, cursorShows, unknown };
}
