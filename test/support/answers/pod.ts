import { canary } from '../canary.ts';
import { metadata } from './metadata.ts';
import { printedList, type Sample } from './sample.ts';

const container = (name: string, image: string) => ({
  name,
  image,
  command: [canary('command')],
  args: [`--password=${canary('args')}`],
  env: [{ name: 'PASSWORD', value: canary('env') }, { name: canary('env-name') }],
  envFrom: [{ secretRef: { name: canary('env-from') } }],
  livenessProbe: { httpGet: { httpHeaders: [{ name: 'Authorization', value: canary('probe') }] } },
});

const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: metadata('cart-1', {
    uid: 'uid-of-cart-1',
    labels: { app: canary('label') },
    creationTimestamp: '2026-11-03T07:30:00Z',
    ownerReferences: [
      { kind: 'Node', name: canary('no-controller') },
      { kind: 'ReplicaSet', name: 'cart', controller: true, uid: canary('owner-uid') },
    ],
  }),
  spec: {
    nodeName: 'node-a',
    serviceAccountName: 'cart',
    imagePullSecrets: [{ name: 'registry-credentials' }, {}],
    initContainers: [container('migrate', 'registry.example.com/migrate:1')],
    containers: [container('app', 'registry.example.com/cart:1'), container('proxy', 'envoy:1')],
    ephemeralContainers: [container('debug', 'busybox')],
    volumes: [
      { name: 'v', csi: { volumeAttributes: { key: canary('volume') } } },
      { name: 'model', image: { reference: 'registry.example.com/model:1' } },
    ],
  },
  status: {
    phase: 'Pending',
    reason: 'Evicted',
    message: canary('status-message'),
    initContainerStatuses: [{ name: 'migrate', state: { terminated: { message: canary('terminated') } } }],
    containerStatuses: [
      {
        name: 'app',
        image: canary('status-image'),
        state: { waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image' } },
        lastState: { terminated: { message: canary('last-state') } },
      },
      { name: 'proxy', imageID: canary('image-id'), state: { running: { startedAt: canary('started') } } },
    ],
    ephemeralContainerStatuses: [{ name: 'debug', state: { waiting: { reason: 'ErrImagePull' } } }],
  },
};

const keptPod = {
  namespace: 'shop',
  name: 'cart-1',
  uid: 'uid-of-cart-1',
  phase: 'Pending',
  reason: 'Evicted',
  deleting: false,
  node: 'node-a',
  serviceAccount: 'cart',
  pullSecrets: ['registry-credentials'],
  owner: 'ReplicaSet cart',
  created: '2026-11-03T07:30:00Z',
  stored: '2026-11-03T07:30:00Z',
  containers: [
    {
      name: 'migrate',
      kind: 'init',
      image: 'registry.example.com/migrate:1',
      waiting: null,
      hadImage: false,
      endedAt: null,
      holdsOthers: false,
    },
    {
      name: 'app',
      kind: 'regular',
      image: 'registry.example.com/cart:1',
      waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image' },
      hadImage: false,
      endedAt: null,
      holdsOthers: false,
    },
    {
      name: 'proxy',
      kind: 'regular',
      image: 'envoy:1',
      waiting: null,
      hadImage: true,
      endedAt: null,
      holdsOthers: false,
    },
    {
      name: 'debug',
      kind: 'ephemeral',
      image: 'busybox',
      waiting: { reason: 'ErrImagePull', message: null },
      hadImage: false,
      endedAt: null,
      holdsOthers: false,
    },
  ],
  volumeImages: [{ volume: 'model', image: 'registry.example.com/model:1' }],
};

const someNamedPods: Sample = { raw: { kind: 'List', items: [pod] }, kept: [keptPod] };

const events: Sample = {
  raw: {
    kind: 'List',
    items: [
      {
        metadata: metadata('cart-1.17d'),
        type: 'Warning',
        involvedObject: {
          kind: 'Pod',
          name: 'cart-1',
          uid: 'uid-of-cart-1',
          fieldPath: 'spec.containers{app}',
        },
        reason: 'Failed',
        message: 'Failed to pull image',
        count: 3,
        firstTimestamp: '2026-11-03T07:31:00Z',
        lastTimestamp: '2026-11-03T08:00:00Z',
        source: { component: canary('component'), host: 'node-a' },
        reportingComponent: canary('reporting'),
        related: { name: canary('related') },
      },
      {
        metadata: metadata('cart-1.17e'),
        type: 'Normal',
        involvedObject: { kind: 'Pod', name: 'cart-1' },
        reason: 'FailedCreatePodSandBox',
        message: 'no sandbox',
        series: { count: 9, lastObservedTime: '2026-11-03T08:01:00Z' },
      },
      {
        metadata: metadata('cart-1.17f'),
        involvedObject: { fieldPath: 'spec.ephemeralContainers{debug}' },
        eventTime: '2026-11-03T08:02:00Z',
      },
    ],
  },
  kept: [
    {
      namespace: 'shop',
      type: 'Warning',
      kind: 'Pod',
      name: 'cart-1',
      uid: 'uid-of-cart-1',
      node: 'node-a',
      container: 'app',
      ephemeral: false,
      reason: 'Failed',
      message: 'Failed to pull image',
      count: 3,
      first: '2026-11-03T07:31:00Z',
      last: '2026-11-03T08:00:00Z',
    },
    {
      namespace: 'shop',
      type: 'Normal',
      kind: 'Pod',
      name: 'cart-1',
      uid: null,
      node: null,
      container: null,
      ephemeral: false,
      reason: 'FailedCreatePodSandBox',
      message: 'no sandbox',
      count: 9,
      first: null,
      last: '2026-11-03T08:01:00Z',
    },
    {
      namespace: 'shop',
      type: null,
      kind: '',
      name: '',
      uid: null,
      node: null,
      container: 'debug',
      ephemeral: true,
      reason: '',
      message: '',
      count: 1,
      first: '2026-11-03T08:02:00Z',
      last: '2026-11-03T08:02:00Z',
    },
  ],
};

