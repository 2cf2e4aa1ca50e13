import { describe, expect, it } from 'vitest';
import { describeServiceAccount } from '../../src/catalogue/commands/gcloud/iam.ts';
import { describeInstance } from '../../src/catalogue/commands/gcloud/instances.ts';
import { getAllNodes } from '../../src/catalogue/commands/kubectl/all-nodes.ts';
import { getControllers } from '../../src/catalogue/commands/kubectl/controllers.ts';
import { getNodePools } from '../../src/catalogue/commands/kubectl/nodes.ts';
import { getPods } from '../../src/catalogue/commands/kubectl/pod-table.ts';
import { rules, section } from '../../src/catalogue/index.ts';
import { type ExamineOptions, examine } from '../../src/diagnose/examine.ts';
import { nothingWanted, type Wanted } from '../../src/diagnose/find/target.ts';
import {
  askCluster,
  cartImage,
  clusterNode,
  container,
  event,
  type FakeCluster,
  forbidden403,
  minutesAgo,
  now,
  pod,
  waiting,
} from '../support/diagnose/cluster.ts';
import { type Given, given, refused } from '../support/rules/fake-ask.ts';
import { account } from '../support/rules/subjects.ts';

const nodes = [
  clusterNode('node-a', 'default-pool'),
  clusterNode('node-b', 'batch'),
  clusterNode('node-c', 'batch'),
];

/** Both node pools use the same service account, which is disabled. */
const disabled: readonly Given[] = [
  ...nodes.map(({ name }) =>
    given(
      describeInstance,
      { NODE: name, NODE_ZONE: 'europe-west9-a', PROJECT: 'shop-prod' },
      { account, scopes: ['https://www.googleapis.com/auth/cloud-platform'] },
    ),
  ),
  given(describeServiceAccount, { SERVICE_ACCOUNT: account }, { email: account, disabled: true }),
];

async function examineCluster(cluster: FakeCluster, options: Partial<ExamineOptions> = {}) {
  const { ask, asked } = askCluster(cluster);
  const found = await examine(ask, { wanted: nothingWanted, section: null, now, ...options });
  return { ...found, asked };
}

