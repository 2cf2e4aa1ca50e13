import { canary } from '../canary.ts';
import { event } from '../world/events.ts';
import { googleSide } from '../world/google.ts';
import { cluster, controllers } from '../world/kubernetes.ts';
import type { KubernetesObject } from '../world/objects.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';
import type { World } from '../world.ts';

const own = `${setting.registry}/app/cart:2.4.1`;
const image = 'docker.io/library/nginx:1.27';
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
});
const name = `projects/${setting.project}/locations/${setting.location}/clusters/${setting.cluster}`;

/** A Deployment that never gets a Pod: only its ReplicaSet has an event. */
function refused(): KubernetesObject[] {
  const [deployment, replicaSet] = controllers(setting, 'banner', image) as [
    KubernetesObject,
    KubernetesObject,
  ];
  return [
    deployment,
    replicaSet,
    event(replicaSet, {
      type: 'Warning',
      reason: 'FailedCreate',
      message:
        `Error creating: admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: ` +
        `Image ${image} denied by Binary Authorization default admission rule. Denied by always_deny admission rule`,
      count: 21,
      first: 55,
      last: 4,
      source: { component: 'replicaset-controller' },
    }),
  ];
}

export const binaryAuthorizationDenied: World = {
  name: 'binary-authorization-denied',
  about: 'Binary Authorization denies an image at admission: the Deployment has no Pod at all.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(setting, [
    ...podWithEvents(setting, { app: 'cart', containers: [{ name: 'cart', image: own, fate: 'running' }] }),
    ...refused(),
  ]),
  google: {
    ...side,
    resources: {
      ...side.resources,
      [name]: {
        ...side.resources[name],
        description: canary('cluster-description'),
        binaryAuthorization: { evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE' },
      },
    },
  },
};
