import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { tagNotFound } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
/** A nested image, whose slash is encoded in API resource names. */
const nested = `${setting.registry}/app/jobs/report:1.9.0`;
const repository = `projects/${setting.imageProject}/locations/${setting.location}/repositories/app`;

const google = googleSide(setting, {
  projectReader: true,
  repositories: [
    { name: 'app', images: { cart: ['2.3.9', '2.4.0', '2.4.2'], 'jobs/report': ['1.8.0', '1.9.1'] } },
  ],
});

export const tagNotFoundWorld: World = {
  name: 'tag-not-found',
  about: 'Two Deployments name tags that a clean-up policy may have deleted; one image is nested.',
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
      app: 'report',
      containers: [{ name: 'report', image: nested, fate: { cause: tagNotFound(nested) } }],
    }),
  ]),
  google: {
    ...google,
    resources: {
      ...google.resources,
      [repository]: {
        ...google.resources[repository],
        cleanupPolicies: {
          'delete-old': { id: 'delete-old', action: 'DELETE', condition: { olderThan: '2592000s' } },
          'keep-latest': { id: 'keep-latest', action: 'KEEP', mostRecentVersions: { keepCount: 3 } },
        },
      },
    },
  },
};
