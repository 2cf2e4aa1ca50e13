/** Puts what a demo prints into README.md and LISEZMOI.md, under the comment that names its command. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withCaptures } from '../test/support/captures.ts';

for (const name of ['README.md', 'LISEZMOI.md']) {
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
  writeFileSync(file, withCaptures(readFileSync(file, 'utf8')));
}
