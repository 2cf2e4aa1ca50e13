/** `npm run golden`: writes the title and the reports of every recorded cluster next to its recording. Commit what changed. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, goldenOutputs, keptBeside } from '../test/support/golden.ts';
import { scenarioTitles, titleFile } from '../test/support/scenario-titles.ts';

for (const [name, title] of Object.entries(scenarioTitles))
  writeFileSync(join(folderOf({ name }), 'scenario.json'), titleFile(title));

for await (const { scenario, printed } of goldenOutputs()) {
  for (const name of Object.keys(keptBeside(scenario))) rmSync(join(folderOf(scenario), name));
  for (const [name, output] of Object.entries(printed)) writeFileSync(join(folderOf(scenario), name), output);
}
