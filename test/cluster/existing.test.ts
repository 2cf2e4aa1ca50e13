/** An existing cluster is used only if it is disposable, and is left as it was found. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cluster } from '../support/cluster/cluster.ts';
import { joinExisting } from '../support/cluster/existing.ts';
import { loadWorld } from '../support/cluster/load-world.ts';
import { startLocal } from '../support/cluster/local.ts';
import { objects } from '../support/cluster/objects.ts';
import { whyNoCluster } from '../support/cluster/start.ts';
import { setting } from '../support/cluster/stories.ts';
import { skipWithout } from '../support/tools.ts';
import { healthy } from '../support/worlds/healthy.ts';

const missing = process.env.PULLBOOK_CLUSTER_KUBECONFIG
  ? 'an API server of our own is needed, and PULLBOOK_CLUSTER_KUBECONFIG names another'
  : whyNoCluster();
if (missing) console.warn(`skipped: the tests of given clusters: ${missing}`);

describe.skipIf(missing !== null || skipWithout('kubectl'))('an existing cluster', () => {
  let owner: Cluster;
  beforeAll(async () => {
    owner = await startLocal();
  });
  afterAll(() => owner?.close());

  const list = async (path: string) => {
    const { items } = (await owner.api.call('GET', path)) as {
      items: { metadata: { name: string; deletionTimestamp?: string } }[];
    };
    // Without a controller manager a namespace is never finalized: what can be seen is its deletionTimestamp.
    return items.flatMap(({ metadata: { name, deletionTimestamp } }) => (deletionTimestamp ? [] : [name]));
  };

  test('is filled, read through a separate kubeconfig, and emptied', async () => {
    const before = await list('/api/v1/namespaces');
    const given = await joinExisting(owner.admin.kubeconfig);
    expect(given.version).toBe(owner.version);
    await loadWorld(given, { ...healthy, kubernetes: { ...healthy.kubernetes, objects: [...objects()] } });
    expect(await list(`/api/v1/namespaces/${setting.namespace}/pods`)).toContain('second');
    expect(await list('/api/v1/nodes')).toHaveLength(1);
    await given.close();
    expect(await list('/api/v1/pods')).toEqual([]);
    expect(await list('/api/v1/nodes')).toEqual([]);
    expect(await list('/api/v1/namespaces')).toEqual(before);
  });

  test('with a namespace of its own is refused', async () => {
    await owner.api.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } });
    await expect(joinExisting(owner.admin.kubeconfig)).rejects.toThrow(/left alone: .*namespaces .*shop/);
  });

  test('is refused with a message if the file is not a kubeconfig', async () => {
    const file = owner.admin.kubeconfig.replace('admin', 'broken');
    writeFileSync(file, 'not: [a kubeconfig');
    await expect(joinExisting(file)).rejects.toThrow(/kubectl does not read/);
  });
});
