import { app, worldOf } from '../world/build.ts';
import { pullEvents } from '../world/events.ts';
import { googleSide } from '../world/google.ts';
import { tagNotFound } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import type { KubernetesObject, Pod } from '../world/objects.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/recommender:3.2.0`;
const model = `${setting.registry}/models/llama:8b`;
const failing = { name: 'recommender', image: model, fate: { cause: tagNotFound(model) } };

/** A Pod whose container has its image, and mounts another one that is missing: the kubelet reports both alike. */
function withVolume(objects: readonly KubernetesObject[]): KubernetesObject[] {
  const pod = objects.find(({ kind }) => kind === 'Pod') as Pod | undefined;
  if (!pod) throw new Error('The app has no Pod.');
  const [container, ...others] = pod.spec.containers;
  const mounted = {
    ...pod,
    spec: {
      ...pod.spec,
      containers: [
        { ...container, image, volumeMounts: [{ name: 'model', mountPath: '/model' }] },
        ...others,
      ],
      volumes: [{ name: 'model', image: { reference: model, pullPolicy: 'IfNotPresent' } }],
    },
    status: {
      ...pod.status,
      containerStatuses: (pod.status.containerStatuses ?? []).map((status) => ({ ...status, image })),
    },
  } as Pod;
  const owners = objects.filter(({ kind }) => kind !== 'Pod' && kind !== 'Event');
  return [...owners, mounted, ...pullEvents(mounted, { app: 'recommender', containers: [failing] })];
}

export const imageVolume: World = worldOf(setting, {
  name: 'image-volume',
  about: 'The image of the container is there; the one that the Pod mounts as a volume has no such tag.',
  objects: withVolume(app(setting, failing.name, failing.image, failing.fate)),
  google: googleSide(setting, {
    projectReader: true,
    repositories: [
      { name: 'app', images: { recommender: ['3.2.0'] } },
      { name: 'models', images: { llama: ['7b', '70b'] } },
    ],
  }),
});
