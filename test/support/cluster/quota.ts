/** A namespace whose quota allows no Pod, with the refusal of the API server. */
import type { KubernetesObject } from '../world/objects.ts';
import type { Cluster } from './cluster.ts';
import { namespaceObjects, refusedController, waitingPod } from './objects.ts';
import { setting } from './stories.ts';

export const full = { ...setting, namespace: 'full' };

/** Sets the quota, lets the server refuse a Pod, and repeats its message in an event of a ReplicaSet. Returns it. */
export async function refuseByQuota({ api }: Cluster): Promise<string> {
  const hard = { pods: '0' };
  const quota: KubernetesObject & { spec: object; status: object } = {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'no-pods', namespace: full.namespace },
    spec: { hard },
    // Normally set by the quota controller; without a status the server admits nothing that the quota covers.
    status: { hard, used: { pods: '0' } },
  };
  for (const object of [...namespaceObjects(full.namespace), quota]) await api.create(object);
  const image = `${full.registry}/app/one-more:1`;
  const refusal = await api.create(waitingPod('one-more', full, image, {}, 'containers')).then(
    () => 'the server created it',
    (error: Error) => (JSON.parse(error.message.replace(/^[^{]*/, '')) as { message: string }).message,
  );
  for (const object of refusedController('one-more', full, image, refusal)) await api.create(object);
  return refusal;
}
