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
  'standard-disk-autoprovisioned': [
    { when: 'on Autopilot', about, world: [bootDisks({ autopilot: true, type: 'pd-standard' })] },
    {
      when: 'in a pool of node auto-provisioning',
      about,
      world: [bootDisks({ autoprovisioned: true, type: 'pd-standard' })],
    },
    {
      when: 'by the label of a node of a ComputeClass, in a pool that is not listed',
      about: imagePull({
        failure: null,
        node: { ...node, pool: 'nap-1', computeClass: 'Scale-Out', bootDiskType: 'pd-standard' },
      }),
      world: [bootDisks({})],
      facts: { pool: 'nap-1', size: 0 },
    },
  ],
  'faster-disk': [
    { about, world: [bootDisks({})], facts: { type: 'pd-balanced' } },
    {
      when: 'by the label of the node',
      about: imagePull({ failure: null, node: { ...node, bootDiskType: 'hyperdisk-balanced' } }),
      world: [bootDisks({ type: 'pd-standard' })],
      facts: { type: 'hyperdisk-balanced' },
    },
  ],
  'images-on-local-ssd': [
    { about, world: [bootDisks({ type: 'pd-standard', localSsds: 1 })] },
    {
      when: 'by the label of the node',
      about: imagePull({ failure: null, node: { ...node, localSsd: true } }),
      world: [bootDisks({ autopilot: true, type: 'pd-standard' })],
    },
  ],
  'disk-throughput-unknown': {
    about,
    world: [bootDisks({ type: 'hyperdisk-throughput' })],
    facts: { type: 'hyperdisk-throughput' },
  },
  'disk-type-unknown': [
    { about, world: [bootDisks({ type: null })] },
    {
      when: 'for a pool that is not listed',
      about: imagePull({ failure: null, node: { ...node, pool: 'other' } }),
      world: [bootDisks({})],
    },
  ],
});
