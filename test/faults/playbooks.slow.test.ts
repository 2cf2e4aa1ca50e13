/** Every playbook × every fault of each tool. */
import { test } from 'vitest';
import { breakdowns, playbooks, tryPlaybook } from '../support/faults/playbook-faults.ts';

const all = playbooks.flatMap((playbook) => breakdowns.map((breakdown) => ({ playbook, ...breakdown })));

test.for(all)(
  '$playbook, where $tool meets with $fault',
  { concurrent: true },
  async ({ playbook, tool, fault }) => {
    await tryPlaybook(playbook, { tool, fault });
  },
);
