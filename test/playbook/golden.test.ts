import { expect, test } from 'vitest';
import { goldenOutputs, keptBeside } from '../support/golden.ts';

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
