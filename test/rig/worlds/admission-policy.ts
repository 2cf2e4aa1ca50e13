import { event } from '../world/events.ts';
import { googleSide } from '../world/google.ts';
import { controllers } from '../world/kubernetes.ts';
import { worldOf } from '../world/made.ts';
import type { KubernetesObject } from '../world/objects.ts';
import { shop as setting } from '../world/setting.ts';
import type { World } from '../world.ts';

const image = 'docker.io/library/nginx:1.27';

/** A Deployment that never gets a Pod: only its ReplicaSet has an event. */
function refused(): KubernetesObject[] {
  const [deployment, replicaSet] = controllers(setting, 'banner', image) as [
    KubernetesObject,
    KubernetesObject,
  ];
  const message =
    'Error creating: admission webhook "validate.kyverno.svc-fail" denied the request: resource Pod/shop/banner was ' +
    `blocked due to the following policies: restrict-image-registries: image registry docker.io is not allowed (${image})`;
  const source = { component: 'replicaset-controller' };
  const told = {
    type: 'Warning',
    reason: 'FailedCreate',
    message,
    count: 21,
    first: 55,
    last: 4,
    source,
  } as const;
  return [deployment, replicaSet, event(replicaSet, told)];
}

export const admissionPolicy: World = worldOf(setting, {
  name: 'admission-policy',
  about: 'A policy controller admits images of some registries only: the Deployment has no Pod.',
  objects: refused(),
  google: googleSide(setting, { projectReader: true }),
});
