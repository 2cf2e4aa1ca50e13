/** Events are kept for about an hour; Cloud Logging keeps them for longer. */

import { describe, expect, it } from 'vitest';
import { examine } from '../../src/diagnose/examine.ts';
import { nothingWanted } from '../../src/diagnose/find/target.ts';
import {
  askCluster,
  cartImage,
  event,
  type FakeCluster,
  forbidden403,
  minutesAgo,
  now,
  pod,
  waiting,
} from '../support/diagnose/cluster.ts';

const forgotten = pod('cart', {
  containers: [waiting('ImagePullBackOff', `Back-off pulling image "${cartImage}"`)],
});
const logged = event('cart', 'Failed', forbidden403, { last: minutesAgo(180) });
const notFound = event('cart', 'Failed', `Failed to pull image "${cartImage}": ${cartImage}: not found`, {
  last: minutesAgo(600),
});

async function examineCluster(cluster: FakeCluster, wanted = nothingWanted) {
  const { ask, asked } = askCluster(cluster);
  return { ...(await examine(ask, { wanted, section: null, now })), asked };
}

describe('a cause whose events have expired', () => {
  it('is read from Cloud Logging, with the time of the entry', async () => {
    const { findings, gaps } = await examineCluster({ pods: [forgotten], logged: [notFound, logged] });
    expect(findings).toMatchObject([
      { cause: 'auth-403', message: forbidden403, loggedAt: minutesAgo(180), pods: ['shop/cart'] },
    ]);
    expect(gaps.map(({ what }) => what.en)).not.toContain('the events in Cloud Logging');
  });

  it('is taken from another Pod with the same image if nothing was logged for this one', async () => {
    const { findings } = await examineCluster({
      pods: [forgotten],
      logged: [{ ...logged, name: 'cart-old' }],
    });
    expect(findings).toMatchObject([{ cause: 'auth-403', loggedAt: minutesAgo(180) }]);
  });

  it('is not taken from another container or another image', async () => {
    const proxy = event('cart', 'Failed', 'Failed to pull image "envoy:1": not found', {
      container: 'proxy',
    });
    const { findings } = await examineCluster({ pods: [forgotten], logged: [proxy] });
    expect(findings).toMatchObject([{ cause: 'bare-status', loggedAt: null }]);
  });

  it('stays unknown, with the reason, if the log may not be read', async () => {
    const { findings, gaps } = await examineCluster({ pods: [forgotten] });
    expect(findings).toMatchObject([{ cause: 'bare-status' }]);
    expect(gaps.map(({ what }) => what.en)).toContain('the events in Cloud Logging');
  });

  it('needs the name of the cluster', async () => {
    const { gaps } = await examineCluster({ pods: [forgotten], context: 'kind-kind', logged: [logged] });
    expect(gaps).toContainEqual(
      expect.objectContaining({ failure: { why: 'no-target', flags: ['--project', '--cluster'] } }),
    );
  });

  it('is not looked for if the cluster still has the events', async () => {
    const { asked } = await examineCluster({
      pods: [pod('cart', { containers: [waiting('ErrImagePull', forbidden403)] })],
    });
    expect(asked).not.toContain('gcloud-logging-read-pull-failures');
  });
});

describe('a Pod that is gone', () => {
  const wanted = { ...nothingWanted, pod: 'cart' };

  it('is reported from Cloud Logging, once for each container', async () => {
    const { findings } = await examineCluster({ logged: [notFound, logged] }, wanted);
    expect(findings).toMatchObject([{ cause: 'auth-403', pods: ['shop/cart'], images: [cartImage] }]);
  });

  it.each([
    ['nothing was logged', { logged: [] }],
    ['it was another namespace', { logged: [{ ...logged, namespace: 'other' }] }],
    ['the log may not be read', {}],
  ])('is not found where %s', async (_, cluster) => {
    const { findings, gaps } = await examineCluster(cluster, wanted);
    expect(findings).toEqual([]);
    expect(gaps).toContainEqual({
      what: { en: 'the Pod cart', fr: 'le pod cart' },
      failure: { why: 'not-found', tool: 'kubectl' },
    });
  });
});
