/** What one look after another makes of a container that failed. */
import { describe, expect, test } from 'vitest';
import { getControllers } from '../../../src/catalogue/commands/kubectl/controllers.ts';
import { getWarnings } from '../../../src/catalogue/commands/kubectl/events.ts';
import { getPodDetails } from '../../../src/catalogue/commands/kubectl/pods.ts';
import { CannotTell } from '../../../src/catalogue/model/failures.ts';
import { nothingWanted } from '../../../src/diagnose/find/target.ts';
import {
  container,
  event,
  type FakeCluster,
  type FakePod,
  minutesAgo,
  pod,
  waiting,
} from '../../support/diagnose/cluster.ts';
import { failing, looksAt, replicaSet, running, storyOf } from '../../support/diagnose/looks.ts';
import { refusedWith } from '../../support/playbook/watch.ts';
import { refused } from '../../support/rules/fake-ask.ts';

const controllers = [replicaSet('cart-7c9d8b6f5'), replicaSet('cart-5bbd7f8c9')];
const cluster = (...pods: readonly FakePod[]): FakeCluster => ({ pods, controllers });
const oldSet = { owner: 'ReplicaSet cart-7c9d8b6f5' };
const newSet = { owner: 'ReplicaSet cart-5bbd7f8c9' };
const is401 = failing('401 Unauthorized', oldSet);
const is403 = failing('403 Forbidden', oldSet);

describe('a container that waits for its image', () => {
  test('gives no change as long as nothing changes', async () => {
    const { said } = await storyOf([cluster(is401), cluster(is401), cluster(is401)]);
    expect(said).toEqual([[], []]);
  });

  test('becomes another failure once, and then has its image', async () => {
    expect(await storyOf([cluster(is401), cluster(is403), cluster(is403), cluster(running(oldSet))])).toEqual(
      {
        states: ['cart-7c9d8b6f5-x2x4z pulled'],
        said: [['cart-7c9d8b6f5-x2x4z became'], [], ['cart-7c9d8b6f5-x2x4z pulled']],
        settled: true,
      },
    );
  });

  test('keeps its cause where the cluster only repeats that it waits', async () => {
    const silent = pod('cart-7c9d8b6f5-x2x4z', oldSet);
    const { states, said } = await storyOf([cluster(is403), cluster(silent)]);
    expect([states, said]).toEqual([['cart-7c9d8b6f5-x2x4z 403'], [[]]]);
  });

  test('is read by name only once it does not fail any more', async () => {
    const [, second, third] = await looksAt([cluster(is401), cluster(is403), cluster(running(oldSet))]);
    expect(second?.asked).not.toContain(getPodDetails.id);
    expect(third?.asked).toContain(getPodDetails.id);
    expect(third?.asked).not.toContain(getControllers.id);
  });

  test('is pulled where it ends again and again, or waits for something else beside the event of its image', async () => {
    const crashing = {
      containers: [waiting('CrashLoopBackOff', null, { hadImage: true })],
      status: 'CrashLoopBackOff',
    };
    const misconfigured = {
      containers: [waiting('CreateContainerConfigError')],
      status: 'CreateContainerConfigError',
    };
    const before = {
      warnings: [event('cart', 'Failed', refusedWith('401 Unauthorized'), { last: minutesAgo(5) })],
    };
    const own = (of: Partial<FakePod>) => pod('cart', of);
    const begun = { pods: [own({ containers: [waiting('ImagePullBackOff')] })], ...before };
    const later = { ...before, pods: [own(misconfigured)] };
    const pulled = event('cart', 'Pulled', 'Successfully pulled image', { last: minutesAgo(1) });
    const earlier = event('cart', 'Pulled', 'Successfully pulled image', { last: minutesAgo(9) });
    const end = async (last: FakeCluster) => (await storyOf([begun, last])).states;
    expect(await end({ pods: [own(crashing)], ...before })).toEqual(['cart pulled']);
    expect(await end({ ...later, progress: [pulled] })).toEqual(['cart pulled']);
    expect(await end({ ...later, progress: [earlier] })).toEqual(['cart starting']);
    expect(await end({ ...later, progress: [{ ...pulled, uid: 'of-another' }] })).toEqual(['cart starting']);
    expect(await end(later)).toEqual(['cart starting']);
  });

  test('that had its image before is pulled only when it runs again', async () => {
    const ended = { hadImage: true, endedAt: minutesAgo(4) };
    const without = (reason: string) =>
      cluster(
        pod('cart', {
          status: reason,
          containers: [waiting(reason, refusedWith('401 Unauthorized'), ended)],
        }),
      );
    const again = cluster(pod('cart', { status: 'Running', ready: '1/1', containers: [container()] }));
    const held = cluster(
      pod('cart', { status: 'CrashLoopBackOff', containers: [waiting('CrashLoopBackOff', null, ended)] }),
    );
    expect((await storyOf([without('ErrImagePull'), held])).states).toEqual(['cart starting']);
    expect((await storyOf([without('ErrImagePull'), again])).states).toEqual(['cart pulled']);
  });

  test('that fails after it had its image fails again', async () => {
    const { said } = await storyOf([cluster(is401), cluster(running(oldSet)), cluster(is401)]);
    expect(said.at(-1)).toEqual(['cart-7c9d8b6f5-x2x4z again']);
  });

  test('that waits for a reason that nobody knows is unclear, and no success', async () => {
    const unknown = pod('cart-7c9d8b6f5-x2x4z', { ...oldSet, containers: [waiting('Bewitched', 'by whom')] });
    const { states, settled } = await storyOf([cluster(is401), cluster(unknown)]);
    expect([states, settled]).toEqual([['cart-7c9d8b6f5-x2x4z unclear'], false]);
  });
});

