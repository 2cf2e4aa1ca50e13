/** A run on every namespace looks at the Pods that can wait for an image, and lists the others only where it has to. */
import { describe, expect, it } from 'vitest';
import { getPullEventsInAllNamespaces } from '../../src/catalogue/commands/kubectl/events.ts';
import {
  getPodDetails,
  getRunningPodsInAllNamespaces,
  getUnsettledPodsInAllNamespaces,
} from '../../src/catalogue/commands/kubectl/pods.ts';
import { examine } from '../../src/diagnose/examine.ts';
import { nothingWanted, type Wanted } from '../../src/diagnose/find/target.ts';
import {
  askCluster,
  container,
  event,
  type FakeCluster,
  type FakePod,
  forbidden403,
  minutesAgo,
  now,
  pod,
  waiting,
} from '../support/diagnose/cluster.ts';
import { refused } from '../support/rules/fake-ask.ts';

const everywhere: Wanted = { ...nothingWanted, allNamespaces: true };

async function diagnose(cluster: FakeCluster, wanted: Partial<Wanted> = {}) {
  const { ask, asked } = askCluster(cluster);
  const options = { wanted: { ...everywhere, ...wanted }, section: null, now };
  const examination = await examine(ask, options);
  return {
    ...examination,
    found: examination.findings.flatMap(({ pods }) => pods).toSorted(),
    kubectl: asked.filter((id) => id.startsWith('kubectl')),
  };
}

const fine = (name: string, of: Partial<FakePod> = {}) =>
  pod(name, { status: 'Running', ready: '1/1', containers: [container()], ...of });
/** A Pod that runs, and of which a container that ended waits for its image. */
const again = (name: string, of: Partial<FakePod> = {}) =>
  pod(name, {
    phase: 'Running',
    containers: [waiting('ImagePullBackOff', null, { hadImage: true, endedAt: minutesAgo(30) })],
    ...of,
  });
const backOff = (name: string, of: Parameters<typeof event>[3] = {}) =>
  event(name, 'BackOff', 'Back-off pulling image "x"', { type: 'Normal', ...of });

describe('a Pod that runs and waits for an image', () => {
  const waits = again('cart');

  it.each<[string, FakeCluster]>([
    ['a warning', { warnings: [event('cart', 'Failed', forbidden403)] }],
    ['a back-off', { backOff: [backOff('cart')] }],
    ['a pull that has begun', { progress: [event('cart', 'Pulling', 'Pulling image "x"')] }],
    [
      'a warning after the image had come once',
      {
        progress: [event('cart', 'Pulled', 'Container image "x" already present', { last: minutesAgo(40) })],
        warnings: [event('cart', 'Failed', forbidden403)],
      },
    ],
  ])('is found by %s', async (_, events) => {
    const { found, kubectl } = await diagnose({ pods: [waits, fine('web')], ...events });
    expect(found).toEqual(['shop/cart']);
    expect(kubectl).toContain(getPodDetails.id);
    expect(kubectl).not.toContain('kubectl-get-pods-all-namespaces');
  });

  it('is not looked at without an event, which is said', async () => {
    const { found, pods, notLookedAt } = await diagnose({ pods: [waits, fine('web')] });
    expect({ found, pods, notLookedAt }).toEqual({ found: [], pods: 0, notLookedAt: 2 });
  });

  it('is found without an event by --all-pods', async () => {
    const { found, pods, notLookedAt } = await diagnose({ pods: [waits, fine('web')] }, { allPods: true });
    expect({ found, pods, notLookedAt }).toEqual({ found: ['shop/cart'], pods: 2, notLookedAt: 0 });
  });
});

