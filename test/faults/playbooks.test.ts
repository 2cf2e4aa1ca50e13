/** Every fault of each tool, on one playbook after the other. `npm run test:faults` tries each on every playbook. */
import { expect, test } from 'vitest';
import { breakdowns, playbooks, tryPlaybook } from './playbook-faults.ts';

const tried = breakdowns.map((breakdown, index) => ({
  ...breakdown,
  playbook: playbooks[index % playbooks.length] ?? '',
}));

test.for(tried)(
  '$playbook, where $tool meets with $fault',
  { concurrent: true },
  ({ playbook, ...breakdown }) => tryPlaybook(playbook, breakdown),
);

// Without it the tests above would hold for playbooks that ask nothing.
test('where nothing is broken the same playbooks find what is well', { concurrent: true }, async () => {
  const { judgements } = await tryPlaybook('auth', { tool: 'kubectl', fault: 'none' });
  expect(judgements.filter(({ verdict }) => verdict === 'ok').length).toBeGreaterThan(3);
});