describe('a Pod that is gone', () => {
  const lacking = { controllers: [replicaSet('cart-7c9d8b6f5', true)] };
  const other = 'cart-5bbd7f8c9-k8k2n';

  test('and fails again in another one of its Deployment is one story', async () => {
    const { states, said } = await storyOf([
      cluster(is401),
      cluster(failing('403 Forbidden', newSet, other)),
    ]);
    expect([states, said]).toEqual([[`${other} 403`], [[`${other} replaced`]]]);
  });

  test('is pulled once two looks have seen every Pod of its Deployment with the image', async () => {
    const next = cluster(running(newSet, other));
    const { said, settled } = await storyOf([cluster(is401), next, next]);
    expect(said).toEqual([['cart-7c9d8b6f5-x2x4z starting'], ['cart-7c9d8b6f5-x2x4z pulled']]);
    expect(settled).toBe(true);
  });

  test.each<[string, FakeCluster]>([
    ['one of them is missing', { pods: [running(oldSet, 'cart-7c9d8b6f5-k8k2n')], ...lacking }],
    ['there is none yet', { pods: [], ...lacking }],
    [
      'one is being created',
      cluster(
        running(newSet, other),
        pod('cart-5bbd7f8c9-zzzzz', {
          ...newSet,
          status: 'ContainerCreating',
          created: minutesAgo(0),
          containers: [waiting('ContainerCreating')],
        }),
      ),
    ],
    ['it is still being deleted', cluster({ ...is401, deleting: true }, running(newSet, other))],
  ])('is not pulled while %s', async (_, next) => {
    const { states, settled } = await storyOf([cluster(is401), next, next, next]);
    expect([states, settled]).toEqual([['cart-7c9d8b6f5-x2x4z starting'], false]);
  });

  test('is not pulled because Pods of another workload run', async () => {
    const foreign = running({ owner: 'StatefulSet cart' }, 'cart-0');
    const { states } = await storyOf([cluster(is401), cluster(foreign), cluster(foreign)]);
    expect(states).toEqual(['cart-7c9d8b6f5-x2x4z gone']);
  });

  test('is gone where its Deployment wants no Pod, is gone itself, or never was', async () => {
    const none = cluster();
    expect((await storyOf([cluster(is401), none, none])).states).toEqual(['cart-7c9d8b6f5-x2x4z gone']);
    const deleted = { pods: [] };
    expect((await storyOf([cluster(is401), deleted, deleted])).states).toEqual(['cart-7c9d8b6f5-x2x4z gone']);
    expect((await storyOf([cluster(failing('401')), none, none])).states).toEqual([
      'cart-7c9d8b6f5-x2x4z gone',
    ]);
  });

  test('is gone, never pulled, where nobody may read its controller, or that is of no known kind', async () => {
    const next = cluster(running(newSet, other));
    const given = [refused(getControllers, { NAMESPACE: 'shop' }, { why: 'forbidden' })];
    const states = async (first: FakePod, last: FakeCluster) =>
      (await storyOf([cluster(first), last, last])).states;
    expect(await states(is401, { ...next, given })).toEqual(['cart-7c9d8b6f5-x2x4z gone']);
    const foreign = failing('401', { owner: 'Workflow cart' }, 'cart-x');
    expect(await states(foreign, cluster(running({ owner: 'Workflow cart' }, 'cart-y')))).toEqual([
      'cart-x gone',
    ]);
  });

  test('and was created again under its name is another one', async () => {
    const web = { owner: 'StatefulSet web' };
    const set = { ...replicaSet('web'), kind: 'StatefulSet', owner: null };
    const first = { pods: [failing('401', web, 'web-0')], controllers: [set] };
    const next = { pods: [running({ ...web, uid: 'another' }, 'web-0')], controllers: [set] };
    const { said } = await storyOf([first, next, next]);
    expect(said).toEqual([['web-0 starting'], ['web-0 pulled']]);
    const bare = [
      { pods: [failing('401', {}, 'debug')] },
      { pods: [running({ uid: 'another' }, 'debug')] },
    ] as const;
    expect((await storyOf([bare[0], bare[1], bare[1]])).states).toEqual(['debug pulled']);
  });
});

