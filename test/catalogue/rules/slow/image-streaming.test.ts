import { imageStreaming as rule } from '../../../../src/catalogue/rules/slow/image-streaming.ts';
import { bootDisks, imagePull } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, node } from '../../../support/rules/subjects.ts';

const about = imagePull({ failure: null });

rehearse(rule, {
  'streaming-automatic': { about, world: [bootDisks({ autopilot: true })] },
  'streaming-enabled': { about, world: [bootDisks({ streaming: true })], facts: { pool: 'default-pool' } },
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
  'streaming-not-enabled-no-slow-pull': { about, world: [bootDisks({})], facts: { pool: 'default-pool' } },
  'other-registry': {
    about: imagePull({ text: 'nginx', failure: null }),
    world: [],
    facts: { host: 'docker.io' },
  },
  'node-pool-not-listed': {
    about: imagePull({ failure: null, node: { ...node, pool: 'other' } }),
    world: [bootDisks({})],
  },
});
