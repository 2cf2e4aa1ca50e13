import { describeBootDisks } from '../../../../src/catalogue/commands/gcloud/container.ts';
import { getNodeWarnings } from '../../../../src/catalogue/commands/kubectl/events.ts';
import { getNodeStates } from '../../../../src/catalogue/commands/kubectl/node-states.ts';
import { diskPressure as rule } from '../../../../src/catalogue/rules/node/disk-pressure.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { bootDisks, imagePull, state, states, warning } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { clusterParams, failure, node } from '../../../support/rules/subjects.ts';

const noRoom = imagePull({ failure: failure('disk-full') });
const noFailure = imagePull({ failure: null });

rehearse(rule, {
  'disk-full': [
    {
      when: 'if a node reports it',
      about: noRoom,
      world: [states({ diskPressure: true }), bootDisks({ gigabytes: 20 })],
      facts: { nodes: [state().name], size: 20, where: state().name },
    },
    {
      when: 'if only the message shows it',
      about: noRoom,
      world: [states({}), bootDisks({ gigabytes: 20 })],
      facts: { nodes: [] },
    },
    {
      when: 'if nodes cannot be listed',
      about: noRoom,
      world: [refused(getNodeStates, {}, { why: 'forbidden' }), bootDisks({})],
    },
    {
      when: 'if the cluster cannot be read',
      about: noRoom,
      world: [
        states({ diskPressure: true }),
        refused(describeBootDisks, clusterParams, { why: 'forbidden' }),
      ],
      facts: { size: 0 },
    },
    {
      when: 'while a pull fails for another reason',
      about: imagePull({ failure: failure('auth-403') }),
      world: [states({ diskPressure: true }), bootDisks({})],
    },
  ],
  'condition-unknown': {
    when: 'if the kubelet of the node has stopped reporting',
    about: noFailure,
    world: [states({ ready: false, diskPressure: null })],
    facts: { nodes: [state().name] },
  },
  'disk-full-not-gke': [
    { about: noRoom, gke: false, world: [states({ diskPressure: true })], facts: { nodes: [state().name] } },
    {
      when: 'if nodes cannot be listed',
      about: noRoom,
      gke: false,
      world: [refused(getNodeStates, {}, { why: 'forbidden' })],
      facts: { nodes: [] },
    },
  ],
  'disk-full-local-ssd': [
    {
      about: noRoom,
      world: [states({ diskPressure: true }), bootDisks({ localSsds: 1 })],
      facts: { nodes: [state().name], size: 0 },
    },
    {
      when: 'by the label of the node',
      about: imagePull({ failure: failure('disk-full'), node: { ...node, localSsd: true } }),
      world: [states({}), refused(describeBootDisks, clusterParams, { why: 'forbidden' })],
    },
  ],
  'disk-full-autoprovisioned': [
    { about: noRoom, world: [states({}), bootDisks({ autopilot: true })], facts: { size: 100 } },
    { when: 'on Standard', about: noRoom, world: [states({}), bootDisks({ autoprovisioned: true })] },
    {
      when: 'in a universe with Autopilot only',
      about: noRoom,
      universe: universes.s3ns,
      world: [states({}), refused(describeBootDisks, clusterParams, { why: 'forbidden' })],
    },
  ],
  'image-gc-failed': {
    about: noFailure,
    world: [
      states({}),
      given(getNodeWarnings, {}, [
        warning('ImageGCFailed', state().name),
        warning('ImageGCFailed', 'node-of-another-pool'),
        warning('NodeSysctlChange', state().name),
      ]),
    ],
    facts: { nodes: [state().name], reasons: ['ImageGCFailed'] },
  },
  'no-disk-pressure': [
    {
      about: noFailure,
      world: [states({}), given(getNodeWarnings, {}, [])],
      facts: { where: state().name, count: 1 },
    },
    {
      when: 'although the kubelet reclaims memory',
      about: noFailure,
      world: [
        states({}),
        given(getNodeWarnings, {}, [
          warning('EvictionThresholdMet', state().name, { message: 'Attempting to reclaim memory' }),
        ]),
      ],
    },
    {
      when: 'for the node of a failing Pod, although another node of the pool is full',
      about: imagePull({ failure: failure('bare-status') }),
      world: [
        given(getNodeStates, {}, [state(), state({ name: 'another', diskPressure: true })]),
        given(getNodeWarnings, {}, [warning('ImageGCFailed', 'another')]),
      ],
      facts: { where: state().name, count: 1 },
    },
    {
      when: 'for a pool of two',
      about: noFailure,
      world: [
        given(getNodeStates, {}, [state(), state({ name: 'another' })]),
        given(getNodeWarnings, {}, []),
      ],
      facts: { where: 'default-pool', count: 2 },
    },
    {
      when: 'for a pool next to a full one',
      about: noFailure,
      world: [
        given(getNodeStates, {}, [state(), state({ name: 'other', pool: 'batch', diskPressure: true })]),
        given(getNodeWarnings, {}, []),
      ],
    },
  ],
  'node-not-listed': {
    about: imagePull({ failure: failure('bare-status') }),
    world: [states({ name: 'another', diskPressure: true })],
    facts: { where: state().name },
  },
  'no-nodes': { about: imagePull({ failure: null, node: { ...node, pool: 'gone' } }), world: [states({})] },
});
