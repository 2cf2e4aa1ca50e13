/** A namespace in which no Pod may be created, and what the API server itself says to that. */
import type { KubernetesObject } from '../world/objects.ts';
import type { Cluster } from './cluster.ts';
import { around, refusedController, waitingPod } from './objects.ts';
import { setting } from './stories.ts';

export const full = { ...setting, namespace: 'full' };

/** Sets the quota, has the server refuse a Pod, and repeats its words as a ReplicaSet would. Returns those words. */
export async function refuseByQuota({ api }: Cluster): Promise<string> {
  const hard = { pods: '0' };
  const quota: KubernetesObject & { spec: object; status: object } = {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'no-pods', namespace: full.namespace },
    spec: { hard },
    // The quota controller would write it; the server admits nothing against a quota without one.
    status: { hard, used: { pods: '0' } },
  };
  for (const object of [...around(full.namespace), quota]) await api.create(object);
  const image = `${full.registry}/app/one-more:1`;
  const refusal = await api.create(waitingPod('one-more', full, image, {}, 'containers')).then(
    () => 'the server created it',
    (error: Error) => (JSON.parse(error.message.replace(/^[^{]*/, '')) as { message: string }).message,
  );
  for (const object of refusedController('one-more', full, image, refusal)) await api.create(object);
  return refusal;
}
