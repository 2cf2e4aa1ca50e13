import { describe, expect, it } from 'vitest';
import { getWarnings } from '../../src/catalogue/commands/kubectl/events.ts';
import { getPodsInAllNamespaces } from '../../src/catalogue/commands/kubectl/pod-table.ts';
import { getPodDetails, getUnsettledPods } from '../../src/catalogue/commands/kubectl/pods.ts';
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

const running = { status: 'Running', ready: '1/1', containers: [container()] };

describe('a container that waits for its image is found', () => {
  it('with the event that names the cause', async () => {
    const { failing, pods } = await surveyOf({
      pods: [pod('cart'), pod('search', running)],
      warnings: [event('cart', 'Failed', 'Error: ImagePullBackOff'), event('cart', 'Failed', forbidden403)],
    });
    expect(pods).toHaveLength(2);
    expect(failing).toHaveLength(1);
    expect(failing[0]).toMatchObject({
      message: forbidden403,
      image: cartImage,
      match: { cause: 'auth-403' },
      pod: { name: 'cart' },
      container: { name: 'app' },
    });
  });

  it('with the message of its waiting state, as Kubernetes 1.32 and newer write it', async () => {
    const { failing } = await surveyOf({
      pods: [pod('cart', { containers: [waiting('ErrImagePull', forbidden403)] })],
    });
    expect(failing[0]?.match.cause).toBe('auth-403');
  });

  it('as a second container, hidden by the CrashLoopBackOff of the first', async () => {
    const { failing } = await surveyOf({
      pods: [
        pod('cart', {
          status: 'CrashLoopBackOff',
          ready: '0/2',
          containers: [
            waiting('CrashLoopBackOff'),
            waiting('ErrImagePull', null, { name: 'proxy', image: 'envoy:1' }),
          ],
        }),
      ],
      warnings: [
        event('cart', 'Failed', forbidden403.replaceAll(cartImage, 'envoy:1'), { container: 'proxy' }),
      ],
    });
    expect(failing).toMatchObject([
      { image: 'envoy:1', container: { name: 'proxy' }, match: { cause: 'auth-403' } },
    ]);
  });

  it('as an init container', async () => {
    const { failing } = await surveyOf({
      pods: [
        pod('cart', {
          status: 'Init:ImagePullBackOff',
          containers: [
            waiting('ImagePullBackOff', null, { name: 'migrate', kind: 'init' }),
            waiting('PodInitializing'),
          ],
        }),
      ],
      warnings: [event('cart', 'Failed', forbidden403, { container: 'migrate' })],
    });
    expect(failing).toMatchObject([{ container: { name: 'migrate' }, match: { cause: 'auth-403' } }]);
  });

  it('as an ephemeral container of a running Pod, which the table does not show', async () => {
    const debug = waiting('ErrImagePull', null, { name: 'debug', kind: 'ephemeral', image: 'busybox' });
    const { failing } = await surveyOf({
      pods: [pod('cart', { ...running, containers: [container(), debug] })],
      warnings: [
        event('cart', 'Failed', 'Failed to pull image "busybox": not found', {
          container: 'debug',
          ephemeral: true,
        }),
      ],
    });
    expect(failing).toMatchObject([{ image: 'busybox', container: { name: 'debug' } }]);
  });

  it('twice if two containers of a Pod wait, each with its own event', async () => {
    const { failing } = await surveyOf({
      pods: [
        pod('cart', {
          containers: [waiting('ErrImagePull'), waiting('ErrImagePull', null, { name: 'proxy', image: 'p' })],
        }),
      ],
      warnings: [
        event('cart', 'Failed', forbidden403),
        event('cart', 'Failed', 'Failed to pull image "p": dial tcp: lookup p: no such host', {
          container: 'proxy',
        }),
      ],
    });
    expect(failing.map(({ match }) => match.cause)).toEqual(['auth-403', 'dns']);
  });

  it('by its bare status if the events have expired', async () => {
    const { failing } = await surveyOf({
      pods: [
        pod('cart', { containers: [waiting('ImagePullBackOff', `Back-off pulling image "${cartImage}"`)] }),
      ],
    });
    expect(failing).toMatchObject([{ match: { cause: 'bare-status' }, image: cartImage }]);
  });

  it('with the newest of its events', async () => {
    const { failing } = await surveyOf({
      pods: [pod('cart')],
      warnings: [
        event('cart', 'Failed', forbidden403, { last: minutesAgo(30) }),
        event('cart', 'Failed', 'Failed to pull image "a": dial tcp: lookup a: no such host', {
          last: minutesAgo(2),
        }),
      ],
    });
    expect(failing[0]?.match.cause).toBe('dns');
  });

  it('with the pull secret that the kubelet could not read, not with the resulting refusal', async () => {
    const secrets =
      'Unable to retrieve some image pull secrets (a, b); attempting to pull the image may not succeed.';
    const { failing } = await surveyOf({
      pods: [pod('cart')],
      warnings: [
        event('cart', 'FailedToRetrieveImagePullSecret', secrets, { container: null, last: minutesAgo(5) }),
        event('cart', 'Failed', forbidden403),
      ],
    });
    expect(failing).toMatchObject([
      { match: { cause: 'auth-pull-secret' }, notRetrieved: ['a', 'b'], message: secrets },
    ]);
  });

  it('but not with a secret that tries since then did not miss', async () => {
    const secrets =
      'Unable to retrieve some image pull secrets (a); attempting to pull the image may not succeed.';
    const { failing } = await surveyOf({
      pods: [pod('cart')],
      warnings: [
        event('cart', 'FailedToRetrieveImagePullSecret', secrets, { container: null, last: minutesAgo(35) }),
        event('cart', 'Failed', forbidden403),
      ],
    });
    expect(failing).toMatchObject([{ match: { cause: 'auth-403' }, notRetrieved: [] }]);
  });

  it('even if another container has events of its own', async () => {
    const { failing } = await surveyOf({
      pods: [pod('cart')],
      warnings: [event('cart', 'Failed', forbidden403, { container: 'other' })],
    });
    expect(failing[0]?.match.cause).toBe('bare-status');
  });
});

