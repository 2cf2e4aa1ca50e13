import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { anonymousForbidden } from '../world/messages.ts';
import type { GoogleWorld, Policy, World } from '../world/model.ts';
import { withResource } from '../world/modify.ts';
import { nodeName, shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const account = 'nodes@shop-accounts.iam.gserviceaccount.com';
const accountName = `projects/shop-accounts/serviceAccounts/${account}`;
const repository = `projects/${setting.imageProject}/locations/${setting.location}/repositories/app`;
const machine = `projects/${setting.project}/zones/${setting.zone}/instances/${nodeName(setting, 'default-pool')}`;

/** Kubernetes Engine may make nodes with the account; Compute Engine may not get its tokens. */
const policies: Readonly<Record<string, Policy>> = {
  [accountName]: {
    version: 1,
    bindings: [
      {
        role: 'roles/iam.serviceAccountUser',
        members: [
          `serviceAccount:service-${setting.projectNumber}@container-engine-robot.iam.gserviceaccount.com`,
        ],
      },
    ],
  },
  [repository]: {
    version: 1,
    bindings: [{ role: 'roles/artifactregistry.reader', members: [`serviceAccount:${account}`] }],
  },
};

export const nodeAccountOfOtherProject: World = worldOf(setting, {
  name: 'node-account-of-other-project',
  about: 'The nodes have an account of another project, of which Compute Engine may not get tokens.',
  objects: app(setting, 'cart', image, { cause: anonymousForbidden(image) }),
  google: withAccount(googleSide(setting, { repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }] })),
});

function withAccount(google: GoogleWorld): GoogleWorld {
  const scopes = ['https://www.googleapis.com/auth/cloud-platform'];
  const attached = withResource(google, machine, { serviceAccounts: [{ email: account, scopes }] });
  const existing = withResource(attached, accountName, {
    name: accountName,
    projectId: 'shop-accounts',
    email: account,
  });
  return { ...existing, policies: { ...existing.policies, ...policies } };
}
