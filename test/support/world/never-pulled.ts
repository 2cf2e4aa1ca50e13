/** Pods without any pull: refused at admission, or with imagePullPolicy Never. */
import { event } from './events.ts';
import { controllers } from './kubernetes.ts';
import type { Event, KubernetesObject, Pod } from './objects.ts';
import type { Setting } from './setting.ts';

/** A Deployment whose Pods are refused at admission: only its ReplicaSet has an event. */
export function refusedDeployment(
  setting: Setting,
  app: string,
  image: string,
  denial: string,
  { count, first, last }: { count: number; first: number; last: number },
): KubernetesObject[] {
  const [deployment, replicaSet] = controllers(setting, app, image, 0) as [
    KubernetesObject,
    KubernetesObject,
  ];
  const source = { component: 'replicaset-controller' };
  const message = `Error creating: ${denial}`;
  const failedCreate = {
    type: 'Warning',
    reason: 'FailedCreate',
    message,
    count,
    first,
    last,
    source,
  } as const;
  return [deployment, replicaSet, event(replicaSet, failedCreate)];
}

/** A Pod with `imagePullPolicy: Never`, for which the kubelet sends a single event. */
export function withoutPull(message: string) {
  return (object: KubernetesObject): KubernetesObject[] => {
    if (object.kind === 'Event') return (object as Event).reason === 'Scheduled' ? [object] : [];
    if (object.kind !== 'Pod') return [object];
    const pod = object as Pod;
    const waiting = { reason: 'ErrImageNeverPull', message };
    const status = {
      ...pod.status,
      containerStatuses: pod.status.containerStatuses?.map((each) => ({ ...each, state: { waiting } })),
    };
    const containers = pod.spec.containers.map((each) => ({ ...each, imagePullPolicy: 'Never' }));
    const warning = event(pod, {
      type: 'Warning',
      reason: 'ErrImageNeverPull',
      message,
      count: 118,
      first: 25,
      last: 1,
      path: `spec.containers{${containers[0]?.name}}`,
      source: { component: 'kubelet', host: pod.spec.nodeName },
      order: 1,
    });
    return [{ ...pod, spec: { ...pod.spec, containers }, status } as Pod, warning];
  };
}