describe('a container of a Pod that ran before', () => {
  const restarted = pod('cart', {
    phase: 'Running',
    status: 'CrashLoopBackOff',
    ready: '0/2',
    containers: [
      waiting('CrashLoopBackOff'),
      waiting('ErrImagePull', null, { name: 'proxy', image: 'envoy:1' }),
    ],
  });
  const said = event('cart', 'Failed', forbidden403, { container: 'proxy' });

  it('is found by its events, although its Pod is not Pending', async () => {
    const { failing } = await surveyOf({ pods: [restarted], warnings: [said] });
    expect(failing).toMatchObject([{ container: { name: 'proxy' }, match: { cause: 'auth-403' } }]);
  });

  it('is found by the status of its Pod', async () => {
    const { failing } = await surveyOf({ pods: [{ ...restarted, status: 'ImagePullBackOff' }] });
    expect(failing).toMatchObject([{ container: { name: 'proxy' } }]);
  });

  it('is looked for in all Pods that are not ready if events may not be read', async () => {
    const given = [refused(getWarnings, { NAMESPACE: 'shop' }, { why: 'forbidden' })];
    expect((await surveyOf({ pods: [restarted], given })).failing).toMatchObject([
      { container: { name: 'proxy' } },
    ]);
  });

  it('is counted without a further command if it only crashes', async () => {
    const crashed = event('cart', 'Failed', 'Error: failed to create containerd task: exec: not found');
    const crashing = { ...restarted, restarts: 6, restartedMinutesAgo: 3 };
    const { asked, restarting } = await surveyOf({ pods: [crashing], warnings: [crashed] });
    expect(asked).not.toContain('kubectl-get-pod-details');
    expect(restarting).toHaveLength(1);
  });
});

