/** Every playbook × every fault of each tool. */
import { expect, test } from 'vitest';
import { breakdowns, playbooks, tryPlaybook } from '../support/faults/playbook-faults.ts';

const all = playbooks.flatMap((playbook) => breakdowns.map((breakdown) => ({ playbook, ...breakdown })));

test.for(all)(
  '$playbook, where $tool meets with $fault',
  { concurrent: true },
  async ({ playbook, tool, fault }) => {
    await tryPlaybook(playbook, { tool, fault });
  },
);

// Without it the tests above would hold for playbooks that ask nothing.
test('where nothing is broken the same playbooks find what is well', async () => {
  const { judgements } = await tryPlaybook('auth', null);
  expect(judgements.filter(({ verdict }) => verdict === 'ok').length).toBeGreaterThan(3);
});
