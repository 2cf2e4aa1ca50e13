import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { anonymousRefused, tagNotFound, tokenForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { refusedDeployment } from '../world/never-pulled.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const own = (name: string) => `${setting.registry}/app/${name}`;
/** In a repository that the node service account may not read. */
const cart = `${setting.registry}/private/cart:2.4.1`;
const migrate = `${setting.registry}/private/migrate:0.3.0`;
const search = own('search:5.1.9');
const billing = 'registry.example.com/team/billing:3.0.2';
const relay = 'registry.example.com/team/tls-relay:1.0.0';

const banner = 'docker.io/library/nginx:1.27';
const denial =
  `admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: ` +
  `Image ${banner} denied by Binary Authorization default admission rule. Denied by always_deny admission rule`;

export const mixed: World = {
  name: 'mixed',
  about: 'Many pods fail at once, for different reasons, beside one that is well.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(setting, [
    ...podWithEvents(setting, {
      app: 'front',
      containers: [{ name: 'front', image: own('front:1.0.0'), fate: 'running' }],
    }),
    // Two Pods with the same cause, which must be one finding.
    ...[0, 1].flatMap((which) =>
      podWithEvents(setting, {
        app: 'cart',
        which,
        containers: [{ name: 'cart', image: cart, fate: { cause: tokenForbidden(cart) } }],
      }),
    ),
    ...podWithEvents(setting, {
      app: 'search',
      containers: [{ name: 'search', image: search, fate: { cause: tagNotFound(search) } }],
    }),
    ...podWithEvents(setting, {
      app: 'billing',
      imagePullSecrets: ['registry-credentials'],
      containers: [{ name: 'billing', image: billing, fate: { cause: anonymousRefused(billing) } }],
    }),
    ...podWithEvents(setting, {
      app: 'orders',
      containers: [
        { name: 'migrate', image: migrate, init: true, fate: { cause: tokenForbidden(migrate) } },
        { name: 'orders', image: own('orders:7.2.0'), fate: 'running' },
      ],
    }),
    // The table shows only the status of the first container, not this pull failure.
    ...podWithEvents(setting, {
      app: 'gateway',
      containers: [
        { name: 'gateway', image: own('gateway:2.0.0'), fate: 'crashing' },
        { name: 'relay', image: relay, fate: { cause: anonymousRefused(relay) } },
      ],
    }),
    ...podWithEvents(setting, {
      app: 'reports',
      minutes: 11,
      containers: [{ name: 'reports', image: own('reports:4.4.0'), fate: 'pulling' }],
    }),
    ...refusedDeployment(setting, 'banner', banner, denial, { count: 17, first: 40, last: 2 }),
  ]),
  google: googleSide(setting, {
    repositories: [
      {
        name: 'app',
        reader: true,
        images: {
          front: ['1.0.0'],
          search: ['5.1.8'],
          orders: ['7.2.0'],
          gateway: ['2.0.0'],
          reports: ['4.4.0'],
        },
      },
      { name: 'private', images: { cart: ['2.4.1'], migrate: ['0.3.0'] } },
    ],
  }),
};
