import { Unreadable } from './failures.ts';

/**
 * The rows of a table as `kubectl get` prints it, keyed by the words of its header. Columns are found by where their
 * header begins, because a cell can be empty and a cell can hold spaces (`3 (5m ago)`). No output at all is no rows; a
 * last line without its end is what is left of a longer table.
 */
export function parseTable(answer: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof answer !== 'string') throw new Unreadable('not a table');
  const [header, ...rows] = answer.split('\n').filter((line) => line.trim() !== '');
  if (header === undefined) return [];
  if (!answer.endsWith('\n')) throw new Unreadable('a table that ends within a line');
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
