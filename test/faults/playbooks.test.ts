/** Every fault of each tool, on one playbook after the other. `npm run test:faults` tries each on every playbook. */
import { expect, test } from 'vitest';
import { breakdowns, playbooks, tryPlaybook } from '../support/faults/playbook-faults.ts';

const tried = breakdowns.map((breakdown, index) => ({
  ...breakdown,
  playbook: playbooks[index % playbooks.length] ?? '',
}));

test.for(tried)(
  '$playbook, where $tool meets with $fault',
  { concurrent: true },
  async ({ playbook, ...breakdown }) => {
    await tryPlaybook(playbook, breakdown);
  },
);

// Without it the tests above would hold for playbooks that ask nothing.
test('where nothing is broken the same playbooks find what is well', { concurrent: true }, async () => {
  const { judgements } = await tryPlaybook('auth', null);
  expect(judgements.filter(({ verdict }) => verdict === 'ok').length).toBeGreaterThan(3);
});
