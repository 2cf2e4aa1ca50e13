/** Pods that are being created: a pull that hangs, a queue, another step, or nothing at all. */
import { describe, expect, it } from 'vitest';
import {
  getPullEventsInAllNamespaces,
  getPullProgress,
} from '../../src/catalogue/commands/kubectl/events.ts';
import {
  cartImage,
  container,
  event,
  type FakePod,
  minutesAgo,
  pod,
  waiting,
} from '../support/diagnose/cluster.ts';
import { surveyOf } from '../support/diagnose/survey.ts';
import { refused } from '../support/rules/fake-ask.ts';

const creating = (name: string, of: Partial<FakePod> = {}) =>
  pod(name, { status: 'ContainerCreating', containers: [waiting('ContainerCreating')], ...of });
const pulling = (name: string, minutes: number, image = cartImage) =>
  event(name, 'Pulling', `Pulling image "${image}"`, {
    first: minutesAgo(minutes),
    last: minutesAgo(minutes),
  });
const pulled = (name: string, minutes: number) =>
  event(name, 'Pulled', `Successfully pulled image "${cartImage}" in 540ms`, { last: minutesAgo(minutes) });

describe('a pull that hangs', () => {
  it('is found by its beginning, which is its last try', async () => {
    const { failing } = await surveyOf({ pods: [creating('cart')], progress: [pulling('cart', 7)] });
    expect(failing).toMatchObject([
      {
        match: { cause: 'timeout-slow' },
        container: { name: 'app' },
        tries: { last: minutesAgo(7), pulling: true, retryBy: null },
        waitsBehind: null,
      },
    ]);
  });

  it.each([
    ['has ended, and a slow hook follows', [pulling('cart', 7), pulled('cart', 7)]],
    ['has just begun', [pulling('cart', 1)]],
    ['is of a container that runs', [{ ...pulling('cart', 7), container: 'other' }]],
    ['is of another Pod', [pulling('other', 7)]],
    ['is of a Pod that had the same name before', [{ ...pulling('cart', 7), uid: 'uid-of-the-old-one' }]],
  ])('is not found if it %s', async (_name, progress) => {
    expect((await surveyOf({ pods: [creating('cart')], progress })).failing).toEqual([]);
  });

  it('is the last one that began: a kubelet starts the containers of a Pod one after the other', async () => {
    const second = waiting('ContainerCreating', null, { name: 'proxy', image: 'envoy:1' });
    const two = creating('cart', { containers: [waiting('ContainerCreating'), second] });
    const progress = [{ ...pulling('cart', 4), container: 'proxy' }, pulling('cart', 9)];
    const { failing } = await surveyOf({ pods: [two], progress });
    expect(failing).toMatchObject([{ container: { name: 'proxy' }, image: 'envoy:1' }]);
  });

  it('is not found in a Pod that was just created', async () => {
    const young = creating('cart', { created: minutesAgo(1) });
    const { failing, young: count } = await surveyOf({ pods: [young], progress: [pulling('cart', 1)] });
    expect(failing).toEqual([]);
    expect(count).toBe(1);
  });

  it('is found in a Pod that runs, if its container was added to debug', async () => {
    const debug = waiting('ContainerCreating', null, { name: 'debug', kind: 'ephemeral', image: 'busybox' });
    const running = pod('cart', { status: 'Running', ready: '1/1', containers: [container(), debug] });
    const { failing } = await surveyOf({
      pods: [running],
      progress: [{ ...pulling('cart', 7, 'busybox'), container: 'debug' }],
    });
    expect(failing).toMatchObject([{ container: { name: 'debug' }, image: 'busybox' }]);
  });

  it('is reported as a gap if events cannot be read', async () => {
    const given = [refused(getPullProgress, { NAMESPACE: 'shop' }, { why: 'forbidden' })];
    const { gaps, unclear } = await surveyOf({ pods: [creating('cart')], given });
    expect(gaps).toMatchObject([{ failure: { why: 'forbidden' } }]);
    expect(unclear).toMatchObject([{ pod: { name: 'cart' } }]);
  });

  it('goes on where a failed one was known before: it is tried again', async () => {
    const failed = event('cart', 'Failed', `Failed to pull image "${cartImage}": dial tcp: i/o timeout`, {
      last: minutesAgo(12),
    });
    const { failing } = await surveyOf({
      pods: [creating('cart')],
      warnings: [failed],
      progress: [pulling('cart', 7)],
    });
    expect(failing).toMatchObject([{ match: { cause: 'timeout-slow' } }]);
  });
});

