/** What is not known is never taken for fine. */

import { describe, expect, it } from 'vitest';
import { getNamespace } from '../../src/catalogue/commands/kubectl/namespaces.ts';
import { getUnsettledPods } from '../../src/catalogue/commands/kubectl/pods.ts';
import { otherWaitingReasons } from '../../src/causes/statuses.ts';
import { nothingWanted } from '../../src/diagnose/find/target.ts';
import {
  cartImage,
  container,
  event,
  forbidden403,
  minutesAgo,
  pod,
  waiting,
} from '../support/diagnose/cluster.ts';
import { surveyOf } from '../support/diagnose/survey.ts';
import { target } from '../support/diagnose/target.ts';
import { refused } from '../support/rules/fake-ask.ts';

describe('a container that waits for a reason', () => {
  const because = (reason: string, message: string | null = null) =>
    pod('cart', { status: reason, containers: [waiting(reason, message)] });

  it('that nobody knows is unclear, with the reason and the message', async () => {
    const { failing, unclear } = await surveyOf({ pods: [because('SomethingNew', 'said by the kubelet')] });
    expect(failing).toEqual([]);
    expect(unclear).toMatchObject([
      {
        why: 'unknown-reason',
        reason: 'SomethingNew',
        message: 'said by the kubelet',
        container: { name: 'app' },
      },
    ]);
  });

  it('that is a whole sentence is read like a message', async () => {
    const sentence = `failed to pull and unpack image "${cartImage}": dial tcp: lookup a: no such host`;
    expect((await surveyOf({ pods: [because(sentence)] })).failing).toMatchObject([
      { match: { cause: 'dns' } },
    ]);
  });

  it('that nobody knows is found in a Pod that runs, by its status alone', async () => {
    const running = { ...because('SomethingNew'), phase: 'Running', ready: '1/2' };
    expect((await surveyOf({ pods: [running] })).unclear).toMatchObject([{ reason: 'SomethingNew' }]);
  });

  it.each(
    [...otherWaitingReasons].filter(
      (reason) => !['', 'ContainerCreating', 'PodInitializing'].includes(reason),
    ),
  )('%s is not about its image', async (reason) => {
    const { failing, unclear } = await surveyOf({ pods: [because(reason)] });
    expect([failing, unclear]).toEqual([[], []]);
  });
});

describe('a namespace without Pods', () => {
  it('is empty if it exists', async () => {
    const { pods, gaps } = await surveyOf({});
    expect([pods, gaps]).toEqual([[], []]);
  });

  it.each(['not-found', 'forbidden'] as const)('is a gap if the answer is %s', async (why) => {
    const given = [refused(getNamespace, { NAMESPACE: 'shop' }, { why })];
    expect((await surveyOf({ given })).gaps).toMatchObject([
      { what: { en: 'the namespace shop' }, failure: { why } },
    ]);
  });

  it('is not asked about if it has Pods, or if all namespaces are examined', async () => {
    const { asked } = await surveyOf({ pods: [pod('cart')] });
    expect(asked).not.toContain('kubectl-get-namespace');
    const everywhere = await surveyOf({}, nothingWanted, { ...target, namespace: null });
    expect(everywhere.asked).not.toContain('kubectl-get-namespace');
  });
});

describe('events of a Pod of the same name', () => {
  const older = { uid: 'uid-of-the-old-one' };

  it('are not taken for those of the new one', async () => {
    const { failing } = await surveyOf({
      pods: [pod('db-0')],
      warnings: [event('db-0', 'Failed', forbidden403, older)],
    });
    expect(failing).toMatchObject([{ match: { cause: 'bare-status' } }]);
  });

  it('give no sandbox failure', async () => {
    const said =
      'Failed to create pod sandbox: failed to get sandbox image "pause:1": failed to pull image "pause:1": dial tcp 192.0.2.1:443: i/o timeout';
    const { failing } = await surveyOf({
      pods: [pod('db-0', { status: 'ContainerCreating', containers: [waiting('ContainerCreating')] })],
      warnings: [event('db-0', 'FailedCreatePodSandBox', said, { ...older, container: null })],
    });
    expect(failing).toEqual([]);
  });
});

describe('a Pod that its deadline ended', () => {
  const ended = pod('report', {
    phase: 'Failed',
    reason: 'DeadlineExceeded',
    // What kubectl prints for such a Pod: the kubelet ends containers that never ran with this reason.
    status: 'ContainerStatusUnknown',
    containers: [container({ hadImage: false })],
  });

  it('is found if it never had its image, and is not tried again', async () => {
    const { failing } = await surveyOf({
      pods: [ended],
      warnings: [event('report', 'Failed', forbidden403)],
    });
    expect(failing).toMatchObject([
      { match: { cause: 'auth-403' }, container: { name: 'app' }, tries: { retryBy: null } },
    ]);
  });

  it('is unclear if no event is left', async () => {
    const { failing, unclear } = await surveyOf({ pods: [ended] });
    expect(failing).toEqual([]);
    expect(unclear).toMatchObject([{ why: 'deadline', pod: { name: 'report' } }]);
  });

  it('is fine if it had its image', async () => {
    const ran = { ...ended, containers: [container()] };
    const { failing, unclear } = await surveyOf({ pods: [ran] });
    expect([failing, unclear]).toEqual([[], []]);
  });
});

