import { event } from '../world/events.ts';
import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import type { ContainerStatus, KubernetesObject, Pod } from '../world/objects.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const fromTheBrowser = `https://${setting.registry}/app/cart:2.4.1`;
const capital = `${setting.registry}/app/Search:5.1.8`;

/** A Pod with an invalid image reference: the kubelet does not try to pull, so there is no event of a pull. */
function unreadable(app: string, image: string, why: string): KubernetesObject[] {
  const message = `Failed to apply default image tag "${image}": couldn't parse image name "${image}": ${why}`;
  const container = { name: app, image, fate: 'pulling' } as const;
  return podWithEvents(setting, { app, containers: [container] })
    .filter(({ kind }) => kind !== 'Event')
    .flatMap((object): KubernetesObject[] => {
      if (object.kind !== 'Pod') return [object];
      const pod = object as Pod;
      const [status] = pod.status.containerStatuses as [ContainerStatus];
      status.state = { waiting: { reason: 'InvalidImageName', message } };
      const source = { component: 'kubelet', host: pod.spec.nodeName };
      const path = `spec.containers{${app}}`;
      const common = { type: 'Warning', first: 25, last: 1, path, source } as const;
      return [
        pod,
        event(pod, { ...common, reason: 'InspectFailed', message, count: 119, order: 1 }),
        event(pod, { ...common, reason: 'Failed', message: 'Error: InvalidImageName', count: 119, order: 2 }),
      ];
    });
}

export const invalidImageName: World = {
  name: 'invalid-image-name',
  about: 'Two addresses cannot be read: one was copied from a browser, one has a capital letter.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(setting, [
    ...unreadable('cart', fromTheBrowser, 'invalid reference format'),
    ...unreadable(
      'search',
      capital,
      'invalid reference format: repository name (shop-images/app/Search) must be lowercase',
    ),
  ]),
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.1'], search: ['5.1.8'] } }],
  }),
};
