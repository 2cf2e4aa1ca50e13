import { expect } from 'vitest';

interface Named {
  readonly id?: string;
  readonly name?: string;
  readonly where?: string;
}

/**
 * Checks many items in one test. The failure is one list with a line for each failed item, from its `expect`: give that
 * a message that says what to do.
 */
export function expectEach<Item extends Named | string>(
  items: readonly Item[],
  check: (item: Item) => void,
): void {
  expect(items, 'there is nothing to check').not.toHaveLength(0);
  const problems = items.flatMap((item) => {
    try {
      check(item);
      return [];
    } catch (error) {
      const name = typeof item === 'string' ? item : (item.id ?? item.name ?? item.where);
      return [
        `${name}: ${inFull(error as Error)
          .replace(/\s*\n\s*/g, ' ')
          .slice(0, 1000)}`,
      ];
    }
  });
  expect(problems).toEqual([]);
}

/** The words of an error. Where it shortens a list to `[ Array(1) ]`, the list itself. */
function inFull(error: Error & { readonly actual?: unknown }): string {
  if (!Array.isArray(error.actual) || error.actual.some((each) => typeof each !== 'string'))
    return error.message;
  return error.message.replace(/: expected \[ .* \] to deeply equal \[\]$/s, `: ${error.actual.join('; ')}`);
}
