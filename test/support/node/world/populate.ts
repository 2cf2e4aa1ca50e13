/** Fills the node with the world, step by step as people, controllers and a scheduler do. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Event, Pod } from '../../world/objects.ts';
import { staticPods } from '../kubelet.ts';
import type { TestNode } from '../node.ts';
import { cases, namespaceObjects, namespaces } from './index.ts';
import { debugging, namesakes, policy, staticPod } from './mixed.ts';
import { isOf, type PodCase, titleOf } from './model.ts';
import { hasReached } from './reached.ts';

/** These come after others: Pods with names that were taken, and a Deployment that a policy must be there to refuse. */
const later = [...namesakes.map(({ metadata }) => metadata.name), 'evil'];
const isLater = ({ name }: PodCase) => later.includes(name);
const objectsOf = (some: readonly PodCase[]) => some.flatMap(({ objects }) => objects);

/** Creates everything. Pulls that hang are begun first. */
export async function populate(node: TestNode): Promise<void> {
  await node.create(namespaceObjects);
  await node.namespace.until('the service accounts', 30_000, async () => {
    const accounts = await node.list<{ metadata: { name: string; namespace: string } }>('serviceaccounts');
    const ready = accounts.filter(({ metadata }) => metadata.name === 'default');
    return namespaces.every((name) => ready.some(({ metadata }) => metadata.namespace === name));
  });
  await node.create([...policy, ...namesakes, ...objectsOf(cases.filter((each) => !isLater(each)))]);
  writeFileSync(join(staticPods(node.namespace), 'static.json'), JSON.stringify(staticPod));
  await replaceNamesakes(node);
  for (const [name, image] of Object.entries(debugging))
    await node.replacePart(['edge', name], 'ephemeralcontainers', ({ spec }) => ({
      spec: { ...spec, ephemeralContainers: [{ name: 'debugger', image }] },
    }));
  await node.replacePart(['quiet', 'unschedulable'], 'status', ({ status }) => ({
    status: { ...status, conditions: [noNode] },
  }));
  await node.namespace.until('the policy', 30_000, async () => {
    const pod = [
      'run',
      'refused',
      '--namespace=edge',
      '--image=evil.example.com/app:1.0',
      '--dry-run=server',
    ];
    return (await node.kubectl(...pod)).stderr.includes('approved registry');
  });
  await node.create(objectsOf(cases.filter(isLater)));
}

/** Waits until the namesakes have an event of a pull, and deletes them as a node that is lost does: at once. */
async function replaceNamesakes(node: TestNode): Promise<void> {
  await node.namespace.until('the events of the namesakes', 30_000, async () => {
    const events = await node.list<Event>('events');
    const has = (name: string, reason: string) =>
      events.some((event) => event.involvedObject.name === name && event.reason === reason);
    return has('again-hung', 'Pulling') && has('again-failed', 'Failed');
  });
  const names = namesakes.map(({ metadata }) => metadata.name);
  await node.must(['delete', 'pod', '--namespace=edge', ...names, '--force', '--grace-period=0']);
}

/** What kube-scheduler writes of a Pod that fits on no node. */
const noNode = {
  type: 'PodScheduled',
  status: 'False',
  reason: 'Unschedulable',
  message: "0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.",
};

/** Waits until each Pod is as far as its case says. */
export async function settle(node: TestNode, limit: number): Promise<void> {
  let missing: readonly string[] = [];
  const settled = async () => {
    const [pods, events] = await Promise.all([node.list<Pod>('pods'), node.list<Event>('events')]);
    missing = cases.filter((each) => !isSettled(each, pods, events)).map(titleOf);
    return missing.length === 0;
  };
  await node.namespace.until('the world', limit, settled).catch((error: Error) => {
    throw new Error(`not as expected: ${missing.join('; ')}\n${error.message}`);
  });
  // The kubelet is done with it; a finalizer keeps it.
  await node.must(['delete', 'pod', '--namespace=quiet', 'deleting', '--wait=false']);
}

/** Waits until each pull that hangs has begun, and says when the last one did, in milliseconds. */
export async function hangingSince(node: TestNode): Promise<number> {
  const images = cases.flatMap(({ gives }) =>
    gives === 'unclear'
      ? []
      : gives.filter(({ cause }) => cause === 'timeout-slow').map(({ image }) => image),
  );
  let begun: readonly number[] = [];
  await node.namespace.until('the pulls that hang', 60_000, async () => {
    const pulls = (await node.list<Event>('events')).filter(({ reason }) => reason === 'Pulling');
    begun = images.flatMap((image) => {
      const times = pulls
        .filter(({ message }) => message.includes(`"${image}"`))
        .map(({ lastTimestamp }) => Date.parse(lastTimestamp ?? ''));
      return times.length > 0 ? [Math.max(...times)] : [];
    });
    return begun.length === images.length;
  });
  return Math.max(...begun);
}

function isSettled(each: PodCase, pods: readonly Pod[], events: readonly Event[]): boolean {
  if (each.reaches === 'refused')
    return events.some(
      ({ reason, involvedObject }) =>
        reason === 'FailedCreate' && isOf(each, `${involvedObject.namespace}/${involvedObject.name}-bbbbb`),
    );
  const own = pods.filter(({ metadata }) => isOf(each, `${metadata.namespace}/${metadata.name}`));
  return own.length >= each.pods && own.every((pod) => hasReached(each.reaches, pod));
}