describe('diagnose', () => {
  const failing = {
    nodes,
    pods: [
      pod('cart-1', { node: 'node-a' }),
      pod('cart-2', { node: 'node-b' }),
      pod('cart-3', { node: 'node-c' }),
    ],
    warnings: ['cart-1', 'cart-2', 'cart-3'].map((name) => event(name, 'Failed', forbidden403)),
    given: disabled,
  };

  it('reports a finding about two node pools once, and names both', async () => {
    const { findings } = await examineCluster(failing);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      cause: 'auth-403',
      images: [cartImage],
      pods: ['shop/cart-1', 'shop/cart-2', 'shop/cart-3'],
    });
    const problem = findings[0]?.judgements.find(({ verdict }) => verdict === 'problem');
    expect(problem).toMatchObject({ because: 'account-disabled', about: ['default-pool', 'batch'] });
  });

  it('examines one node of a pool, and only pools with a failing Pod', async () => {
    const { asked } = await examineCluster(failing);
    expect(asked.filter((id) => id.startsWith('kubectl-get-node'))).toEqual([]);
    const { judgements } = (await examineCluster({ ...failing, pods: failing.pods.slice(2) }))
      .findings[0] ?? {
      judgements: [],
    };
    expect(judgements.find(({ rule }) => rule.id === 'node-service-account-active')?.about).toEqual([
      'batch',
    ]);
  });

  it('keeps findings about different images and causes separate', async () => {
    const dns = 'Failed to pull image "a": dial tcp: lookup a: no such host';
    const { findings } = await examineCluster({
      nodes,
      pods: [
        pod('cart'),
        pod('search', {
          containers: [waiting('ErrImagePull', null, { image: 'registry.example.com/search:1' })],
        }),
        pod('proxy', {
          containers: [waiting('ErrImagePull', null, { image: 'mirror.example.com/search:1' })],
        }),
      ],
      warnings: [
        event('cart', 'Failed', forbidden403),
        event('search', 'Failed', dns),
        event('proxy', 'Failed', dns),
      ],
    });
    expect(findings.map(({ cause, images }) => [cause, ...images]).toSorted()).toEqual([
      ['auth-403', cartImage],
      ['dns', 'mirror.example.com/search:1'],
      ['dns', 'registry.example.com/search:1'],
    ]);
  });

  it('groups images of one Artifact Registry repository if all rules conclude the same about them', async () => {
    const migrate = cartImage.replace('/cart:', '/migrate:');
    const { findings } = await examineCluster({
      pods: [
        pod('cart'),
        pod('migrate', { containers: [waiting('ErrImagePull', null, { image: migrate })] }),
      ],
      warnings: [
        event('cart', 'Failed', forbidden403),
        event('migrate', 'Failed', forbidden403.replaceAll(cartImage, migrate)),
      ],
    });
    expect(findings).toMatchObject([
      { cause: 'auth-403', images: [cartImage, migrate], pods: ['shop/cart', 'shop/migrate'] },
    ]);
  });

  it('sorts findings by the number of affected Pods', async () => {
    const dns =
      'Failed to pull image "registry.example.com/a:1": dial tcp: lookup registry.example.com: no such host';
    const other = { containers: [waiting('ErrImagePull', null, { image: 'registry.example.com/a:1' })] };
    const { findings } = await examineCluster({
      pods: [pod('cart'), pod('one', other), pod('two', other)],
      warnings: [
        event('cart', 'Failed', forbidden403),
        ...['one', 'two'].map((name) => event(name, 'Failed', dns)),
      ],
    });
    expect(findings.map(({ cause }) => cause)).toEqual(['dns', 'auth-403']);
  });

  it('runs the rules of the cause, all rules for a bare status, and no rule if nothing fails', async () => {
    const judged = async (cluster: FakeCluster) =>
      new Set(
        (await examineCluster(cluster)).findings.flatMap(({ judgements }) =>
          judgements.map(({ rule }) => rule.id),
        ),
      );
    const known = await judged({
      nodes,
      pods: [pod('cart')],
      warnings: [event('cart', 'Failed', forbidden403)],
    });
    expect(known).toContain('image-access');
    const bare = await judged({ nodes, pods: [pod('cart')] });
    expect([...bare].toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
    expect(await judged({ nodes, pods: [] })).toEqual(new Set());
  });

  it('reports a finding even if every rule is unknown', async () => {
    const { findings } = await examineCluster({
      pods: [pod('cart')],
      warnings: [event('cart', 'Failed', forbidden403)],
    });
    expect(findings).toMatchObject([{ cause: 'auth-403', pods: ['shop/cart'] }]);
    for (const { verdict } of findings[0]?.judgements ?? []) expect(verdict).not.toBe('ok');
  });

  it('reports a controller whose Pods were refused', async () => {
    const message =
      'Error creating: admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: Image docker.io/library/nginx denied by Binary Authorization default admission rule.';
    const warnings = [event('banner', 'FailedCreate', message, { kind: 'ReplicaSet', last: minutesAgo(2) })];
    const given = [refused(getControllers, { NAMESPACE: 'shop' }, { why: 'forbidden' })];
    expect((await examineCluster({ nodes, warnings, given })).findings).toMatchObject([
      { cause: 'vpc-sc-or-policy', verdict: 'unknown', controller: 'shop/ReplicaSet banner', pods: [] },
    ]);
  });

  it('reports as gaps what it was not allowed to read', async () => {
    const { gaps, findings } = await examineCluster({
      given: [
        refused(getPods, { NAMESPACE: 'shop' }, { why: 'forbidden' }),
        refused(getAllNodes, {}, { why: 'unreachable' }),
        refused(getNodePools, {}, { why: 'unreachable' }),
      ],
    });
    expect(gaps.map(({ what, failure }) => [what.en, failure.why])).toEqual([
      ['the Pods', 'forbidden'],
      ['the nodes', 'unreachable'],
    ]);
    expect(findings).toEqual([]);
  });

  it('reports its target before it runs gcloud', async () => {
    const { ask, asked } = askCluster(failing);
    let before: readonly string[] = [];
    await examine(ask, {
      wanted: nothingWanted,
      section: null,
      now,
      onTarget: () => {
        before = [...asked];
      },
    });
    expect(before.filter((id) => id.startsWith('gcloud'))).toEqual([]);
    expect(asked.length).toBeGreaterThan(before.length);
  });

  it('uses the project of the nodes if the context does not name one', async () => {
    expect((await examineCluster({ ...failing, context: 'production' })).target.cluster.project).toBe(
      'shop-prod',
    );
  });
});

