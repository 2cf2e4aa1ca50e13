import { containerRuntime as rule } from '../../../../src/catalogue/rules/node/container-runtime.ts';
import { imagePull, state, states } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, node } from '../../../support/rules/subjects.ts';

const runtimeFailure = imagePull({ failure: failure('runtime') });
const noFailure = imagePull({ failure: null });

rehearse(rule, {
  'node-not-ready': [
    { about: runtimeFailure, world: [states({ ready: false })], facts: { nodes: [state().name] } },
    { when: 'before anything fails', about: noFailure, world: [states({ ready: false })] },
  ],
  'runtime-unhealthy': {
    about: runtimeFailure,
    world: [states({})],
    facts: { node: node.name ?? '', runtime: 'containerd://1.7.24' },
  },
  'nodes-ready': [
    { about: noFailure, world: [states({})], facts: { count: 1, runtimes: ['containerd://2.1.4'] } },
    {
      when: 'for all nodes, if no pool is known',
      about: imagePull({ failure: null, node: { ...node, pool: null, name: null } }),
      world: [states({ pool: null })],
    },
  ],
  'no-nodes': { about: imagePull({ failure: null, node: { ...node, pool: 'gone' } }), world: [states({})] },
});
