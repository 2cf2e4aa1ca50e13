import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { tokenForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
});
const repository = `projects/${setting.imageProject}/locations/${setting.location}/repositories/app`;
const denied = 'DENY_ACCESS_STATE_DENIED';

/** What Policy Troubleshooter answers where a deny policy of the organization is about the account of the nodes. */
const explanation = {
  overallAccessState: 'CANNOT_ACCESS',
  denyPolicyExplanation: {
    denyAccessState: denied,
    permissionDeniable: true,
    relevance: 'HEURISTIC_RELEVANCE_HIGH',
    explainedResources: [
      {
        denyAccessState: denied,
        fullResourceName: '//cloudresourcemanager.googleapis.com/organizations/123456789012',
        explainedPolicies: [
          {
            denyAccessState: denied,
            policy: {
              name: 'policies/cloudresourcemanager.googleapis.com%2Forganizations%2F123456789012/denypolicies/images-from-ci-only',
              kind: 'DenyPolicy',
            },
          },
        ],
      },
    ],
  },
};

export const denyPolicy: World = worldOf(setting, {
  name: 'deny-policy',
  about: 'The roles are right, and a deny policy of the organization keeps the nodes from downloading.',
  objects: app(setting, 'cart', image, { cause: tokenForbidden(image) }),
  google: {
    ...side,
    resources: { ...side.resources, [`${repository}:troubleshoot`]: explanation },
  },
});
