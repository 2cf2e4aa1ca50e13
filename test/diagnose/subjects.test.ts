import { describe, expect, it } from 'vitest';
import type { SubjectKind } from '../../src/catalogue/model/subjects.ts';
import { imageOf } from '../../src/diagnose/find/reader.ts';
import { nodePull, type Pull, refusedPull, withImage } from '../../src/diagnose/judge/pulls.ts';
import { subjectsOf } from '../../src/diagnose/judge/subjects.ts';
import { cartImage, clusterNode } from '../support/diagnose/cluster.ts';
import { target } from '../support/diagnose/target.ts';
import { read } from '../support/rules/read.ts';
import { failure, node, podNamed } from '../support/rules/subjects.ts';

function pull(text: string | null, of: Partial<Pull> = {}): Pull {
  const image = imageOf(text ?? '', read);
  return withImage({ ...nodePull(target, null, 'shop'), node, ...of }, text ?? '', image);
}

const labels = (kind: SubjectKind, pulls: readonly Pull[]) =>
  subjectsOf(kind, pulls).map(({ label }) => label);
const cart = 'europe-west9-docker.pkg.dev/shop-images/app/cart';
const inPool = (pool: string) => ({ node: { ...node, pool } });

describe('subjects', () => {
  it('are the same for images that differ only in tag or digest', () => {
    const pulls = [pull(`${cart}:1`), pull(`${cart}:2`), pull(`${cart}@sha256:${'a'.repeat(64)}`)];
    expect(labels('image-on-node', pulls)).toEqual(['app/cart']);
    expect(labels('pull-secret', pulls)).toEqual(['app/cart']);
  });

  it.each<[SubjectKind, number]>([
    ['image-on-node', 2],
    ['node', 2],
    ['pull-secret', 1],
    ['image-project', 2],
    ['pull', 2],
    ['registry-path', 2],
    ['cluster', 1],
  ])('of kind %s on two node pools are %d', (kind, count) => {
    expect(subjectsOf(kind, [pull(cartImage, inPool('a')), pull(cartImage, inPool('b'))])).toHaveLength(
      count,
    );
  });

  it('are separate if the Pods have different pull secrets, service accounts or namespaces', () => {
    const pulls = [
      pull(cartImage),
      pull(cartImage, { pullSecrets: ['a'] }),
      pull(cartImage, { serviceAccount: 'cart' }),
      pull(cartImage, { namespace: 'other' }),
      pull(cartImage, { notRetrieved: ['a'] }),
    ];
    expect(subjectsOf('pull-secret', pulls)).toHaveLength(5);
    expect(subjectsOf('image-on-node', pulls)).toHaveLength(4);
  });

  it('are separate if the messages differ in what rules read of them', () => {
    const sent = failure('auth-401', 'failed to fetch oauth token: 401 Unauthorized');
    const unsent = failure('auth-401', 'no basic auth credentials');
    const pulls = [sent, unsent, sent].map((each) => pull(cartImage, { failure: each }));
    for (const kind of ['image-on-node', 'pull-secret', 'pull', 'registry-path', 'cluster'] as const)
      expect(subjectsOf(kind, pulls)).toHaveLength(2);
  });

  it('have all pulls that share them, with Pods and containers', () => {
    const on = (name: string) => pull(cartImage, { pod: podNamed(name), failure: failure('auth-403') });
    const pulls = [on('cart-1'), on('cart-2')];
    for (const kind of ['image-on-node', 'pull-secret', 'pull', 'registry-path', 'image-project'] as const)
      expect(subjectsOf(kind, pulls)).toMatchObject([{ pulls }]);
  });

  it('are one for each Pod if a rule reads what happened to a Pod', () => {
    const on = (name: string) => pull(cartImage, { pod: podNamed(name), failure: failure('auth-403') });
    expect(subjectsOf('cluster', [on('cart-1'), on('cart-2'), on('cart-2')])).toMatchObject([
      { about: { pod: { name: 'cart-1', uid: 'uid-cart-1' }, image: cartImage } },
      { about: { pod: { name: 'cart-2', uid: 'uid-cart-2' } } },
    ]);
  });

  it('of a project that a failing Pod uses are failing', () => {
    const failing = failure('auth-403');
    const [project] = subjectsOf('image-project', [pull(cartImage), pull(cartImage, { failure: failing })]);
    expect(project?.about.failure).toBe(failing);
  });

  it('include no node for a third-party registry, which does not use the node service account', () => {
    expect(subjectsOf('node', [pull('nginx'), pull('registry.example.com/a')])).toEqual([]);
    expect(subjectsOf('image-project', [pull('nginx')])).toEqual([]);
    expect(subjectsOf('image-on-node', [pull('nginx')])).toHaveLength(1);
  });

  it('are nodes only if no image is examined', () => {
    const pulls = [pull(null)];
    expect(labels('node', pulls)).toEqual(['default-pool']);
    for (const kind of ['image-on-node', 'pull-secret', 'image-project', 'pull', 'registry-path'] as const)
      expect(subjectsOf(kind, pulls)).toEqual([]);
  });

  it('are only the namespace if nothing else is known', () => {
    const pulls = [nodePull(target, null, 'shop')];
    expect(subjectsOf('cluster', pulls)).toMatchObject([{ about: { namespace: 'shop', pod: null } }]);
    expect(subjectsOf('node', pulls)).toEqual([]);
  });

  it('are the very node of a failing Pod where it matters, and one for each pool where nothing fails', () => {
    const on = (name: string) =>
      pull('nginx', { pod: podNamed(name, { node: `node-of-${name}` }), failure: failure('disk-full') });
    const failing = [on('cart-1'), on('cart-2')];
    for (const kind of ['pull-on-node', 'pulling-node'] as const)
      expect(subjectsOf(kind, failing).map(({ about }) => about.node.name)).toEqual([
        'node-of-cart-1',
        'node-of-cart-2',
      ]);
    expect(labels('pulling-node', failing)).toEqual(['node-of-cart-1', 'node-of-cart-2']);
    const idle = [pull(null), pull('nginx'), pull(cartImage), nodePull(target, null, 'shop')];
    expect(labels('pulling-node', idle)).toEqual(['default-pool']);
  });

  it('are named after the node if its pool is not known', () => {
    expect(labels('node', [pull(null, { node: { ...node, pool: null } })])).toEqual([node.name]);
  });
});