it('reads Pods by name if the list of Pending Pods is too large', async () => {
  const given = [refused(getUnsettledPods, { NAMESPACE: 'shop' }, { why: 'too-large' })];
  const { failing, gaps } = await surveyOf({ pods: [pod('cart'), pod('search', running)], given });
  expect(failing).toMatchObject([{ pod: { name: 'cart' } }]);
  expect(gaps).toEqual([]);
});

it('keeps what is known if Pods may not be read by name', async () => {
  const crashes = pod('search', { phase: 'Running', status: 'SomethingNew' });
  const given = [refused(getPodDetails, { NAMESPACE: 'shop', PODS: ['search'] }, { why: 'forbidden' })];
  const { failing, gaps } = await surveyOf({ pods: [pod('cart'), crashes], given });
  expect(failing).toMatchObject([{ pod: { name: 'cart' } }]);
  expect(gaps).toMatchObject([{ what: { en: 'some Pods' }, failure: { why: 'forbidden' } }]);
});

describe('a recovered pull is not reported', () => {
  it('if the Pod runs and its old events still exist', async () => {
    const { failing } = await surveyOf({
      pods: [pod('cart', running)],
      warnings: [event('cart', 'Failed', forbidden403)],
    });
    expect(failing).toEqual([]);
  });

  it('if the Pod has been deleted since its event', async () => {
    const { failing } = await surveyOf({ pods: [], warnings: [event('cart', 'Failed', forbidden403)] });
    expect(failing).toEqual([]);
  });

  it('if the Pod has completed', async () => {
    const done = { status: 'Completed', ready: '0/1', containers: [container()] };
    const { failing, asked } = await surveyOf({ pods: [pod('job', done)] });
    expect(failing).toEqual([]);
    expect(asked).not.toContain('kubectl-get-pod-details');
  });
});

describe('what cannot be read', () => {
  it('is a gap if it is the events, and the Pods are still read', async () => {
    const given = [
      refused(getWarnings, { NAMESPACE: 'shop' }, { why: 'forbidden', permission: 'list events' }),
    ];
    const { gaps, failing } = await surveyOf({ pods: [pod('cart')], given });
    expect(gaps).toMatchObject([{ failure: { why: 'forbidden', permission: 'list events' } }]);
    expect(failing).toMatchObject([{ match: { cause: 'bare-status' } }]);
  });

  it('ends the survey if it is the Pods', async () => {
    const given = [refused(getPodsInAllNamespaces, {}, { why: 'forbidden' })];
    await expect(surveyOf({ given }, nothingWanted, { ...target, namespace: null })).rejects.toMatchObject({
      failure: { why: 'forbidden' },
    });
  });

  it('is reported as missing if it is the Pod of --pod', async () => {
    const { missingPod: absent, failing } = await surveyOf(
      { pods: [pod('cart')] },
      { ...nothingWanted, pod: 'crat' },
    );
    expect([absent, failing]).toEqual([{ name: 'crat', similar: [] }, []]);
  });

  it('names the Pods whose names begin so, as those of a Deployment do', async () => {
    const { missingPod } = await surveyOf(
      { pods: [pod('cart-7c9-x1'), pod('cart-7c9-x2'), pod('carts')] },
      { ...nothingWanted, pod: 'cart' },
    );
    expect(missingPod?.similar).toEqual(['cart-7c9-x1', 'cart-7c9-x2']);
  });
});

describe('a Pod that is not to be reported', () => {
  it.each([
    ['is being deleted', { deleting: true }],
    ['was evicted while it waited', { phase: 'Failed', reason: 'Evicted', status: 'Evicted' }],
  ])('because it %s', async (_name, of) => {
    const { failing, unclear } = await surveyOf({ pods: [pod('cart', of)] });
    expect([failing, unclear]).toEqual([[], []]);
  });
});
