/** Pods in every state in which an image is not there, as a scheduler and a kubelet would have left them. */
import { statuses } from '../../src/catalogue/statuses.ts';
import { event } from '../rig/world/events.ts';
import { cluster, controllers, namespace, serviceAccount } from '../rig/world/kubernetes.ts';
import { anonymousRefused, tagNotFound, tokenForbidden, tokenUnauthorized } from '../rig/world/messages.ts';
import type { ContainerState, Event, KubernetesObject, Pod } from '../rig/world/objects.ts';
import { nodeName, type Setting, shop } from '../rig/world/setting.ts';

export const setting: Setting = { ...shop, namespace: 'reasons' };

const registry = `${setting.registry}/app`;
const backOff = (image: string, cause: string) => `Back-off pulling image "${image}": ErrImagePull: ${cause}`;

/** What containerd 1.6 says where 2.1 names the address of the token. */
const oldForbidden = (image: string) =>
  `rpc error: code = Unknown desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": pulling from host europe-west9-docker.pkg.dev failed with status code [manifests 1]: 403 Forbidden`;

type Where = 'containers' | 'initContainers' | 'ephemeralContainers';

interface Story {
  readonly name: string;
  readonly reason: string;
  readonly message?: (image: string) => string;
  /** The message of a `Failed` event, where the cause is only there. */
  readonly told?: (image: string) => string;
  readonly where?: Where;
  readonly pullSecret?: string;
  /** What diagnose says of it; null where it is no pull failure. */
  readonly cause: string | null;
}

export const stories: readonly Story[] = [
  {
    name: 'forbidden-in-the-message',
    reason: 'ImagePullBackOff',
    message: (image) => backOff(image, tokenForbidden(image)),
    cause: 'auth-403',
  },
  {
    name: 'forbidden-in-the-event',
    reason: 'ImagePullBackOff',
    message: (image) => `Back-off pulling image "${image}"`,
    told: oldForbidden,
    cause: 'auth-403',
  },
  { name: 'unauthorized', reason: 'ErrImagePull', message: tokenUnauthorized, cause: 'auth-401' },
  { name: 'no-such-tag', reason: 'ErrImagePull', message: tagNotFound, cause: 'not-found' },
  {
    name: 'invalid-name',
    reason: 'InvalidImageName',
    message: () =>
      'Failed to apply default image tag "App:1": couldn\'t parse image name "App:1": invalid reference format: repository name (library/App) must be lowercase',
    cause: 'invalid-name',
  },
  {
    name: 'never',
    reason: 'ErrImageNeverPull',
    message: (image) => `Container image "${image}" is not present with pull policy of Never`,
    cause: 'never-pull',
  },
  {
    name: 'inspect',
    reason: 'ImageInspectError',
    message: (image) =>
      `Failed to inspect image "${image}": rpc error: code = Unavailable desc = error reading from server: EOF`,
    cause: 'runtime',
  },
  {
    name: 'registry-unavailable',
    reason: 'RegistryUnavailable',
    message: (image) => `image pull failed for ${image} because the registry is unavailable`,
    cause: 'registry-unavailable',
  },
  {
    name: 'signature',
    reason: 'SignatureValidationFailed',
    message: (image) => `image pull failed for ${image} because the signature validation failed`,
    cause: 'signature',
  },
  {
    name: 'pull-secret',
    reason: 'ImagePullBackOff',
    message: (image) => backOff(image, anonymousRefused(image)),
    pullSecret: 'other-credentials',
    cause: 'auth-401',
  },
  { name: 'hangs', reason: 'ContainerCreating', cause: 'timeout-slow' },
  {
    name: 'init',
    reason: 'ImagePullBackOff',
    message: (image) => backOff(image, tokenForbidden(image)),
    where: 'initContainers',
    cause: 'auth-403',
  },
  {
    name: 'ephemeral',
    reason: 'ImagePullBackOff',
    message: (image) => backOff(image, tagNotFound(image)),
    told: tagNotFound,
    where: 'ephemeralContainers',
    cause: 'not-found',
  },
  { name: 'crashes', reason: 'CrashLoopBackOff', message: () => 'back-off 5m0s restarting', cause: null },
];

