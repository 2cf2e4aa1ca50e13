/** The resource of ComputeClasses, which GKE installs in its clusters: a server without it has no such type. */
import type { KubernetesObject } from '../world/objects.ts';
import { type Api, collectionOf } from './api.ts';

const definition: KubernetesObject & { readonly spec: object } = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'computeclasses.cloud.google.com' },
  spec: {
    group: 'cloud.google.com',
    scope: 'Cluster',
    names: { plural: 'computeclasses', singular: 'computeclass', kind: 'ComputeClass' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
      },
    ],
  },
};

/** Creates ComputeClasses, and their type first. The server serves a new type after a moment. */
export async function createComputeClasses(api: Api, objects: readonly KubernetesObject[]): Promise<void> {
  const [first] = objects;
  if (!first) return;
  await api.create(definition);
  for (let left = 50; ; left--) {
    try {
      await api.call('GET', collectionOf(first));
      break;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  await api.createAll(objects);
}