describe('a section without a failing Pod', () => {
  const auth = section('auth');
  const using = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      pod(`app-${index}`, {
        status: 'Running',
        ready: '1/1',
        containers: [container({ image: `registry.example.com/team/app-${index}:1` })],
      }),
    );

  it('audits every node pool', async () => {
    const { judgements } = await examineCluster({ nodes, given: disabled }, { section: auth });
    expect(judgements.find(({ because }) => because === 'account-disabled')?.about).toEqual([
      'default-pool',
      'batch',
    ]);
  });

  it.each([
    [3, 0],
    [20, 0],
    [25, 5],
  ])('audits %d repositories in use and omits %d', async (count, leftOut) => {
    const { judgements, imagesLeftOut, pods } = await examineCluster(
      { nodes, pods: using(count) },
      { section: auth },
    );
    expect(pods).toBe(count);
    expect(imagesLeftOut).toBe(leftOut);
    const examined = new Set(
      judgements.filter(({ rule }) => rule.id === 'image-access').flatMap(({ about }) => about),
    );
    expect(examined.size).toBe(count - leftOut);
  });

  it('counts a repository once, regardless of its tags and Pods', async () => {
    const pods = Array.from({ length: 50 }, (_, index) =>
      pod(`app-${index}`, {
        status: 'Running',
        ready: '1/1',
        containers: [container({ image: `registry.example.com/team/app:${index}` })],
      }),
    );
    expect((await examineCluster({ nodes, pods }, { section: auth })).imagesLeftOut).toBe(0);
  });

  it('with -A audits the images of every namespace', async () => {
    const elsewhere = pod('batch', {
      namespace: 'jobs',
      status: 'Running',
      ready: '1/1',
      containers: [container({ image: 'registry.example.com/team/batch:1' })],
    });
    const wanted = { ...nothingWanted, allNamespaces: true };
    const { judgements } = await examineCluster({ nodes, pods: [elsewhere] }, { section: auth, wanted });
    expect(judgements.find(({ rule }) => rule.id === 'image-access')?.about).toEqual(['team/batch']);
  });

  it('with --image audits that image on every node pool, without reading Pods', async () => {
    const wanted: Wanted = { ...nothingWanted, images: [cartImage] };
    const { pods, asked, judgements } = await examineCluster(
      { nodes, given: disabled },
      { section: auth, wanted },
    );
    expect(pods).toBeNull();
    expect(asked).not.toContain('kubectl-get-pods');
    expect(judgements.find(({ because }) => because === 'account-disabled')?.about).toEqual([
      'default-pool',
      'batch',
    ]);
  });

  it('examines the failing Pods if there are any', async () => {
    const { judgements, findings } = await examineCluster(
      { nodes, given: disabled, pods: [pod('cart')], warnings: [event('cart', 'Failed', forbidden403)] },
      { section: auth },
    );
    expect(findings[0]?.judgements).toEqual([]);
    expect(judgements.find(({ because }) => because === 'account-disabled')?.about).toEqual(['default-pool']);
  });
});