describe('a Pod that runs', () => {
  it.each<[string, FakeCluster]>([
    [
      'whose image came after its last failure',
      {
        warnings: [event('web', 'Failed', forbidden403, { last: minutesAgo(5) })],
        progress: [event('web', 'Pulled', 'Successfully pulled image "x" in 5s', { last: minutesAgo(3) })],
      },
    ],
    [
      'whose last failure is long ago',
      { warnings: [event('web', 'Failed', forbidden403, { last: minutesAgo(50) })] },
    ],
    ['with a warning that is not about a pull', { warnings: [event('web', 'Evicted', 'low on memory')] }],
  ])('%s is not read', async (_, events) => {
    const { found, kubectl } = await diagnose({ pods: [fine('web')], ...events });
    expect(found).toEqual([]);
    expect(kubectl).not.toContain(getPodDetails.id);
  });

  it('and is held back again and again is counted, without the status of any Pod', async () => {
    const crashing = event('web', 'BackOff', 'Back-off restarting failed container', { last: minutesAgo(4) });
    const { restarting, kubectl } = await examineQuietly([crashing]);
    expect(restarting).toHaveLength(1);
    expect(kubectl).not.toContain('kubectl-get-pods-all-namespaces');
  });

  it('is counted by what its container waits for, too', async () => {
    const crashes = pod('web', { containers: [waiting('CrashLoopBackOff', null, { hadImage: true })] });
    expect(await diagnose({ pods: [crashes] })).toMatchObject({ found: [], restarting: [{ name: 'web' }] });
  });

  it('and was held back long ago is not', async () => {
    const crashing = event('web', 'BackOff', 'Back-off restarting failed container', {
      last: minutesAgo(40),
    });
    expect((await examineQuietly([crashing])).restarting).toEqual([]);
  });

  async function examineQuietly(held: FakeCluster['backOff']) {
    const { ask, asked } = askCluster({ pods: [fine('web')], backOff: held ?? [] });
    const examined = await examine(ask, { wanted: everywhere, section: null, now, readsLogs: false });
    return { ...examined, kubectl: asked };
  }
});

describe.each([1, 50])('with failures of every kind in %i namespaces', (namespaces) => {
  const spread = (names: readonly string[], make: (name: string, of: Partial<FakePod>) => FakePod) =>
    names.map((name, at) => make(name, { namespace: `team-${at % namespaces}` }));
  const names = (prefix: string) => Array.from({ length: 100 }, (_, at) => `${prefix}-${at}`);
  const pending = spread(names('pending'), pod);
  const running = spread(names('running'), again);
  const pods = [...pending, ...running, ...spread(names('fine'), fine)];
  const warnings = [...pending, ...running].map(({ namespace, name }) =>
    event(name, 'Failed', forbidden403, { namespace }),
  );

  it('asks the cluster eight questions at most, and finds all', async () => {
    const { found, kubectl } = await diagnose({ pods, warnings });
    expect(found).toHaveLength(200);
    expect(new Set(kubectl).size, kubectl.join(' ')).toBeLessThanOrEqual(8);
  });

  it('finds each of them although any one event is gone', async () => {
    for (const [at] of warnings.entries()) {
      if (at % 20 !== 0) continue;
      const { found, notLookedAt } = await diagnose({ pods, warnings: warnings.toSpliced(at, 1) });
      // Where the list of running Pods was read, even a Pod without an event is found.
      expect(found.length + (notLookedAt === 0 ? 0 : 1)).toBeGreaterThanOrEqual(200);
    }
  });
});

describe('every Pod is listed', () => {
  const cluster = { pods: [again('cart'), fine('web')] };

  it.each([
    ['events may not be read', refused(getPullEventsInAllNamespaces, {}, { why: 'forbidden' })],
    ['events are too many', refused(getPullEventsInAllNamespaces, {}, { why: 'too-large' })],
    [
      'the Pods that do not run are too many',
      refused(getUnsettledPodsInAllNamespaces, {}, { why: 'too-large' }),
    ],
  ] as const)('where %s, and the run says so', async (_, missing) => {
    const { found, listedBecause, notLookedAt } = await diagnose({ ...cluster, given: [missing] });
    expect({ found, notLookedAt }).toEqual({ found: ['shop/cart'], notLookedAt: 0 });
    expect(listedBecause).toMatchObject({ why: missing.reply.why });
  });
});

it('Pods that run are read by name where they cannot be listed', async () => {
  const pods = ['shop', 'bank'].map((namespace) => again('cart', { namespace }));
  const { found } = await diagnose({
    pods,
    warnings: pods.map(({ namespace }) => event('cart', 'Failed', forbidden403, { namespace })),
    given: [refused(getRunningPodsInAllNamespaces, {}, { why: 'too-large' })],
  });
  expect(found).toEqual(['bank/cart', 'shop/cart']);
});
