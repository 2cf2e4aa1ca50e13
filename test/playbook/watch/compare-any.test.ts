/** What holds of a watch whatever becomes of the Pods. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/playbook/watch/compare.ts';
import { type FakeCluster, minutesAgo, pod, waiting } from '../../support/diagnose/cluster.ts';
import { failing, looksAt, replicaSet, running } from '../../support/diagnose/looks.ts';

describe('a look', () => {
  const anyPod = fc.record({
    name: fc.constantFrom('cart-7c9d8b6f5-x2x4z', 'cart-7c9d8b6f5-k8k2n', 'cart-5bbd7f8c9-zzzzz', 'debug'),
    isNew: fc.boolean(),
    fate: fc.constantFrom('401 Unauthorized', '403 Forbidden', 'running', 'creating', 'deleting'),
  });
  const anyCluster = fc
    .record({
      pods: fc.uniqueArray(anyPod, { selector: ({ name }) => name, maxLength: 4 }),
      lacks: fc.boolean(),
    })
    .map(
      ({ pods, lacks }) =>
        (uidOf: (name: string, isNew: boolean) => string): FakeCluster => ({
          controllers: [replicaSet('cart-7c9d8b6f5', lacks), replicaSet('cart-5bbd7f8c9')],
          pods: pods.map(({ name, isNew, fate }) => {
            const uid = uidOf(name, isNew);
            const owner = name === 'debug' ? null : `ReplicaSet ${name.slice(0, -6)}`;
            if (fate === 'running') return running({ owner, uid }, name);
            if (fate === 'creating')
              return pod(name, {
                owner,
                uid,
                status: 'ContainerCreating',
                created: minutesAgo(0),
                containers: [waiting('ContainerCreating')],
              });
            const deleting = fate === 'deleting';
            return failing(deleting ? '401 Unauthorized' : fate, { owner, uid, deleting }, name);
          }),
        }),
    );
  // No UID comes back: a Pod of the same name is the same, or a new one.
  const story = fc.array(anyCluster, { minLength: 2, maxLength: 6 }).map((clusters) => {
    const made = new Map<string, number>();
    return clusters.map((cluster) =>
      cluster((name, isNew) => {
        const count = (made.get(name) ?? 0) + (isNew ? 1 : 0);
        made.set(name, count);
        return `${name} ${count}`;
      }),
    );
  });

  test('leaves each container in one state, and none out', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (clusters) => {
        const all = await looksAt(clusters as unknown as [FakeCluster, ...FakeCluster[]]);
        for (const [index, { watched }] of all.entries()) {
          const keys = watched.map(keyOf);
          expect(new Set(keys).size).toBe(keys.length);
          expect(watched.length).toBeGreaterThanOrEqual(all[index - 1]?.watched.length ?? 0);
          const waits = watched.filter(({ state }) => state === 'failing').map(({ pod: of }) => of?.name);
          const fails = (clusters[index]?.pods ?? []).filter(
            ({ deleting, containers }) => !deleting && containers[0]?.waiting?.reason === 'ImagePullBackOff',
          );
          expect(waits.toSorted()).toEqual(fails.map(({ name }) => name).toSorted());
        }
      }),
    );
  });

  test('that sees the same once more says nothing, but that what is gone is gone', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (clusters) => {
        const last = clusters.at(-1) as FakeCluster;
        const all = await looksAt([...clusters, last, last] as unknown as [FakeCluster, ...FakeCluster[]]);
        const [once, twice] = all.slice(-2);
        expect(once?.changes.filter(({ is }) => is !== 'gone' && is !== 'pulled')).toEqual([]);
        expect(twice?.changes).toEqual([]);
      }),
    );
  });

  test('takes nothing for pulled while its Pod, or one that its workload made, has no image', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (clusters) => {
        const all = await looksAt(clusters as unknown as [FakeCluster, ...FakeCluster[]]);
        for (const [index, { changes }] of all.entries())
          for (const { of } of changes.filter(({ is }) => is === 'pulled')) {
            const its = (clusters[index]?.pods ?? []).filter(({ owner, name, deleting }) =>
              of.owner === null ? name === of.pod?.name : owner !== null && !deleting,
            );
            const own = its.filter(({ name, uid }) => name === of.pod?.name && uid === of.pod?.uid);
            expect(its.length).toBeGreaterThan(0);
            expect((own.length > 0 ? own : its).every(({ containers }) => containers[0]?.hadImage)).toBe(
              true,
            );
          }
      }),
    );
  });
});
