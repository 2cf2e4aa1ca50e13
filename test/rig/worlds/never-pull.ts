import { event } from '../world/events.ts';
import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import type { Event, KubernetesObject, Pod } from '../world/objects.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';
import type { World } from '../world.ts';

const image = 'cart:dev';
const message = `Container image "${image}" is not present with pull policy of Never`;

/** No pull is ever tried, so the kubelet has one sentence for it and no other event. */
function told(object: KubernetesObject): KubernetesObject[] {
  if (object.kind === 'Event') return (object as Event).reason === 'Scheduled' ? [object] : [];
  if (object.kind !== 'Pod') return [object];
  const pod = object as Pod;
  const waiting = { reason: 'ErrImageNeverPull', message };
  const status = {
    ...pod.status,
    containerStatuses: pod.status.containerStatuses?.map((each) => ({ ...each, state: { waiting } })),
  };
  const containers = pod.spec.containers.map((each) => ({ ...each, imagePullPolicy: 'Never' }));
  const said = event(pod, {
    type: 'Warning',
    reason: 'ErrImageNeverPull',
    message,
    count: 118,
    first: 25,
    last: 1,
    path: 'spec.containers{cart}',
    source: { component: 'kubelet', host: pod.spec.nodeName },
    order: 1,
  });
  return [{ ...pod, spec: { ...pod.spec, containers }, status } as Pod, said];
}

export const neverPull: World = {
  name: 'never-pull',
  about: 'A manifest from a cluster on a laptop: imagePullPolicy is Never.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(
    setting,
    podWithEvents(setting, {
      app: 'cart',
      containers: [{ name: 'cart', image, fate: { cause: message } }],
    }).flatMap(told),
  ),
  google: googleSide(setting, { projectReader: true }),
};
