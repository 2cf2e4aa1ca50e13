/** Failures are one finding only if all that a verdict can depend on is alike. */

import { describe, expect, it } from 'vitest';
import { examine } from '../../src/diagnose/examine.ts';
import { nothingWanted } from '../../src/diagnose/find/target.ts';
import {
  askCluster,
  clusterNode,
  event,
  type FakeCluster,
  type FakePod,
  minutesAgo,
  now,
  pod,
  waiting,
} from '../support/diagnose/cluster.ts';

const image = 'registry.example.com/private/app:1.0';
const refused401 = `Failed to pull image "${image}": failed to pull and unpack image "${image}": failed to resolve reference "${image}": unexpected status from HEAD request to https://registry.example.com/v2/private/app/manifests/1.0: 401 Unauthorized`;
const nothingSent = `Failed to pull image "${image}": failed to pull and unpack image "${image}": failed to resolve image: pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials`;

const waits = (name: string, of: Partial<FakePod> = {}) =>
  pod(name, { containers: [waiting('ImagePullBackOff', null, { image })], ...of });

async function findingsOf(cluster: FakeCluster) {
  const { ask } = askCluster({ nodes: [clusterNode('node-a', 'default-pool')], ...cluster });
  const wanted = { ...nothingWanted, allNamespaces: true };
  return (await examine(ask, { wanted, section: null, now })).findings;
}

/** Two Pods with the same image and message, that differ in one thing. */
const twins = (of: Partial<FakePod>, message = refused401): FakeCluster => ({
  pods: [waits('one'), waits('two', of)],
  warnings: [
    event('one', 'Failed', refused401),
    event('two', 'Failed', message, { namespace: of.namespace ?? 'shop' }),
  ],
});

describe('two Pods with one image are', () => {
  it('one finding if nothing differs', async () => {
    expect(await findingsOf(twins({}))).toMatchObject([{ pods: ['shop/one', 'shop/two'] }]);
  });

  it.each<[string, Partial<FakePod>, string?]>([
    ['name other pull secrets', { pullSecrets: ['registry-credentials'] }],
    ['have other messages', {}, nothingSent],
    ['name their secrets in other namespaces', { namespace: 'team', pullSecrets: ['registry-credentials'] }],
  ])('two findings if they %s', async (_name, of, message) => {
    expect(await findingsOf(twins(of, message))).toHaveLength(2);
  });

  it('two findings if only one of them lacks a secret that it names', async () => {
    const secrets = { pullSecrets: ['a'] };
    const unread =
      'Unable to retrieve some image pull secrets (a); attempting to pull the image may not succeed.';
    const cluster = {
      pods: [waits('one', secrets), waits('two', secrets)],
      warnings: [
        event('one', 'FailedToRetrieveImagePullSecret', unread, { container: null }),
        event('one', 'Failed', refused401),
        event('two', 'Failed', refused401),
      ],
    };
    expect((await findingsOf(cluster)).map(({ pods }) => pods)).toEqual([['shop/one'], ['shop/two']]);
  });

  it('one finding if the address of the registry differs from try to try', async () => {
    const timeout = (address: string) =>
      `Failed to pull image "${image}": dial tcp ${address}:443: i/o timeout`;
    const cluster = {
      pods: [waits('one'), waits('two')],
      warnings: [event('one', 'Failed', timeout('192.0.2.1')), event('two', 'Failed', timeout('192.0.2.2'))],
    };
    expect(await findingsOf(cluster)).toHaveLength(1);
  });
});

it('images of one registry that cannot be reached are one finding', async () => {
  const other = 'registry.example.com/team/worker:2';
  const timeout = (of: string) => `Failed to pull image "${of}": dial tcp 192.0.2.1:443: i/o timeout`;
  const found = await findingsOf({
    pods: [waits('one'), pod('two', { containers: [waiting('ErrImagePull', null, { image: other })] })],
    warnings: [event('one', 'Failed', timeout(image)), event('two', 'Failed', timeout(other))],
  });
  expect(found).toMatchObject([{ pods: ['shop/one', 'shop/two'], images: [image, other] }]);
});

it('a finding and its judgements name Pods and containers', async () => {
  const [found] = await findingsOf(twins({}));
  expect(found?.containers).toEqual([
    { pod: 'shop/one', container: 'app', kind: 'regular', volume: null },
    { pod: 'shop/two', container: 'app', kind: 'regular', volume: null },
  ]);
  const [judgement] = found?.judgements ?? [];
  expect(judgement?.pulls.map(({ pod: of, container: name }) => [of?.name, name?.name])).toEqual([
    ['one', 'app'],
    ['two', 'app'],
  ]);
});

it('pulls that wait behind one that hangs are one finding, judged by the one that hangs', async () => {
  const creating = (name: string, minutes: number) => ({
    pod: pod(name, {
      status: 'ContainerCreating',
      containers: [waiting('ContainerCreating', null, { image })],
    }),
    begun: event(name, 'Pulling', `Pulling image "${image}"`, { last: minutesAgo(minutes) }),
  });
  const all = [creating('first', 9), creating('second', 8), creating('third', 5)];
  const found = await findingsOf({
    pods: all.map((each) => each.pod),
    progress: all.map(({ begun }) => begun),
  });
  expect(found).toMatchObject([
    { cause: 'timeout-slow', pods: ['shop/first'], behind: ['shop/second', 'shop/third'] },
  ]);
});

it('a registry that hangs on several nodes is one finding', async () => {
  const nodes = ['node-a', 'node-b', 'node-c'];
  const found = await findingsOf({
    nodes: nodes.map((name) => clusterNode(name, 'default-pool')),
    pods: nodes.map((node) =>
      pod(`on-${node}`, {
        node,
        status: 'ContainerCreating',
        containers: [waiting('ContainerCreating', null, { image })],
      }),
    ),
    progress: nodes.map((node) =>
      event(`on-${node}`, 'Pulling', `Pulling image "${image}"`, { node, last: minutesAgo(9) }),
    ),
  });
  expect(found).toMatchObject([{ pods: ['shop/on-node-a', 'shop/on-node-b', 'shop/on-node-c'] }]);
});