/** Every status of the catalogue is the reason of one of them. */
export const untold = statuses.filter(({ reason }) => !stories.some((story) => story.reason === reason));

/** All objects of the namespace: nodes, accounts, secrets, Pods with their events, and a ReplicaSet that gets none. */
export function objects(): readonly KubernetesObject[] {
  return [...cluster(setting, [...stories.flatMap(podOf), ...refused()]).objects];
}

export function around(name: string): readonly KubernetesObject[] {
  const own = { ...setting, namespace: name };
  return [namespace(own), serviceAccount(own, 'default')];
}

/** A Pod whose container waits for this reason, beside one that is well. */
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
  const since = new Date(Date.now() - 25 * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const mine = { name: 'app', image };
  const other = { name: 'well', image: well };
  const first = where === 'containers' ? [mine] : [other];
  const statusKey = { containers: '', initContainers: 'init', ephemeralContainers: 'ephemeral' }[where];
  const held = where === 'initContainers' ? { waiting: { reason: 'PodInitializing' } } : null;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: within.namespace, labels: { app: name } },
    spec: {
      containers: first,
      ...(where === 'containers' ? {} : { [where]: [mine] }),
      nodeName: nodeName(within, within.pools[0] ?? ''),
      serviceAccountName: 'default',
    },
    status: {
      phase: where === 'ephemeralContainers' ? 'Running' : 'Pending',
      startTime: since,
      conditions: [{ type: 'PodScheduled', status: 'True' }],
      ...(where === 'containers'
        ? { containerStatuses: [status('app', image, state)] }
        : {
            containerStatuses: [status('well', well, held ?? { running: { startedAt: since } })],
            [`${statusKey}ContainerStatuses`]: [status('app', image, state)],
          }),
    },
  };
}

function podOf({
  name,
  reason,
  message,
  told,
  where = 'containers',
  pullSecret,
}: Story): readonly KubernetesObject[] {
  const image = name === 'invalid-name' ? 'App:1' : `${registry}/${name}:1`;
  const waiting = { reason, ...(message ? { message: message(image) } : {}) };
  const pod = waitingPod(name, setting, image, { waiting }, where);
  if (pullSecret) pod.spec.imagePullSecrets = [{ name: pullSecret }];
  const source = { component: 'kubelet', host: pod.spec.nodeName ?? '' };
  const about = { path: `spec.${where}{app}`, source, first: 20, last: 11 };
  const pulling = {
    type: 'Normal',
    reason: 'Pulling',
    message: `Pulling image "${image}"`,
    count: 1,
  } as const;
  const failed = { type: 'Warning', reason: 'Failed', count: 7, last: 1 } as const;
  return [
    pod,
    event(pod, { ...about, ...pulling, order: 0 }),
    ...(told
      ? [
          event(pod, {
            ...about,
            ...failed,
            message: `Failed to pull image "${image}": ${told(image)}`,
            order: 1,
          }),
          newer(event(pod, { ...about, ...failed, message: 'Error: ErrImagePull', order: 2 })),
        ]
      : []),
  ];
}

/** The event as events.k8s.io writes it: no count and no times but `eventTime` and the series. */
function newer(told: Event): Event & { readonly action: string } {
  const time = new Date().toISOString().replace('Z', '000Z');
  return {
    ...told,
    count: 0,
    eventTime: time,
    firstTimestamp: null,
    lastTimestamp: null,
    series: { count: 7, lastObservedTime: time },
    action: 'Pulling',
    source: {},
    reportingComponent: 'kubelet',
    reportingInstance: 'node-1',
  };
}

/** A controller whose Pods admission refuses: only its own event tells. */
function refused(): readonly KubernetesObject[] {
  const image = 'docker.io/library/nginx:1.27';
  const [deployment, replicaSet] = controllers(setting, 'banner', image);
  if (!deployment || !replicaSet) throw new Error('no controllers');
  const message = `Error creating: admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: Image ${image} denied by Binary Authorization default admission rule. Denied by always_deny admission rule`;
  const source = { component: 'replicaset-controller' };
  const story = {
    type: 'Warning',
    reason: 'FailedCreate',
    message,
    count: 17,
    first: 40,
    last: 2,
    source,
  } as const;
  return [deployment, replicaSet, event(replicaSet, story)];
}