const images: Sample = {
  raw: [
    'NAMESPACE   NAME     NODE     ACCOUNT   SECRETS   INIT      INIT-POLICIES   IMAGES        POLICIES             VOLUMES   VOLUME-POLICIES',
    'shop        cart-1   node-a   cart      a,b       migrate   Always          app,proxy:1   IfNotPresent,Never   model:1   Always',
    'shop        cart-2   <none>   <none>    <none>    <none>    <none>          app           Always               <none>    <none>',
    '',
  ].join('\n'),
  kept: [
    {
      namespace: 'shop',
      name: 'cart-1',
      node: 'node-a',
      serviceAccount: 'cart',
      pullSecrets: ['a', 'b'],
      images: ['migrate', 'app', 'proxy:1', 'model:1'],
      policies: ['Always', 'IfNotPresent', 'Never', 'Always'],
    },
    {
      namespace: 'shop',
      name: 'cart-2',
      node: null,
      serviceAccount: 'default',
      pullSecrets: [],
      images: ['app'],
      policies: ['Always'],
    },
  ],
};

/** The server's table of Pods. */
const table = {
  raw: 'NAME     READY   STATUS             RESTARTS      AGE\ncart-1   1/2     ImagePullBackOff   3 (5m ago)    2d\n',
  kept: [
    {
      namespace: null,
      name: 'cart-1',
      ready: 1,
      containers: 2,
      status: 'ImagePullBackOff',
      restarts: 3,
      restartedMinutesAgo: 5,
    },
  ],
};

const tableOfAll = {
  raw: 'NAMESPACE   NAME     READY   STATUS    RESTARTS   AGE\nshop        cart-1   2/2     Running   0          2d\n',
  kept: [
    {
      namespace: 'shop',
      name: 'cart-1',
      ready: 2,
      containers: 2,
      status: 'Running',
      restarts: 0,
      restartedMinutesAgo: null,
    },
  ],
};

export const podAnswers: Readonly<Record<string, Sample>> = {
  'kubectl-config-get-contexts': {
    raw: 'gke_shop-prod_europe-west9_web\nkind two\n',
    kept: ['gke_shop-prod_europe-west9_web', 'kind two'],
  },
  'kubectl-config-view': {
    raw: {
      'current-context': 'gke_shop-prod_europe-west9_web',
      clusters: [{ name: 'c', cluster: { server: canary('server') } }],
      contexts: [{ name: 'gke', context: { cluster: 'c', user: canary('user'), namespace: 'shop' } }],
      users: [{ name: 'u', user: { token: canary('token'), 'client-key-data': canary('key') } }],
    },
    kept: { context: 'gke_shop-prod_europe-west9_web', namespace: 'shop' },
  },
  'kubectl-get-pods': table,
  'kubectl-get-labelled-pods': table,
  'kubectl-get-pods-all-namespaces': tableOfAll,
  'kubectl-get-labelled-pods-all-namespaces': tableOfAll,
  'kubectl-count-pods': {
    raw: JSON.stringify({
      kind: 'PodList',
      metadata: { resourceVersion: '7', continue: canary('continue'), remainingItemCount: 10_116 },
      items: [pod],
    }),
    kept: { pods: 10_117 },
  },
  'kubectl-read-running-pods': printedList('PodList', someNamedPods),
  'kubectl-read-unsettled-pods': printedList('PodList', someNamedPods),
  'kubectl-read-pull-events': printedList('EventList', events),
  'kubectl-get-running-pods-all-namespaces': someNamedPods,
  'kubectl-get-pod-details': someNamedPods,
  'kubectl-get-pending-pods': someNamedPods,
  'kubectl-get-pending-pods-all-namespaces': someNamedPods,
  'kubectl-get-pod-images': images,
  'kubectl-get-pod-images-all-namespaces': images,
  'kubectl-get-warning-events': events,
  'kubectl-get-pull-events': events,
  'kubectl-get-pull-events-all-namespaces': events,
};
