/** `npm run golden`: writes the reports of every recorded cluster next to its recording. Commit what changed. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, goldenOutputs, keptBeside } from '../test/support/golden.ts';

for await (const { scenario, printed } of goldenOutputs()) {
  for (const name of Object.keys(keptBeside(scenario))) rmSync(join(folderOf(scenario), name));
  for (const [name, output] of Object.entries(printed)) writeFileSync(join(folderOf(scenario), name), output);
}
