import { nodeInfo, withNodes } from '../world/changed.ts';
import { event } from '../world/events.ts';
import { googleSide } from '../world/google.ts';
import { app, worldOf } from '../world/made.ts';
import type { Event, KubernetesObject, Node, Pod } from '../world/objects.ts';
import { shop as setting } from '../world/setting.ts';
import type { World } from '../world.ts';

const image = 'registry.example.com/team/billing:3.0.2';
const message = `Container image "${image}" is not present with pull policy of Never`;

/** No pull is tried: the kubelet hides the image from a Pod that could not have pulled it. */
function hidden(object: KubernetesObject): KubernetesObject[] {
  if (object.kind === 'Event') return (object as Event).reason === 'Scheduled' ? [object] : [];
  if (object.kind !== 'Pod') return [object];
  const pod = object as Pod;
  const waiting = { reason: 'ErrImageNeverPull', message };
  const containers = pod.spec.containers.map((each) => ({ ...each, imagePullPolicy: 'Never' }));
  const statuses = pod.status.containerStatuses?.map((each) => ({ ...each, state: { waiting } }));
  const source = { component: 'kubelet', host: pod.spec.nodeName };
  const told = { type: 'Warning', count: 64, first: 25, last: 1, source, order: 1 } as const;
  return [
    {
      ...pod,
      spec: { ...pod.spec, containers },
      status: { ...pod.status, containerStatuses: statuses },
    } as Pod,
    event(pod, { ...told, reason: 'ErrImageNeverPull', message, path: 'spec.containers{billing}' }),
  ];
}

/** The image that another Pod pulled with its secret. */
const holding = (node: Node): Node =>
  ({ ...node, status: { ...node.status, images: [{ names: [image], sizeBytes: 188743680 }] } }) as Node;

const made = worldOf(setting, {
  name: 'credentials-not-verified',
  about: 'Kubernetes 1.35 hides an image from a Pod without the secret with which another Pod pulled it.',
  objects: app(setting, 'billing', image, { cause: message }).flatMap(hidden),
  google: googleSide(setting, { projectReader: true }),
});

export const credentialsNotVerified: World = {
  ...made,
  kubernetes: withNodes(
    withNodes(made.kubernetes, nodeInfo({ kubeletVersion: 'v1.35.1-gke.1000000' })),
    holding,
  ),
};
