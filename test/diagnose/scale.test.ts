import { expect, it } from 'vitest';
import { examine } from '../../src/diagnose/examine.ts';
import { runReader } from '../../src/diagnose/find/reader.ts';
import { survey } from '../../src/diagnose/find/survey.ts';
import { nothingWanted } from '../../src/diagnose/find/target.ts';
import {
  askCluster,
  container,
  event,
  forbidden403,
  minutesAgo,
  now,
  pod,
  waiting,
} from '../support/diagnose/cluster.ts';

const healthy = { status: 'Running', ready: '1/1', containers: [container()] };

it('surveys 10,000 Pods with one table, two lists of events and the Pending Pods', async () => {
  const pods = Array.from({ length: 10_000 }, (_, index) =>
    pod(`cart-${index}`, index % 40 === 0 ? {} : healthy),
  );
  const warnings = pods
    .filter(({ status }) => status !== 'Running')
    .map(({ name }) => event(name, 'Failed', forbidden403));
  const { ask, asked } = askCluster({ pods, warnings });
  const found = await survey(ask, 'shop', nothingWanted, now, runReader());
  expect(found.pods).toHaveLength(10_000);
  expect(found.failing).toHaveLength(250);
  expect(asked.toSorted()).toEqual([
    'kubectl-get-pending-pods',
    'kubectl-get-pods',
    'kubectl-get-pull-events',
    'kubectl-get-warning-events',
  ]);
});

it('reads Pods that wait but are not Pending by name, in batches of 100', async () => {
  const pods = Array.from({ length: 250 }, (_, index) => pod(`cart-${index}`, { phase: 'Running' }));
  const { ask, asked } = askCluster({ pods });
  expect((await survey(ask, 'shop', nothingWanted, now, runReader())).failing).toHaveLength(250);
  expect(asked.filter((id) => id === 'kubectl-get-pod-details')).toHaveLength(3);
});

it.each([1, 50])('runs kubectl as often for %i namespaces as for one', async (namespaces) => {
  const failing = Array.from({ length: 300 }, (_, index) =>
    pod(`cart-${index}`, { namespace: `team-${index % namespaces}` }),
  );
  const hanging = pod('cart-hangs', {
    namespace: 'team-0',
    status: 'ContainerCreating',
    containers: [waiting('ContainerCreating')],
  });
  const warnings = failing.map(({ namespace, name }) => event(name, 'Failed', forbidden403, { namespace }));
  const begun = { namespace: 'team-0', last: minutesAgo(9) };
  const progress = [event('cart-hangs', 'Pulling', 'Pulling image', begun)];
  const { ask, asked } = askCluster({ pods: [...failing, hanging], progress, warnings });
  const { findings } = await examine(ask, {
    wanted: { ...nothingWanted, allNamespaces: true },
    section: null,
    now,
  });
  expect(findings.flatMap((finding) => finding.pods)).toHaveLength(301);
  const kubectl = asked.filter((id) => id.startsWith('kubectl'));
  expect([...new Set(kubectl)].toSorted()).toEqual([
    'kubectl-config-view',
    'kubectl-count-pods',
    'kubectl-get-all-nodes',
    'kubectl-read-pull-events',
    'kubectl-read-unsettled-pods',
  ]);
});

it('runs no further command if all Pods run', async () => {
  const pods = Array.from({ length: 10_000 }, (_, index) => pod(`cart-${index}`, healthy));
  const { ask, asked } = askCluster({ pods });
  expect((await survey(ask, 'shop', nothingWanted, now, runReader())).failing).toEqual([]);
  expect(asked).toHaveLength(4);
});
