/** Pods in every state without an image, with the status that a scheduler and a kubelet would set. */
import { minutesAgo } from '../clock.ts';
import { event } from '../world/events.ts';
import {
  cluster,
  computeClass,
  controllers,
  identity,
  namespace,
  serviceAccount,
} from '../world/kubernetes.ts';
import type { ContainerState, Event, KubernetesObject, Pod } from '../world/objects.ts';
import { nodeName, type Setting } from '../world/setting.ts';
import { registry, type Story, setting, stories, type Where } from './stories.ts';

export { setting, stories } from './stories.ts';

/** All objects: nodes of a ComputeClass, service accounts, secrets, Pods with their events, and a ReplicaSet without Pods. */
export function objects(): readonly KubernetesObject[] {
  const world = cluster(setting, [
    computeClass('web-nodes', setting.nodeAccount),
    ...stories.flatMap(podOf),
    ...refused(),
  ]);
  const ofClass = (object: KubernetesObject): KubernetesObject => {
    const { labels } = object.metadata;
    const label = { 'cloud.google.com/compute-class': 'web-nodes' };
    return object.kind === 'Node'
      ? { ...object, metadata: { ...object.metadata, labels: { ...labels, ...label } } }
      : object;
  };
  return world.objects.map(ofClass);
}

export function namespaceObjects(name: string): readonly KubernetesObject[] {
  const own = { ...setting, namespace: name };
  return [namespace(own), serviceAccount(own, 'default')];
}

/** A Pod with a container that waits for this reason, next to a running one, or after one that crashes. */
export function waitingPod(
  name: string,
  within: Setting,
  image: string,
  state: ContainerState,
  where: Where,
): Pod {
  const well = `${within.registry}/app/well:1`;
  const status = (container: string, of: string, its: ContainerState) => {
    const running = its.running !== undefined;
    const counted = { ready: running, started: running, restartCount: 0, lastState: {} };
    return { name: container, image: of, imageID: running ? `${of}@sha256:00` : '', state: its, ...counted };
  };
  const since = minutesAgo(25);
  const mine = { name: 'app', image };
  const other = { name: 'well', image: well };
  const its = status('app', image, state);
  const beside = (otherwise: ContainerState) => status('well', well, otherwise);
  const running = { running: { startedAt: since } };
  const parts = {
    containers: { spec: { containers: [mine] }, status: { containerStatuses: [its] } },
    second: {
      spec: { containers: [other, mine] },
      status: { containerStatuses: [beside({ waiting: { reason: 'CrashLoopBackOff' } }), its] },
    },
    initContainers: {
      spec: { containers: [other], initContainers: [mine] },
      status: {
        containerStatuses: [beside({ waiting: { reason: 'PodInitializing' } })],
        initContainerStatuses: [its],
      },
    },
    ephemeralContainers: {
      spec: { containers: [other], ephemeralContainers: [mine] },
      status: { containerStatuses: [beside(running)], ephemeralContainerStatuses: [its] },
    },
  }[where];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...identity(name, within.namespace), labels: { app: name } },
    spec: {
      ...parts.spec,
      nodeName: nodeName(within, within.pools[0] ?? ''),
      serviceAccountName: 'default',
    },
    status: {
      phase: where === 'ephemeralContainers' ? 'Running' : 'Pending',
      startTime: since,
      conditions: [{ type: 'PodScheduled', status: 'True' }],
      ...parts.status,
    },
  };
}

function podOf(story: Story): readonly KubernetesObject[] {
  const {
    name,
    reason,
    message,
    eventMessage,
    wording = 'core',
    sandbox,
    where = 'containers',
    pullSecret,
  } = story;
  const image = name === 'invalid-name' ? 'App:1' : `${registry}/${name}:1`;
  const waiting = { reason, ...(message ? { message: message(image) } : {}) };
  const pod = waitingPod(name, setting, image, { waiting }, where);
  if (pullSecret) pod.spec.imagePullSecrets = [{ name: pullSecret }];
  const source = { component: 'kubelet', host: pod.spec.nodeName ?? '' };
  const written = wording === 'series' ? inSeries : (same: Event) => same;
  const warn = (what: { reason: string; message: string; path?: string; order: number }) =>
    event(pod, { type: 'Warning', source, count: 7, first: 20, last: 1, ...what });
  if (sandbox) return [pod, warn({ reason: 'FailedCreatePodSandBox', message: sandbox, order: 0 })];
  const path = `spec.${where === 'second' ? 'containers' : where}{app}`;
  const failed = (order: number, said: string) =>
    written(warn({ reason: 'Failed', message: said, path, order }));
  const pulling = {
    type: 'Normal',
    reason: 'Pulling',
    message: `Pulling image "${image}"`,
    count: 1,
    first: 20,
    last: 11,
  } as const;
  return [
    pod,
    event(pod, { ...pulling, path, source, order: 0 }),
    ...(eventMessage
      ? [
          failed(1, `Failed to pull image "${image}": ${eventMessage(image)}`),
          failed(2, 'Error: ErrImagePull'),
        ]
      : []),
  ];
}

/** The same event in events.k8s.io/v1: no count, and no times except `eventTime` and the series. */
function inSeries({
  metadata,
  involvedObject,
  type,
  reason,
  message,
  source,
  count,
}: Event): KubernetesObject {
  const time = new Date().toISOString().replace('Z', '000Z');
  return Object.assign(
    { apiVersion: 'events.k8s.io/v1', kind: 'Event', metadata },
    {
      eventTime: time,
      series: { count, lastObservedTime: time },
      action: 'Pulling',
      regarding: involvedObject,
      type,
      reason,
      note: message,
      reportingController: source.component,
      reportingInstance: source.host,
    },
  );
}

/** A controller whose Pods admission refuses: only its own event has the reason. */
function refused(): readonly KubernetesObject[] {
  const image = 'docker.io/library/nginx:1.27';
  return refusedController(
    'banner',
    setting,
    image,
    `admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: Image ${image} denied by Binary Authorization default admission rule. Denied by always_deny admission rule`,
  );
}

/** A Deployment with its ReplicaSet, and the event with the reason why the controller cannot create a Pod. */
export function refusedController(
  app: string,
  within: Setting,
  image: string,
  because: string,
): readonly KubernetesObject[] {
  const [deployment, replicaSet] = controllers(within, app, image, 0);
  if (!deployment || !replicaSet) throw new Error('no controllers');
  const story = {
    type: 'Warning',
    reason: 'FailedCreate',
    message: `Error creating: ${because}`,
    count: 17,
    first: 40,
    last: 2,
    source: { component: 'replicaset-controller' },
  } as const;
  return [deployment, replicaSet, event(replicaSet, story)];
}
