import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { manifestForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/all/cart:2.4.1`;
const upstreamProject = 'shop-base';
const upstream = `projects/${upstreamProject}/locations/${setting.location}/repositories/base`;
const virtual = `projects/${setting.imageProject}/locations/${setting.location}/repositories/all`;
const side = googleSide(setting, { projectReader: true, repositories: [{ name: 'all', images: {} }] });
const owners = { version: 1, bindings: [{ role: 'roles/owner', members: ['user:ada@example.com'] }] };

export const virtualRepository: World = worldOf(setting, {
  name: 'virtual-repository',
  about:
    'The nodes may read a virtual repository; Artifact Registry may not read the one behind it, which is in another project.',
  objects: app(setting, 'cart', image, { cause: manifestForbidden(image) }),
  google: {
    ...side,
    resources: {
      ...side.resources,
      [virtual]: {
        ...side.resources[virtual],
        mode: 'VIRTUAL_REPOSITORY',
        virtualRepositoryConfig: {
          upstreamPolicies: [{ id: 'base', repository: upstream, priority: 100 }],
        },
      },
      [`projects/${upstreamProject}`]: {
        ...side.resources[`projects/${setting.imageProject}`],
        projectId: upstreamProject,
        projectNumber: '318204477190',
        name: upstreamProject,
      },
      [upstream]: { ...side.resources[virtual], name: upstream, mode: 'STANDARD_REPOSITORY' },
    },
    policies: { ...side.policies, [`projects/${upstreamProject}`]: owners, [upstream]: owners },
  },
});
