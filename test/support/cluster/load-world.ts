import type { World } from '../world/model.ts';
import type { Cluster } from './cluster.ts';

/** Creates the Kubernetes objects of a world on a real API server, namespaces and nodes first. */
export async function loadWorld({ api }: Cluster, { kubernetes: { objects } }: World): Promise<void> {
  const first = ['Namespace', 'Node', 'ServiceAccount', 'Secret'];
  for (const kind of first) await api.createAll(objects.filter((object) => object.kind === kind));
  await api.createAll(objects.filter(({ kind }) => !first.includes(kind)));
}
