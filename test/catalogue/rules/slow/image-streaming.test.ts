import { imageStreaming as rule } from '../../../../src/catalogue/slow/image-streaming.ts';
import { bootDisks, imagePull } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, node } from '../../../support/rules/subjects.ts';

const about = imagePull({ failure: null });

rehearse(rule, {
  automatic: { about, world: [bootDisks({ autopilot: true })] },
  enabled: { about, world: [bootDisks({ streaming: true })], facts: { pool: 'default-pool' } },
  broken: {
    about: imagePull({
      failure: failure(
        'corrupt-or-extract',
        'failed to prepare extraction snapshot "extract-1": gcfs: not found',
      ),
    }),
    world: [],
  },
  'would-help': { about: imagePull({ failure: failure('timeout-slow') }), world: [bootDisks({})] },
  off: { about, world: [bootDisks({})], facts: { pool: 'default-pool' } },
  'not-this-registry': {
    about: imagePull({ text: 'nginx', failure: null }),
    world: [],
    facts: { host: 'docker.io' },
  },
  'not-told': {
    about: imagePull({ failure: null, node: { ...node, pool: 'other' } }),
    world: [bootDisks({})],
  },
});
