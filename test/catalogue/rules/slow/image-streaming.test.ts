import { imageStreaming as rule } from '../../../../src/catalogue/rules/slow/image-streaming.ts';
import { bootDisks, imagePull } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { classNamed, failure, node, nodeOfClass } from '../../../support/rules/subjects.ts';

const about = imagePull({ failure: null });

rehearse(rule, {
  'streaming-automatic': [
    { about, world: [bootDisks({ autopilot: true })] },
    {
      when: 'with a ComputeClass that leaves it alone',
      about: imagePull({ failure: null, node: nodeOfClass }),
      world: [bootDisks({ autopilot: true }), classNamed({})],
    },
  ],
  'streaming-enabled': [
    { about, world: [bootDisks({ streaming: true })], facts: { pool: 'default-pool' } },
    {
      when: 'by the label of the node, for an image of Docker Hub',
      about: imagePull({ text: 'nginx', failure: null, node: { ...node, streamsImages: true } }),
      world: [bootDisks({})],
    },
    {
      when: 'by the ComputeClass of a pool that is not listed',
      about: imagePull({ failure: null, node: { ...nodeOfClass, pool: 'nap-1' } }),
      world: [bootDisks({}), classNamed({ streaming: true })],
    },
  ],
  'streaming-not-enabled-autoprovisioned': [
    {
      when: 'by the ComputeClass',
      about: imagePull({ failure: failure('timeout-slow'), node: nodeOfClass }),
      world: [bootDisks({ autopilot: true }), classNamed({ streaming: false })],
    },
    {
      when: 'in a pool of node auto-provisioning',
      about: imagePull({ failure: failure('timeout-slow') }),
      world: [bootDisks({ autoprovisioned: true })],
    },
  ],
  'streaming-failed': {
    about: imagePull({
      failure: failure(
        'corrupt-or-extract',
        'failed to prepare extraction snapshot "extract-1": gcfs: not found',
      ),
    }),
    world: [],
  },
  'streaming-not-enabled': { about: imagePull({ failure: failure('timeout-slow') }), world: [bootDisks({})] },
  'windows-node': {
    about: imagePull({ failure: failure('timeout-slow'), node: { ...node, operatingSystem: 'windows' } }),
    world: [bootDisks({})],
  },
  'streaming-not-enabled-no-slow-pull': { about, world: [bootDisks({})], facts: { pool: 'default-pool' } },
  'other-registry': {
    about: imagePull({ text: 'quay.io/team/nginx:1', failure: null }),
    world: [],
    facts: { host: 'quay.io' },
  },
  'node-pool-not-listed': {
    about: imagePull({ failure: null, node: { ...node, pool: 'other' } }),
    world: [bootDisks({})],
  },
});
