import { canary } from '../canary.ts';
import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import { refusedDeployment } from '../world/never-pulled.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const own = `${setting.registry}/app/cart:2.4.1`;
const image = 'docker.io/library/nginx:1.27';
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
});
const name = `projects/${setting.project}/locations/${setting.location}/clusters/${setting.cluster}`;

const denial =
  `admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: ` +
  `Image ${image} denied by Binary Authorization default admission rule. Denied by always_deny admission rule`;

export const binaryAuthorizationDenied: World = {
  name: 'binary-authorization-denied',
  about: 'Binary Authorization denies an image at admission: the Deployment has no Pod at all.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(setting, [
    ...podWithEvents(setting, { app: 'cart', containers: [{ name: 'cart', image: own, fate: 'running' }] }),
    ...refusedDeployment(setting, 'banner', image, denial, { count: 21, first: 55, last: 4 }),
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