describe('pulls of one node that have not ended', () => {
  const waits = ['cart', 'search', 'web'].map((name) => creating(name));
  const begun = [pulling('cart', 9, 'slow.example.com/cart:1'), pulling('search', 8), pulling('web', 5)];

  it('are one story: the oldest hangs, the others may wait behind it', async () => {
    const { failing } = await surveyOf({ pods: waits, progress: begun });
    const behind = { image: 'slow.example.com/cart:1', since: minutesAgo(9) };
    expect(failing.map(({ pod: { name }, waitsBehind }) => [name, waitsBehind])).toEqual([
      ['cart', null],
      ['search', behind],
      ['web', behind],
    ]);
  });

  it('are several where a later one has ended meanwhile: the node pulls several at a time', async () => {
    const later = [pulling('done', 7), pulled('done', 6)];
    const { failing } = await surveyOf({ pods: waits, progress: [...begun, ...later] });
    expect(failing.map(({ waitsBehind }) => waitsBehind !== null)).toEqual([false, false, true]);
  });

  it('do not wait for a pull of another node', async () => {
    const [first, ...rest] = begun;
    const progress = [{ ...(first ?? pulling('cart', 9)), node: 'node-b' }, ...rest];
    const pods = waits.map((each) => (each.name === 'cart' ? { ...each, node: 'node-b' } : each));
    const { failing } = await surveyOf({ pods, progress });
    expect(
      failing.filter(({ waitsBehind }) => waitsBehind === null).map(({ pod: { name } }) => name),
    ).toEqual(['cart', 'search']);
  });

  it('may wait for a pull of another namespace, of a Pod that still exists', async () => {
    const foreign = { ...creating('big'), namespace: 'ml' };
    const inFront = { ...pulling('big', 20, 'slow.example.com/model:1'), namespace: 'ml' };
    const gone = { ...pulling('gone', 30, 'slow.example.com/gone:1'), namespace: 'ml' };
    const { failing } = await surveyOf({
      pods: [creating('cart'), foreign],
      progress: [pulling('cart', 9), inFront, gone],
    });
    expect(failing).toMatchObject([{ waitsBehind: { image: 'slow.example.com/model:1' } }]);
  });

  it('are recognised from what may be read, where other namespaces may not', async () => {
    const given = [refused(getPullEventsInAllNamespaces, {}, { why: 'forbidden' })];
    const { failing, gaps } = await surveyOf({ pods: waits, progress: begun, given });
    expect(failing).toHaveLength(3);
    expect(gaps).toEqual([]);
  });
});

it('a pull of a Pod that was deleted holds up nothing', async () => {
  const { failing } = await surveyOf({
    pods: [creating('cart')],
    progress: [pulling('cart', 9), pulling('gone', 30, 'slow.example.com/gone:1')],
  });
  expect(failing).toMatchObject([{ waitsBehind: null }]);
});

it('a pull that hangs when a container is started again is found', async () => {
  const again = pod('cart', {
    phase: 'Running',
    status: 'CrashLoopBackOff',
    containers: [waiting('CrashLoopBackOff', null, { endedAt: minutesAgo(30) })],
  });
  const { failing, restarting } = await surveyOf({ pods: [again], progress: [pulling('cart', 25)] });
  expect(failing).toMatchObject([{ match: { cause: 'timeout-slow' }, container: { name: 'app' } }]);
  expect(restarting).toEqual([]);
});

describe('a Pod that is being created and pulls nothing', () => {
  it('waits for another step, if an event says so', async () => {
    const mount = event('cart', 'FailedMount', 'MountVolume.SetUp failed for volume "c"', {
      container: null,
    });
    const { failing, unclear } = await surveyOf({ pods: [creating('cart')], warnings: [mount] });
    expect([failing, unclear]).toEqual([[], []]);
  });

  it.each([
    ['a name server too many', 'DNSConfigForming', 'Nameserver limits were exceeded'],
    ['a policy that only audits', 'PolicyViolation', 'policy require-labels/check fail: validation error'],
    ['a reason that nobody knows', 'SomethingNew', 'said by a controller'],
  ])('is unclear, if all that is said is about %s', async (_name, reason, message) => {
    const said = event('cart', reason, message, { container: null });
    const { unclear } = await surveyOf({ pods: [creating('cart')], warnings: [said] });
    expect(unclear).toMatchObject([{ why: 'no-event', pod: { name: 'cart' } }]);
  });

  it('is unclear, if none does', async () => {
    const { failing, unclear } = await surveyOf({ pods: [creating('cart')] });
    expect(failing).toEqual([]);
    expect(unclear).toMatchObject([
      { why: 'no-event', reason: 'ContainerCreating', since: minutesAgo(30), pod: { name: 'cart' } },
    ]);
  });

  it('is unclear, if all that was said is long ago', async () => {
    const mount = event('cart', 'FailedMount', 'MountVolume.SetUp failed for volume "c"', {
      container: null,
      last: minutesAgo(28),
    });
    const init = creating('search', {
      status: 'Init:1/1',
      containers: [container({ name: 'migrate', kind: 'init' }), waiting('PodInitializing')],
    });
    const { unclear } = await surveyOf({
      pods: [creating('cart'), init],
      warnings: [mount],
      progress: [{ ...pulled('search', 20), container: 'migrate' }],
    });
    expect(unclear.map((each) => each.pod.name)).toEqual(['cart', 'search']);
  });

  it('is unclear, if no kubelet has taken it up', async () => {
    const untouched = creating('cart', { status: 'Pending', containers: [container({ hadImage: false })] });
    const { unclear } = await surveyOf({ pods: [untouched] });
    expect(unclear).toMatchObject([{ why: 'no-event', reason: 'Pending' }]);
  });

  it('is fine, if an init container runs: nothing else is created yet', async () => {
    const waits = creating('cart', {
      status: 'Init:0/1',
      containers: [
        container({ name: 'wait-db', kind: 'init', holdsOthers: true }),
        waiting('PodInitializing'),
      ],
    });
    const { failing, unclear } = await surveyOf({ pods: [waits] });
    expect([failing, unclear]).toEqual([[], []]);
  });

  it('is fine, if it waits for a node', async () => {
    const unscheduled = creating('cart', {
      status: 'Pending',
      node: null,
      containers: [container({ hadImage: false })],
    });
    const { failing, unclear } = await surveyOf({ pods: [unscheduled] });
    expect([failing, unclear]).toEqual([[], []]);
  });
});