describe('a node', () => {
  it('belongs to the cluster of the target', () => {
    expect(nodePull(target, clusterNode('node-a', 'default-pool'), 'shop').node).toMatchObject({
      cluster: target.cluster,
      name: 'node-a',
      zone: 'europe-west9-a',
      project: 'shop-prod',
      pool: 'default-pool',
    });
  });

  it('that is not known leaves only the cluster', () => {
    expect(nodePull(target, null, 'shop').node).toMatchObject({
      cluster: target.cluster,
      name: null,
      pool: null,
    });
  });
});

it('an invalid image reference is null, and its text is kept', () => {
  expect(imageOf('Not An Image', read)).toBeNull();
  expect(pull('Not An Image')).toMatchObject({ text: 'Not An Image', image: null });
  expect(labels('pull', [pull('Not An Image')])).toEqual(['Not An Image']);
});

it('a Pod refused at admission gives a subject without node and Pod', () => {
  const match = {
    cause: 'vpc-sc-or-policy',
    section: null,
    rules: [],
    signature: 'binary-authorization',
    evidence: { start: 0, end: 6, text: 'denied' },
    details: { webhook: 'imagepolicywebhook.image-policy.k8s.io' },
    image: cartImage,
  } as const;
  const refused = {
    match,
    message: 'denied',
    namespace: 'shop',
    controller: 'ReplicaSet cart-7c9d8b6f5',
    owner: 'Deployment cart',
    images: [cartImage],
    isCurrent: true,
    tries: null,
  };
  expect(refusedPull(target, refused, read)).toMatchObject({
    text: cartImage,
    pod: null,
    container: null,
    controller: 'ReplicaSet cart-7c9d8b6f5',
    node: { name: null, cluster: target.cluster },
    failure: { cause: 'vpc-sc-or-policy', message: 'denied', details: match.details },
  });
});
