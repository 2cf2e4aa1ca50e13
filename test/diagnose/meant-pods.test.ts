/** `--pod` and `--selector` say which Pods are meant. */

import { describe, expect, it } from 'vitest';
import { nothingWanted } from '../../src/diagnose/find/target.ts';
import { pod } from '../support/diagnose/cluster.ts';
import { denied } from '../support/diagnose/denied.ts';
import { surveyOf } from '../support/diagnose/survey.ts';
import { target } from '../support/diagnose/target.ts';

it.each([
  ['cart-7c9d8b6f5-x2vt4', 'of a Deployment'],
  ['cart-x2vt4', 'of a Job, a ReplicaSet or a DaemonSet'],
  ['cart-0', 'of a StatefulSet'],
  ['cart-29384710-x2vt4', 'of a CronJob'],
])('with --pod and the name of a workload reads %s, a Pod %s', async (name) => {
  const others = ['carts-0', 'cart-api-7c9d8b6f5-x2vt4', 'cart-aeiou', 'recart-0'];
  const cluster = { pods: [name, ...others].map((each) => pod(each)) };
  const found = await surveyOf(cluster, { ...nothingWanted, pod: 'cart' });
  expect(found.failing.map((each) => each.pod.name)).toEqual([name]);
  expect([found.pods.length, found.missingPod]).toEqual([1, null]);
});

it('with --pod reads and counts that Pod only, and no controller', async () => {
  const cluster = { pods: [pod('cart'), pod('search')], warnings: [denied('banner')] };
  const found = await surveyOf(cluster, { ...nothingWanted, pod: 'search' });
  expect(found.failing.map((each) => each.pod.name)).toEqual(['search']);
  expect([found.pods.length, found.refused]).toEqual([1, []]);
});

describe('with a label selector', () => {
  const cart = pod('cart', { labels: { app: 'cart', tier: 'web' } });
  const search = pod('search', { labels: { app: 'search', tier: 'web' } });
  const elsewhere = pod('cart', { namespace: 'jobs', labels: { app: 'cart' } });
  const cluster = { pods: [cart, search, elsewhere], warnings: [denied('banner')] };
  const surveyed = async (selector: string, everywhere = false) => {
    const wanted = { ...nothingWanted, selector, allNamespaces: everywhere };
    const found = await surveyOf(cluster, wanted, everywhere ? { ...target, namespace: null } : target);
    return { ...found, names: found.failing.map((each) => `${each.pod.namespace}/${each.pod.name}`) };
  };

  it('reads and counts the Pods that have the labels, and no controller', async () => {
    const { names, pods, refused } = await surveyed('app=cart,tier=web');
    expect([names, pods.length, refused]).toEqual([['shop/cart'], 1, []]);
  });

  it('reads those of every namespace', async () => {
    expect((await surveyed('app=cart', true)).names).toEqual(['shop/cart', 'jobs/cart']);
  });

  it('that no Pod has is not a namespace where all is well', async () => {
    const { gaps, pods } = await surveyed('app=crat');
    expect(pods).toEqual([]);
    expect(gaps).toMatchObject([
      {
        what: { en: 'the Pods that match the selector app=crat' },
        failure: { why: 'not-found', tool: 'kubectl' },
      },
    ]);
  });
});
