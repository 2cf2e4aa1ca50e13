/** Tables that `kubectl get` prints. */
import { Unreadable } from '../model/failures.ts';

/**
 * The rows of a table printed by `kubectl get`, keyed by column header. Columns are found by the start of their
 * header, because a cell can be empty and a cell can contain spaces (`3 (5m ago)`). No output means no rows; a last
 * line without a line break means that the table is truncated.
 */
export function parseTable(answer: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof answer !== 'string') throw new Unreadable('not a table');
  const [header, ...rows] = answer.split('\n').filter((line) => line.trim() !== '');
  if (header === undefined) return [];
  if (!answer.endsWith('\n')) throw new Unreadable('a truncated table');
  if (!/^NAME(SPACE)?\b/.test(header)) throw new Unreadable('a table without a header');
  const columns = [...header.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    name: match[0],
    start: match.index,
  }));
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name, start }, index) => [name, row.slice(start, columns[index + 1]?.start).trim()]),
    ),
  );
}

/**
 * A table that somebody copied, as kubectl printed it, if it has these headers: the last line break is often left
 * behind, and "No resources found" stands for no rows.
 * @throws Unreadable for another table, which another command printed
 */
export function tableWith(headers: readonly string[], copied: string): string {
  const table = copied.trim();
  if (table === '' || /^No resources found\b[^\n]*$/.test(table)) return '';
  const [first = ''] = table.split('\n', 1);
  const found = first.trim().split(/\s{2,}/);
  if (found.join() !== headers.join()) throw new Unreadable('a table with other columns');
  return `${table}\n`;
}

/** The values of a cell of a `custom-columns` table: `<none>` if empty, commas between several. */
export function several(cell = ''): readonly string[] {
  return cell.split(',').filter((value) => value !== '' && value !== '<none>');
}

/** The first value of such a cell; null if it is empty. */
export function one(cell: string | undefined): string | null {
  return several(cell)[0] ?? null;
}
