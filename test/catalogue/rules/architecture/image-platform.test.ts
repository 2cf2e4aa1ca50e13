import { expect, it } from 'vitest';
import { getNodeStates } from '../../../../src/catalogue/commands/kubectl/node-states.ts';
import { imagePlatform as rule } from '../../../../src/catalogue/rules/architecture/image-platform.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk, given } from '../../../support/rules/fake-ask.ts';
import { failedWith, imagePull, state, states } from '../../../support/rules/node-fixtures.ts';
import { read } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, node } from '../../../support/rules/subjects.ts';

const mismatch = failure('arch-mismatch');
const noFailure = imagePull({ failure: null });

rehearse(rule, {
  'platform-mismatch': [
    {
      about: imagePull({ failure: mismatch, node: { ...node, architecture: 'arm64' } }),
      world: [],
      facts: { platform: 'linux/arm64', node: node.name ?? '' },
    },
    {
      when: 'if the node could not be read',
      about: imagePull({
        failure: mismatch,
        pod: null,
        node: { ...node, name: null, architecture: null },
      }),
      world: [],
      facts: { platform: '', node: '' },
    },
  ],
  'platform-mismatch-amd64-only': {
    about: imagePull({ failure: mismatch }),
    universe: universes.s3ns,
    world: [],
    facts: { platform: 'linux/amd64' },
  },
  'windows-node': {
    about: imagePull({ failure: mismatch, node: { ...node, operatingSystem: 'windows' } }),
    world: [],
    facts: { node: node.name ?? '' },
  },
  'single-platform-nodes': { about: noFailure, world: [states({})], facts: { platform: 'linux/amd64' } },
  'mixed-platform-nodes': {
    about: noFailure,
    world: [given(getNodeStates, {}, [state(), state({ architecture: 'arm64' }), state()])],
    facts: { platforms: ['linux/amd64', 'linux/arm64'] },
  },
  'no-nodes': { about: noFailure, world: [given(getNodeStates, {}, [])] },
  'not-applicable-cause': [
    { about: imagePull(), world: [] },
    {
      when: 'if the program of the image was started',
      about: imagePull({ failure: failedWith('arch-mismatch', 'exec-format-error') }),
      world: [],
    },
    {
      when: 'if Windows refused the image that it had',
      about: imagePull({ failure: failedWith('arch-mismatch', 'windows-host-mismatch') }),
      world: [],
    },
  ],
});

it('cannot tell if a node does not say its platform', async () => {
  const { ask } = fakeAsk([given(getNodeStates, {}, [state(), state({ architecture: null })])]);
  await expect(
    rule.check({ ask, about: noFailure, universe: universes.google, read, gke: true }),
  ).rejects.toMatchObject({ failure: { why: 'incomplete' } });
});
