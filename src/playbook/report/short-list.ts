import type { Words } from './words/index.ts';

/** How many names a row shows. */
const namedAtOnce = 3;

/** The first names, and the number of further ones. */
export function shortList(names: readonly string[], say: Words): string {
  const rest = names.length - namedAtOnce;
  return [...names.slice(0, namedAtOnce), ...(rest > 0 ? [say.more(rest)] : [])].join(', ');
}
