import { expect, it } from 'vitest';
import { getNodeImages } from '../../../../src/catalogue/commands/kubectl/node-images.ts';
import { credentialVerification as rule } from '../../../../src/catalogue/rules/policy/credential-verification.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk, given } from '../../../support/rules/fake-ask.ts';
import { read } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, image, node, podNamed } from '../../../support/rules/subjects.ts';

const billing = 'registry.example.com/team/billing:3.0.2';
const about = {
  text: billing,
  image: image(billing),
  namespace: 'shop',
  pod: podNamed('billing-1', { node: 'node-7' }),
  node,
  failure: failure('never-pull'),
};
const refused = { ...about, failure: failure('auth-pull-secret') };
const has = (
  images: readonly string[],
  kubelet: string | null = 'v1.35.1-gke.1000000',
  count = images.length,
) => given(getNodeImages, { NODES: ['node-7'] }, [{ node: 'node-7', kubelet, images, count }]);

rehearse(rule, {
  'present-image-policy-never': {
    about,
    world: [has([billing])],
    facts: { node: 'node-7', image: billing },
  },
  'present-image-access-denied': [
    { about: refused, world: [has(['other', billing], 'v1.36.0')] },
    {
      when: 'under its digest',
      about: { ...refused, image: image(`registry.example.com/team/billing@sha256:${'a'.repeat(64)}`) },
      world: [has([`registry.example.com/team/billing@sha256:${'a'.repeat(64)}`], 'v2.0.0')],
    },
  ],
  'image-list-truncated': [
    { about: refused, world: [has(['other'], undefined, 50)] },
    {
      when: 'because an image has as many names as a node reports',
      about: refused,
      world: [has(['a@sha256:1', 'a:1', 'b@sha256:2', 'b:1', 'b:2', 'b:3', 'b:4'], undefined, 2)],
    },
  ],
  'image-not-on-node': [
    { about, world: [has(['registry.example.com/team/billing:3.0.1'])] },
    {
      when: 'among several with few names',
      about,
      world: [has(['a@sha256:1', 'a:1', 'b@sha256:2', 'b:1', 'c@sha256:3', 'c:1'], undefined, 3)],
    },
  ],
  'older-kubelet': {
    about,
    world: [has([billing], 'v1.34.1-gke.2909000')],
    facts: { kubelet: 'v1.34.1-gke.2909000' },
  },
  'not-applicable-cause': [
    { about: { ...about, failure: null }, world: [] },
    {
      when: 'if the registry does not have the image',
      about: { ...about, failure: failure('not-found') },
      world: [],
    },
    { when: 'if no Pod exists', about: { ...refused, pod: null }, world: [] },
  ],
});

it('is unknown if the Pod is on no node, the node is gone, or the kubelet reports no release', async () => {
  const check = (world: readonly ReturnType<typeof given>[], of = about) =>
    rule.check({ ask: fakeAsk(world).ask, about: of, universe: universes.google, read, gke: true });
  const unbound = { ...about, pod: podNamed('billing-1', { node: null }) };
  await expect(check([], unbound)).rejects.toThrow('not-found');
  await expect(check([given(getNodeImages, { NODES: ['node-7'] }, [])])).rejects.toThrow('not-found');
  await expect(check([has([billing], null)])).rejects.toThrow('unreadable');
});
