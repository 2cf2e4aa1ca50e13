import { getNodeStates } from '../../../../src/catalogue/commands/kubectl/node-states.ts';
import { schema1Inventory as rule } from '../../../../src/catalogue/rules/schema/schema-1-inventory.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { scope, state, states } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';

const about = scope();
const runtimes = (...of: readonly (string | null)[]) =>
  given(
    getNodeStates,
    {},
    of.map((runtime) => state({ runtime })),
  );

rehearse(rule, {
  'containerd-2-only': { about, world: [states({})], facts: { runtimes: ['containerd://2.1.4'] } },
  'containerd-1-in-use': {
    about,
    world: [runtimes('containerd://1.7.24', 'containerd://2.0.6', 'containerd://1.7.24', null)],
    facts: { count: 2, runtimes: ['containerd://1.7.24'] },
  },
  'runtime-version-unknown': { about, world: [runtimes('containerd://2.0.6', null)], facts: { count: 1 } },
  'no-nodes': { about, world: [given(getNodeStates, {}, [])] },
});
