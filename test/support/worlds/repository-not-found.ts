import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { tagNotFound } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

/** The existing repository is `app`. */
const image = `${setting.registry}/apps/cart:2.4.1`;
const pinned = `${setting.registry}/app/search@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`;

export const repositoryNotFound: World = {
  name: 'repository-not-found',
  about: 'One address names a repository that does not exist, another a digest that is gone.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(setting, [
    ...podWithEvents(setting, {
      app: 'cart',
      containers: [{ name: 'cart', image, fate: { cause: tagNotFound(image) } }],
    }),
    ...podWithEvents(setting, {
      app: 'search',
      containers: [{ name: 'search', image: pinned, fate: { cause: tagNotFound(pinned) } }],
    }),
  ]),
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.1'], search: ['5.1.8'] } }],
  }),
};
