/** `npm run captures`: writes the output of a demo into README.md and LISEZMOI.md, under the comment with its command. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withCaptures } from '../test/support/captures.ts';

for (const name of ['README.md', 'LISEZMOI.md']) {
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
  writeFileSync(file, withCaptures(readFileSync(file, 'utf8')));
}
