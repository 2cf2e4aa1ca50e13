/**
 * Part of `npm run fix`: the spaces and the apostrophes of French, which no keyboard has, in the texts called `fr` and in
 * the French pages. test/repository/texts.test.ts finds what is left.
 */
import { writeFileSync } from 'node:fs';
import { filesBelow, read, root } from '../test/support/files.ts';
import { pageSetAsFrench, textsSetAsFrench } from '../test/support/site/set-french.ts';

function renew(paths: readonly string[], change: (text: string) => string): void {
  for (const path of paths) {
    const before = read(path);
    const after = change(before);
    if (after !== before) writeFileSync(root + path, after);
  }
}

/** In a source the spaces are escapes, so that a review shows them. */
const asEscapes = (text: string): string =>
  text.replaceAll('\u00a0', '\\u00a0').replaceAll('\u202f', '\\u202f');

renew(
  filesBelow('src').filter((path) => path.endsWith('.ts')),
  (text) => asEscapes(textsSetAsFrench(text)),
);
renew(
  filesBelow('content/fr').filter((path) => path.endsWith('.mdx')),
  pageSetAsFrench,
);
