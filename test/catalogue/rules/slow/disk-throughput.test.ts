import { diskThroughput as rule } from '../../../../src/catalogue/rules/slow/disk-throughput.ts';
import { bootDisks, imagePull } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { node } from '../../../support/rules/subjects.ts';

const about = imagePull({ failure: null });

rehearse(rule, {
  'standard-disk': {
    about,
    world: [bootDisks({ type: 'pd-standard', gigabytes: 50 })],
    facts: { type: 'pd-standard', size: 50, cluster: 'web' },
  },
  'faster-disk': { about, world: [bootDisks({})], facts: { type: 'pd-balanced' } },
  autopilot: { about, world: [bootDisks({ autopilot: true, type: null })] },
  'disk-type-unknown': [
    { about, world: [bootDisks({ type: null })] },
    {
      when: 'for a pool that is not listed',
      about: imagePull({ failure: null, node: { ...node, pool: 'other' } }),
      world: [bootDisks({})],
    },
  ],
});
