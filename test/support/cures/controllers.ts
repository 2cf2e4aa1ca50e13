/**
 * What the controllers and the scheduler of a cluster do: a Deployment whose template changed gets a new ReplicaSet and
 * its Pods are replaced; a ReplicaSet makes the Pods that are missing; the scheduler places what has no node.
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 * https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/
 */
import { minutesAgo } from '../clock.ts';
import { hash, identity } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import type { Node, Pod, PodSpec } from '../world/objects.ts';
import {
  classLabel,
  discard,
  nodesIn,
  podsIn,
  replicaSetsIn,
  type Workload,
  workloadsIn,
} from './cluster-parts.ts';
import { autoCreate } from './consequences.ts';

/** Brings the Pods of a cluster to what their workloads and the nodes ask for. */
export function reconcile(world: World): void {
  for (const workload of workloadsIn(world)) rollOut(world, workload);
  for (const pod of podsIn(world).filter(({ spec }) => spec.nodeName === undefined)) schedule(world, pod);
}

/**
 * Writes into each template what its Pod has: the Pods of a world are told as stories, of which their templates have the
 * containers only.
 */
export function completeTemplates(world: World): void {
  for (const workload of workloadsIn(world)) {
    const current = currentSet(world, workload);
    const pod = podsIn(world).find((each) => isOwnedBy(each, current));
    if (!pod) continue;
    const { nodeName: _, restartPolicy: _restart, ...spec } = pod.spec;
    for (const each of [workload, current])
      if (each)
        each.spec = { ...each.spec, template: { ...each.spec.template, spec: structuredClone(spec) } };
  }
}

function rollOut(world: World, workload: Workload): void {
  const current = currentSet(world, workload);
  const { spec } = workload;
  const asked = JSON.stringify(spec.template.spec);
  if (current && JSON.stringify(current.spec.template.spec) === asked) {
    fill(world, workload, current, spec);
    return;
  }
  const old = replicaSetsIn(world).filter((set) => isOwnedBy(set, workload));
  discard(
    world,
    podsIn(world).filter((pod) => old.some((set) => isOwnedBy(pod, set))),
  );
  discard(world, old);
  const name = `${workload.metadata.name}-${hash(asked).slice(0, 10)}`;
  const { namespace } = workload.metadata;
  const made: Workload = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      ...workload.metadata,
      ...identity(name, namespace),
      creationTimestamp: now(),
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'Deployment', name: workload.metadata.name, controller: true },
      ],
    },
    spec: structuredClone(spec),
  };
  world.kubernetes.objects.push(made);
  fill(world, workload, made, spec);
}

/** Makes the Pods that a ReplicaSet lacks. One that terminates no longer counts. */
function fill(
  world: World,
  workload: Workload,
  set: Workload,
  { replicas, template }: Workload['spec'],
): void {
  const own = podsIn(world).filter(
    (pod) => isOwnedBy(pod, set) && pod.metadata.deletionTimestamp === undefined,
  );
  for (let missing = replicas - own.length; missing > 0; missing -= 1) {
    const name = `${set.metadata.name}-${hash(`${set.metadata.name} ${missing} ${world.kubernetes.objects.length} ${now()}`).slice(0, 5)}`;
    const made: Pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        ...identity(name, workload.metadata.namespace),
        uid: hash(`${name} ${now()}`).slice(0, 32),
        creationTimestamp: now(),
        labels: template.metadata.labels,
        ownerReferences: [
          {
            apiVersion: 'apps/v1',
            kind: 'ReplicaSet',
            name: set.metadata.name,
            uid: set.metadata.uid ?? '',
            controller: true,
          },
        ],
      },
      spec: structuredClone({ ...template.spec, restartPolicy: 'Always' }) as PodSpec,
      status: { phase: 'Pending', conditions: [] },
    };
    world.kubernetes.objects.push(made);
  }
}

/** Places a Pod on a node that takes it, if there is one; GKE makes nodes for a ComputeClass that the Pod selects. */
function schedule(world: World, pod: Pod): void {
  const wanted = pod.spec.nodeSelector?.[classLabel];
  const fits = () => nodesIn(world).find((node) => takes(node, pod));
  if (!fits() && wanted !== undefined) autoCreate(world, wanted);
  const node = fits();
  if (!node) return;
  pod.spec.nodeName = node.metadata.name;
  pod.status.hostIP = node.status.addresses.find(({ type }) => type === 'InternalIP')?.address;
}

function takes({ metadata, spec, status }: Node, pod: Pod): boolean {
  const has = (type: string, wanted: string) =>
    status.conditions.some((each) => each.type === type && each.status === wanted);
  const { nodeSelector = {} } = pod.spec;
  // Nodes of a class are for the Pods that select it (ComputeClass documentation: a taint keeps others away).
  const isOfClass = metadata.labels?.[classLabel] !== undefined && nodeSelector[classLabel] === undefined;
  return (
    has('Ready', 'True') &&
    !has('DiskPressure', 'True') &&
    !spec.unschedulable &&
    !isOfClass &&
    Object.entries(nodeSelector).every(([label, value]) => metadata.labels?.[label] === value)
  );
}

function currentSet(world: World, workload: Workload): Workload | undefined {
  return replicaSetsIn(world).findLast((set) => isOwnedBy(set, workload));
}

function isOwnedBy(
  { metadata }: Pick<Pod, 'metadata'>,
  owner: Pick<Workload, 'metadata' | 'kind'> | undefined,
): boolean {
  return (
    owner !== undefined &&
    metadata.namespace === owner.metadata.namespace &&
    (metadata.ownerReferences ?? []).some(
      ({ kind, name }) => kind === owner.kind && name === owner.metadata.name,
    )
  );
}

function now(): string {
  return minutesAgo(0);
}
