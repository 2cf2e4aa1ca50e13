import { app, worldOf } from '../world/build.ts';
import { event } from '../world/events.ts';
import { googleSide } from '../world/google.ts';
import type { World } from '../world/model.ts';
import type { KubernetesObject, Pod } from '../world/objects.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const pause = 'gke.gcr.io/pause:3.8';
const message =
  `Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "${pause}": ` +
  `failed to pull image "${pause}": failed to pull and unpack image "${pause}": failed to resolve reference "${pause}": ` +
  `failed to do request: Head "https://gke.gcr.io/v2/pause/manifests/3.8": dial tcp 142.250.179.82:443: i/o timeout`;

/** Without a sandbox no pull of the Pod starts: the kubelet sends a single event. */
function withoutSandbox(object: KubernetesObject): KubernetesObject[] {
  if (object.kind === 'Event') return [];
  if (object.kind !== 'Pod') return [object];
  const pod = object as Pod;
  const source = { component: 'kubelet', host: pod.spec.nodeName };
  const common = { type: 'Warning', count: 88, first: 25, last: 1, source, order: 1 } as const;
  return [pod, event(pod, { ...common, reason: 'FailedCreatePodSandBox', message })];
}

export const sandboxImageMissing: World = worldOf(setting, {
  name: 'sandbox-image-missing',
  about:
    'The disk of a node was cleaned of its sandbox image, and the way to the registry of that image is closed.',
  objects: app(setting, 'cart', image, 'pulling').flatMap(withoutSandbox),
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
  }),
});
