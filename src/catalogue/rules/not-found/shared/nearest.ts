/** How many names a text lists. */
const listed = 5;

/** The existing names that are most similar to a missing one: typos first, then later names before earlier ones. */
export function mostSimilar(wanted: string, names: readonly string[]): readonly string[] {
  const scored = names.map((name) => ({ name, far: distance(wanted.slice(0, 128), name.slice(0, 128)) }));
  const latestFirst = (a: string, b: string) => b.localeCompare(a, 'en', { numeric: true });
  return scored
    .toSorted((a, b) => a.far - b.far || latestFirst(a.name, b.name))
    .slice(0, listed)
    .map(({ name }) => name);
}

/** Levenshtein distance: the number of characters to insert, delete or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, character] of [...a].entries()) {
    const next = [index + 1];
    for (const [at, other] of [...b].entries()) {
      next.push(
        Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (character === other ? 0 : 1)),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
