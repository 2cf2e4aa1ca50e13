import type { World } from '../world/model.ts';
import type { KubernetesObject } from '../world/objects.ts';
import type { Api } from './api.ts';
import type { Cluster } from './cluster.ts';
import { createComputeClasses } from './compute-class.ts';

/** Creates the Kubernetes objects of a world on a real API server. */
export async function loadWorld({ api }: Cluster, { kubernetes: { objects } }: World): Promise<void> {
  await createObjects(api, objects);
}

/** Creates objects in the order in which they need one another: namespaces and nodes first, events last. */
export async function createObjects(api: Api, objects: readonly KubernetesObject[]): Promise<void> {
  const first = ['Namespace', 'Node', 'ServiceAccount', 'Secret'];
  for (const kind of first) await api.createAll(objects.filter((object) => object.kind === kind));
  await createComputeClasses(
    api,
    objects.filter(({ kind }) => kind === 'ComputeClass'),
  );
  const others = objects.filter(({ kind }) => ![...first, 'ComputeClass'].includes(kind));
  await api.createAll(others.filter(({ kind }) => kind !== 'Event'));
  await api.createAll(others.filter(({ kind }) => kind === 'Event'));
}
