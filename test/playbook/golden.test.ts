import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, goldenOutputs, keptBeside } from '../support/golden.ts';
import { scenarioTitles, titleFile } from '../support/scenario-titles.ts';

test('the reports on every recorded cluster are those in the files beside it', async () => {
  for await (const { scenario, printed } of goldenOutputs()) {
    const kept = keptBeside(scenario);
    for (const name of new Set([...Object.keys(kept), ...Object.keys(printed)]))
      expect
        .soft(
          printed[name],
          `content/scenarios/${scenario.name}/${name}: run npm run fix, then review git diff`,
        )
        .toBe(kept[name]);
  }
});

test('every recorded cluster has its title of today', () => {
  for (const [name, title] of Object.entries(scenarioTitles)) {
    const kept = readFileSync(join(folderOf({ name }), 'scenario.json'), 'utf8');
    expect(kept, `${name}: npm run golden`).toBe(titleFile(title));
  }
});
