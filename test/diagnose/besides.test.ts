/** What `diagnose` says although it is no answer to its question: what else is wrong, and what it may not read. */

import { expect, it } from 'vitest';
import { getAllNodes } from '../../src/catalogue/commands/kubectl/all-nodes.ts';
import { getPodsInAllNamespaces } from '../../src/catalogue/commands/kubectl/pod-table.ts';
import { getUnsettledPodsInAllNamespaces } from '../../src/catalogue/commands/kubectl/pods.ts';
import { examine } from '../../src/diagnose/examine.ts';
import { nothingWanted } from '../../src/diagnose/find/target.ts';
import { askCluster, clusterNode, type FakeCluster, now, pod, waiting } from '../support/diagnose/cluster.ts';
import { given, refused } from '../support/rules/fake-ask.ts';

const run = (cluster: FakeCluster, wanted = nothingWanted) =>
  examine(askCluster(cluster).ask, { wanted, section: null, now });

it('a node that is not ready is said beside a Pod of which nobody can tell', async () => {
  const created = { status: 'ContainerCreating', containers: [waiting('ContainerCreating')], node: 'node-b' };
  const { unclear, judgements } = await run({
    pods: [pod('cart', created)],
    given: [
      given(getAllNodes, {}, [
        { ...clusterNode('node-b', 'batch'), ready: false, diskPressure: null, kubelet: null },
      ]),
    ],
  });
  expect(unclear).toMatchObject([{ pod: { name: 'cart' } }]);
  expect(judgements).toMatchObject([{ because: 'node-not-ready', facts: { nodes: ['node-b'] } }]);
});

it('whoever may not list the Pods of all namespaces learns that one may do', async () => {
  const given = [
    refused(getPodsInAllNamespaces, {}, { why: 'forbidden' }),
    refused(getUnsettledPodsInAllNamespaces, {}, { why: 'forbidden' }),
  ];
  const { gaps } = await run({ given }, { ...nothingWanted, allNamespaces: true });
  expect(gaps).toMatchObject([
    { what: { en: expect.stringContaining('with -n NAMESPACE') }, failure: { why: 'forbidden' } },
  ]);
});