describe('a look', () => {
  test('finds new failures, also of Pods that were fine', async () => {
    const search = failing('401', {}, 'search');
    const { said } = await storyOf([cluster(is401, running({}, 'search')), cluster(is401, search)]);
    expect(said).toEqual([['search new']]);
  });

  test('that cannot read what decides fails, and tells nothing', async () => {
    const one = { NAMESPACE: 'shop', PODS: ['cart-7c9d8b6f5-x2x4z'] };
    const within = { NAMESPACE: 'shop' };
    for (const given of [
      refused(getPodDetails, one, { why: 'unreachable' }),
      refused(getWarnings, within, { why: 'timeout' }),
    ])
      await expect(
        looksAt([cluster(is401), { ...cluster(running(oldSet)), given: [given] }]),
      ).rejects.toThrow(CannotTell);
    const away = refused(getControllers, within, { why: 'unreachable' });
    await expect(looksAt([cluster(is401), { pods: [], given: [away] }])).rejects.toThrow(CannotTell);
  });

  test('at one Pod finds what its Deployment made in its place', async () => {
    const one = { ...nothingWanted, pod: 'cart-7c9d8b6f5-x2x4z' };
    const next = cluster(running(newSet, 'cart-5bbd7f8c9-k8k2n'));
    expect((await storyOf([cluster(is401), next, next], one)).states).toEqual([
      'cart-7c9d8b6f5-x2x4z pulled',
    ]);
  });

  test('in every namespace lists no running Pods', async () => {
    const all = { ...nothingWanted, allNamespaces: true };
    const [, second] = await looksAt([cluster(is401), cluster(is403)], all);
    expect(second?.asked.filter((id) => id.startsWith('kubectl-get-pods'))).toEqual([]);
    expect(second?.watched.map(({ reason }) => reason.status)).toEqual(['403']);
  });
});
