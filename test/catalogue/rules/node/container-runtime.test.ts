import { getNodeStates } from '../../../../src/catalogue/commands/kubectl/node-states.ts';
import { containerRuntime as rule } from '../../../../src/catalogue/rules/node/container-runtime.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { failedWith, imagePull, state, states } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, node } from '../../../support/rules/subjects.ts';

const runtimeFailure = imagePull({ failure: failure('runtime') });
const runtimeBare = imagePull({ failure: failure('bare-status') });
const noFailure = imagePull({ failure: null });

rehearse(rule, {
  'node-not-ready': [
    { about: runtimeFailure, world: [states({ ready: false })], facts: { nodes: [state().name] } },
    { when: 'before anything fails', about: noFailure, world: [states({ ready: false })] },
  ],
  'node-not-listed': {
    about: runtimeBare,
    world: [states({ name: 'another' })],
    facts: { where: state().name },
  },
  'runtime-unhealthy': {
    about: runtimeFailure,
    world: [states({})],
    facts: { node: node.name ?? '', runtime: 'containerd://1.7.24' },
  },
  'runtime-configuration-invalid': {
    when: 'whether or not the node is ready',
    about: imagePull({ failure: failedWith('runtime', 'runtime-configuration') }),
    world: [],
    facts: { node: node.name ?? '' },
  },
  'pull-intent-not-recorded': {
    about: imagePull({ failure: failedWith('runtime', 'pull-intent-not-recorded') }),
    world: [],
  },
  'nodes-ready': [
    {
      when: 'although another node of the pool is not',
      about: runtimeBare,
      world: [given(getNodeStates, {}, [state(), state({ name: 'another', ready: false })])],
      facts: { where: state().name, count: 1 },
    },
    { about: noFailure, world: [states({})], facts: { count: 1, runtimes: ['containerd://2.1.4'] } },
    {
      when: 'for all nodes, if no pool is known',
      about: imagePull({ failure: null, node: { ...node, pool: null, name: null } }),
      world: [states({ pool: null })],
    },
  ],
  'no-nodes': { about: imagePull({ failure: null, node: { ...node, pool: 'gone' } }), world: [states({})] },
});