describe('a container that ended, and whose image could not be pulled again', () => {
  const again = (endedMinutesAgo: number) =>
    pod('cart', {
      phase: 'Running',
      status: 'Completed',
      ready: '0/1',
      containers: [container({ endedAt: minutesAgo(endedMinutesAgo) })],
    });
  const failed = event('cart', 'Failed', forbidden403, { last: minutesAgo(5) });

  it('is found by its events', async () => {
    expect((await surveyOf({ pods: [again(6)], warnings: [failed] })).failing).toMatchObject([
      { match: { cause: 'auth-403' }, container: { name: 'app' } },
    ]);
  });

  it('is found while it waits to be restarted', async () => {
    const crashes = {
      ...again(6),
      status: 'CrashLoopBackOff',
      containers: [waiting('CrashLoopBackOff', null, { endedAt: minutesAgo(6) })],
    };
    expect((await surveyOf({ pods: [crashes], warnings: [failed] })).failing).toHaveLength(1);
  });

  it('is found although the event that names the cause is gone', async () => {
    const status = event('cart', 'Failed', 'Error: ErrImagePull', { last: minutesAgo(5) });
    expect((await surveyOf({ pods: [again(6)], warnings: [status] })).failing).toMatchObject([
      { match: { cause: 'bare-status' }, container: { name: 'app' } },
    ]);
  });

  it('is fine if they are from before it ran', async () => {
    expect((await surveyOf({ pods: [again(4)], warnings: [failed] })).failing).toEqual([]);
  });
});

it('a container beside one that has completed is found where Pods that are Pending cannot be listed', async () => {
  const job = pod('report', {
    phase: 'Pending',
    status: 'Completed',
    ready: '0/2',
    containers: [container({ name: 'done' }), waiting('ImagePullBackOff')],
  });
  const given = [refused(getUnsettledPods, { NAMESPACE: 'shop' }, { why: 'timeout' })];
  expect((await surveyOf({ pods: [job], given })).failing).toMatchObject([{ container: { name: 'app' } }]);
});

describe('the tries of a container', () => {
  it('are counted from its events, without those that only repeat that it waits', async () => {
    const { failing } = await surveyOf({
      pods: [pod('cart')],
      warnings: [
        event('cart', 'Failed', forbidden403, { count: 4, first: minutesAgo(12), last: minutesAgo(4) }),
        event('cart', 'Failed', 'Error: ErrImagePull', { count: 4, last: minutesAgo(4) }),
        event('cart', 'Failed', 'Error: ImagePullBackOff', { count: 30, last: minutesAgo(0) }),
        event('cart', 'Failed', forbidden403, { container: 'other', count: 9, last: minutesAgo(1) }),
      ],
    });
    expect(failing[0]?.tries).toEqual({
      first: minutesAgo(12),
      last: minutesAgo(4),
      count: 4,
      pulling: false,
      retryBy: new Date(Date.parse(minutesAgo(4)) + 315_000).toISOString(),
    });
  });

  it('are counted from their beginnings too: an event of an end can be lost', async () => {
    const begun = event('cart', 'Pulling', 'Pulling image', {
      count: 5,
      first: minutesAgo(20),
      last: minutesAgo(2),
    });
    const { failing } = await surveyOf({
      pods: [pod('cart')],
      warnings: [event('cart', 'Failed', forbidden403, { last: minutesAgo(9) })],
      progress: [begun],
    });
    expect(failing[0]?.tries).toMatchObject({ count: 5, last: minutesAgo(2), pulling: false });
  });

  it('are unknown without events', async () => {
    expect((await surveyOf({ pods: [pod('cart')] })).failing[0]?.tries).toBeNull();
  });
});

describe('Pods that end again and again', () => {
  const counted = async (of: object) => (await surveyOf({ pods: [pod('app', of)] })).restarting.length;
  const ran = { containers: [container()], phase: 'Running' };

  it.each(['CrashLoopBackOff', 'Error', 'RunContainerError', 'Init:Error', 'Init:CrashLoopBackOff'])(
    'are counted in status %s',
    async (status) => {
      expect(await counted({ ...ran, status, restarts: 3, restartedMinutesAgo: 1 })).toBe(1);
    },
  );

  it('are counted while they run for a moment', async () => {
    expect(
      await counted({ ...ran, status: 'Running', ready: '1/1', restarts: 5, restartedMinutesAgo: 2 }),
    ).toBe(1);
  });

  it.each([
    ['restarted once', { status: 'Running', ready: '1/1', restarts: 1, restartedMinutesAgo: 2 }],
    ['restarted long ago', { status: 'Running', ready: '1/1', restarts: 9, restartedMinutesAgo: 600 }],
    [
      'are not ready, and restarted long ago',
      { status: 'Running', restarts: 1, restartedMinutesAgo: 43_200 },
    ],
    ['are being deleted', { status: 'Terminating', restarts: 3, restartedMinutesAgo: 1 }],
    ['failed for good', { status: 'Error', restarts: 0 }],
    ['wait for an image', { status: 'ImagePullBackOff', restarts: 2, restartedMinutesAgo: 3 }],
  ])('are not those that %s', async (_name, of) => {
    expect(await counted({ ...ran, ...of })).toBe(0);
  });
});
