import { expect, it } from 'vitest';
import { survey } from '../../src/diagnose/survey.ts';
import { askCluster, container, event, forbidden403, now, pod } from './cluster.ts';
import { nothingWanted, target } from './wanted.ts';

const healthy = { status: 'Running', ready: '1/1', containers: [container()] };

it('surveys 10,000 Pods with a table, the events, and details of the failing ones in batches of a hundred', async () => {
  const pods = Array.from({ length: 10_000 }, (_, index) =>
    pod(`cart-${index}`, index % 40 === 0 ? {} : healthy),
  );
  const warnings = pods
    .filter(({ status }) => status !== 'Running')
    .map(({ name }) => event(name, 'Failed', forbidden403));
  const { ask, asked } = askCluster({ pods, warnings });
  const start = performance.now();
  const found = await survey(ask, target, nothingWanted, now);
  expect(performance.now() - start).toBeLessThan(3000);
  expect(found.pods).toBe(10_000);
  expect(found.failing).toHaveLength(250);
  expect(asked.toSorted()).toEqual([
    'kubectl-get-pod-details',
    'kubectl-get-pod-details',
    'kubectl-get-pod-details',
    'kubectl-get-pods',
    'kubectl-get-warning-events',
  ]);
});

it('reads details by namespace where every namespace is surveyed', async () => {
  const pods = Array.from({ length: 300 }, (_, index) =>
    pod(`cart-${index}`, { namespace: `team-${index % 3}` }),
  );
  const { ask, asked } = askCluster({ pods });
  const found = await survey(
    ask,
    { ...target, namespace: null },
    { ...nothingWanted, allNamespaces: true },
    now,
  );
  expect(found.failing).toHaveLength(300);
  expect(asked.filter((id) => id === 'kubectl-get-pod-details')).toHaveLength(3);
});

it('asks nothing more of a cluster in which all Pods run', async () => {
  const pods = Array.from({ length: 10_000 }, (_, index) => pod(`cart-${index}`, healthy));
  const { ask, asked } = askCluster({ pods });
  expect((await survey(ask, target, nothingWanted, now)).failing).toEqual([]);
  expect(asked).toHaveLength(2);
});
