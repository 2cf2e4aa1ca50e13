/** The checks that only manifests need: each outcome, and what a failed command leads to. */
import { expect, test } from 'vitest';
import { listPlatforms, listTagVersions } from '../../src/catalogue/commands/gcloud/artifact-versions.ts';
import { getNodeStates } from '../../src/catalogue/commands/kubectl/node-states.ts';
import { getSecretType } from '../../src/catalogue/commands/kubectl/secrets.ts';
import { changingTag } from '../../src/check/rules/changing-tag.ts';
import { otherRegistry } from '../../src/check/rules/other-registry.ts';
import { platforms } from '../../src/check/rules/platforms.ts';
import { pullSecretPresent } from '../../src/check/rules/pull-secret-present.ts';
import { universes } from '../../src/cloud/universes.ts';
import { fakeAsk, given, refused } from '../support/rules/fake-ask.ts';
import { digest, imagePull, state, states, tagged } from '../support/rules/node-fixtures.ts';
import { read } from '../support/rules/read.ts';
import { rehearse } from '../support/rules/rehearse.ts';
import { cart, image } from '../support/rules/subjects.ts';

const planned = (text: string) => imagePull({ text, pod: null, failure: null });
const hub = 'docker.io/library/nginx:1.27';

rehearse(changingTag, {
  'digest-fixed': { about: planned(`${cart}@${digest}`), world: [], facts: { digest } },
  'tag-named': { about: planned(cart), world: [], facts: { tag: '2.4.1' } },
  'tag-latest': { about: planned('nginx:latest'), world: [], facts: { image: 'nginx:latest' } },
  'tag-not-named': [
    { about: planned('nginx'), world: [], facts: { image: 'nginx' } },
    { when: 'where the host has a port', about: planned('localhost:5000/nginx'), world: [] },
  ],
  'reference-unreadable': { about: planned('Nginx:latest'), world: [] },
});

test.each([
  [cart, 'google', true, 'own-registry'],
  [cart, 's3ns', true, 'registry-not-asked'],
  [hub, 'google', true, 'registry-not-asked'],
  [cart, 'google', false, 'cluster-cloud-unknown'],
  [hub, 'google', false, 'registry-not-asked'],
  ['Nginx', 'google', true, 'reference-unreadable'],
] as const)(
  'of %s, in %s, with the cloud known (%s), the registry is %s',
  async (text, cloud, known, because) => {
    const { ask } = fakeAsk([]);
    const about = planned(text);
    const found = await otherRegistry(known).check({
      ask,
      about,
      universe: universes[cloud],
      read,
      gke: true,
    });
    expect(found.because).toBe(because);
  },
);

const place = {
  REPOSITORY: 'app',
  REPOSITORY_LOCATION: 'europe-west9',
  IMAGE_PROJECT: 'shop-images',
  PACKAGE: 'cart',
};
const index = (...architectures: readonly string[]) =>
  given(listPlatforms, place, [
    { digest: `${digest.slice(0, -1)}f`, platforms: [{ os: 'linux', architecture: 's390x' }] },
    { digest, platforms: architectures.map((architecture) => ({ os: 'linux', architecture })) },
  ]);
const mixed = given(getNodeStates, {}, [state(), state({ architecture: 'arm64' })]);
/** An image whose Pods are bound to nodes of one architecture. */
const bound = `${cart}-arm`;
const tagOfBound = given(listTagVersions, place, [{ tag: '2.4.1-arm', digest }]);

rehearse(
  platforms((text) => (text === bound ? ['arm64'] : null)),
  {
    'other-registry': { about: planned(hub), world: [] },
    'repository-not-named': { about: planned('europe-west9-docker.pkg.dev/shop-images/cart'), world: [] },
    'platforms-present': [
      {
        about: planned(cart),
        world: [tagged(), index('amd64'), states({})],
        facts: { nodes: ['linux/amd64'] },
      },
      { when: 'on all nodes', about: planned(cart), world: [tagged(), index('amd64', 'arm64'), mixed] },
      { when: 'on nodes of its own', about: planned(bound), world: [tagOfBound, index('arm64'), mixed] },
      { when: 'by digest', about: planned(`${cart}@${digest}`), world: [index('amd64'), states({})] },
    ],
    'platform-missing': [
      {
        about: planned(cart),
        world: [tagged(), index('arm64'), states({})],
        facts: { has: ['linux/arm64'], lacks: ['linux/amd64'] },
      },
      {
        when: 'on the nodes to which its Pods are bound',
        about: planned(bound),
        world: [tagOfBound, index('amd64'), mixed],
        facts: { lacks: ['linux/arm64'] },
      },
    ],
    'platform-partial': {
      about: planned(cart),
      world: [tagged(), index('amd64'), mixed],
      facts: { lacks: ['linux/arm64'] },
    },
    'platforms-not-listed': { about: planned(cart), world: [tagged(), index(), states({})] },
    'no-such-node': [
      { about: planned(cart), world: [tagged(), index('amd64'), given(getNodeStates, {}, [])] },
      {
        when: 'of the architecture to which its Pods are bound',
        about: planned(bound),
        world: [tagOfBound, index('arm64'), states({})],
        facts: { bound: ['arm64'] },
      },
    ],
  },
);

const use = {
  image: image('registry.example.com/shop/cart:2.4.1'),
  namespace: 'shop',
  serviceAccount: 'default',
  names: ['registry-credentials'],
  notRetrieved: [],
  notRetrievedAt: null,
  failure: null,
};
const params = { SECRET: 'registry-credentials', NAMESPACE: 'shop' };
const found = given(getSecretType, params, { type: 'kubernetes.io/dockerconfigjson' });
const missing = refused(getSecretType, params, { why: 'not-found' });

rehearse(pullSecretPresent({ hasSecret: (namespace, name) => `${namespace}/${name}` === 'shop/brought' }), {
  'secret-missing': [
    { about: use, world: [missing], facts: { secrets: ['registry-credentials'] } },
    {
      when: 'where the account of the node is of another cloud',
      about: { ...use, image: image(cart) },
      universe: universes.s3ns,
      world: [missing],
    },
  ],
  'secret-present': [
    { about: use, world: [found] },
    {
      when: 'beside one of the manifests',
      about: { ...use, names: ['brought', ...use.names] },
      world: [found],
    },
  ],
  'secret-in-manifests': { about: { ...use, names: ['brought'] }, world: [] },
  'node-account-pulls': { about: { ...use, image: image(cart) }, world: [] },
  'no-secret-named': { about: { ...use, names: [] }, world: [] },
});
