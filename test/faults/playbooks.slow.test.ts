/** Every playbook × every fault of each tool. */
import { expect, test } from 'vitest';
import { breakdowns, playbooks, tryPlaybook } from '../support/faults/playbook-faults.ts';

const all = playbooks.flatMap((playbook) => breakdowns.map((breakdown) => ({ playbook, ...breakdown })));

test.for(all)(
  '$playbook is never ok because of $tool: $fault',
  { concurrent: true },
  async ({ playbook, tool, fault }) => {
    await tryPlaybook(playbook, { tool, fault });
  },
);

// Without this the tests above would pass for a playbook that runs no command.
test('without a fault the same playbooks report ok', async () => {
  const { judgements } = await tryPlaybook('auth', null);
  expect(judgements.filter(({ verdict }) => verdict === 'ok').length).toBeGreaterThan(3);
});
