/** `--pod` with the name of a workload means its Pods. */
import { expect, it } from 'vitest';
import { pod } from '../support/diagnose/cluster.ts';
import { surveyOf } from '../support/diagnose/survey.ts';
import { noOptions } from '../support/diagnose/target.ts';

it.each([
  ['cart-7c9d8b6f5-x2vt4', 'of a Deployment'],
  ['cart-x2vt4', 'of a Job, a ReplicaSet or a DaemonSet'],
  ['cart-0', 'of a StatefulSet'],
  ['cart-29384710-x2vt4', 'of a CronJob'],
])('with --pod and the name of a workload reads %s, a Pod %s', async (name) => {
  const others = ['carts-0', 'cart-api-7c9d8b6f5-x2vt4', 'cart-aeiou', 'recart-0'];
  const cluster = { pods: [name, ...others].map((each) => pod(each)) };
  const found = await surveyOf(cluster, { ...noOptions, pod: 'cart' });
  expect(found.failing.map((each) => each.pod.name)).toEqual([name]);
  expect([found.pods, found.missingPod]).toEqual([1, null]);
});
