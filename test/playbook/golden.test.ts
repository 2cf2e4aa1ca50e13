import { expect, test } from 'vitest';
import { goldenOutputs, keptBeside } from '../support/golden.ts';

test('the playbooks print on each recorded cluster what is kept beside it', async () => {
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
