/** Accounts, roles and APIs. */
import { anonymousForbidden, tokenForbidden, tokenUnauthorized } from '../../world/messages.ts';
import type { GoogleWorld, World } from '../../world/model.ts';
import { shop } from '../../world/setting.ts';
import { apiDisabled } from '../../worlds/api-disabled.ts';
import { nodeServiceAccountDisabled } from '../../worlds/node-service-account-disabled.ts';
import { cart, cloud, failing, madeByGke, withIdentity, withOtherAccount, without } from './parts.ts';

const account = `projects/${shop.project}/serviceAccounts/${shop.nodeAccount}`;
const images = `projects/${shop.imageProject}`;
const repository = `${images}/locations/${shop.location}/repositories/app`;

/** Groups in a policy may hold anybody, which would leave the rule without a conclusion. */
function withoutRoles(google: GoogleWorld): GoogleWorld {
  const none = { version: 1, bindings: [] };
  return { ...google, policies: { ...google.policies, [images]: none, [repository]: none } };
}

/** The account of the nodes was deleted; another one exists. */
function deleted(google: GoogleWorld): GoogleWorld {
  const kept = withOtherAccount(without(google, account));
  return { ...kept, deleted: { [account]: google.resources[account] ?? {} } };
}

const noAccount = (google: GoogleWorld) =>
  withIdentity(withOtherAccount(google), { account: null, scopes: [] });
const narrow = (google: GoogleWorld) =>
  withIdentity(google, { account: shop.nodeAccount, scopes: ['logging.write', 'monitoring'] });

/** A virtual repository, and the repository behind it in another project. */
function virtual(google: GoogleWorld): GoogleWorld {
  const base = 'projects/shop-base';
  const upstream = `${base}/locations/${shop.location}/repositories/base`;
  const project = {
    ...google.resources[images],
    projectId: 'shop-base',
    projectNumber: '730112358132',
    name: 'shop-base',
  };
  return {
    ...google,
    resources: {
      ...google.resources,
      [base]: project,
      [upstream]: { name: upstream, format: 'DOCKER', mode: 'STANDARD_REPOSITORY' },
      [repository]: {
        ...google.resources[repository],
        mode: 'VIRTUAL_REPOSITORY',
        virtualRepositoryConfig: { upstreamPolicies: [{ id: 'base', repository: upstream, priority: 100 }] },
      },
    },
  };
}

export const authWorlds: Readonly<Record<string, World>> = {
  'image-access/role-missing': failing('role-missing', 'Nobody gave the account of the nodes a role.', {
    cause: tokenForbidden,
    google: withoutRoles(cloud()),
  }),
  'node-service-account-active/account-disabled': nodeServiceAccountDisabled,
  'node-service-account-active/account-deleted': failing(
    'account-deleted',
    'The account of the nodes was deleted some days ago.',
    { cause: tokenUnauthorized, google: deleted(cloud()) },
  ),
  'node-service-account-active/account-deleted-autoprovisioned': failing(
    'account-deleted-autoprovisioned',
    'The account of nodes that GKE makes was deleted some days ago.',
    { cause: tokenUnauthorized, google: madeByGke(deleted(cloud())) },
  ),
  'node-service-account-active/account-not-attached': failing(
    'account-not-attached',
    'The nodes were made without a service account.',
    { cause: anonymousForbidden, google: noAccount(cloud()) },
  ),
  'node-service-account-active/account-not-attached-autoprovisioned': failing(
    'account-not-attached-autoprovisioned',
    'GKE made the nodes without a service account.',
    { cause: anonymousForbidden, google: madeByGke(noAccount(cloud())) },
  ),
  'node-access-scopes/scopes-insufficient': failing(
    'scopes-insufficient',
    'The node pool was made with scopes for logs and metrics only.',
    { cause: anonymousForbidden, google: narrow(cloud()) },
  ),
  'artifact-registry-api/api-disabled': apiDisabled,
  'upstream-repositories/upstream-access-missing': failing(
    'upstream-access-missing',
    'The service agent may not read what stands behind a virtual repository.',
    { cause: tokenForbidden, image: cart, google: virtual(cloud()) },
  ),
};
