/** Who may pull according to the allow policies on a repository: the cases of `image-access`. */
import { describeProjectRole } from '../../../src/catalogue/commands/gcloud/iam.ts';
import { refused } from './fake-ask.ts';
import {
  binds,
  byGroup,
  customRole,
  docker,
  host,
  inProject,
  keyHolder,
  newRole,
  newRoleRead,
  newRoleUnread,
  organizationPuller,
  organizationRole,
  policies,
  puller,
  reader,
  reads,
  secretFor,
  secretMissing,
  secretUnread,
  self,
  unfailing,
  withSecret,
} from './registry-policies.ts';
import type { Fixture } from './rehearse.ts';
import {
  account,
  classNamed,
  clusterOf,
  failure,
  instance,
  instanceHidden,
  instanceWithoutAccount,
  nodeOfClass,
  pull,
} from './subjects.ts';

type Cases = readonly Fixture<'image-on-node'>[];

export const granted: Cases = [
  {
    about: unfailing,
    world: [docker, instance, ...policies([reads])],
    facts: { account, role: reader, on: 'repository' },
  },
  {
    when: 'on the project',
    about: unfailing,
    world: [docker, instance, ...policies([], [reads])],
    facts: { on: 'project' },
  },
  {
    when: 'on a folder or the organization',
    about: unfailing,
    world: [docker, instance, ...policies([], [], [reads])],
    facts: { on: 'ancestors' },
  },
  {
    when: 'by allUsers',
    about: unfailing,
    world: [docker, instance, ...policies([binds(reader, 'allUsers')])],
  },
  {
    when: 'by the account of an instance that is not visible',
    about: unfailing,
    world: [docker, instanceHidden, clusterOf({}), ...policies([reads])],
  },
  ...[
    'roles/viewer',
    'roles/iam.devOps',
    'roles/artifactregistry.viewer',
    'roles/cloudbuild.builds.builder',
    'roles/composer.worker',
    'roles/run.builder',
  ].map((role) => ({
    when: `by ${role}`,
    about: unfailing,
    world: [docker, instance, ...policies([], [binds(role, self)])],
    facts: { role, on: 'project' },
  })),
  {
    when: 'by a custom role that permits downloads',
    about: unfailing,
    world: [docker, instance, ...policies([binds(puller, self)]), customRole(true)],
    facts: { role: puller, on: 'repository' },
  },
  {
    when: 'by a predefined role that is in no list',
    about: unfailing,
    world: [docker, instance, ...policies([], [binds(newRole, self)]), newRoleRead(true)],
    facts: { role: newRole, on: 'project' },
  },
  {
    when: 'by a custom role of the organization',
    about: unfailing,
    world: [docker, instance, ...policies([], [], [binds(organizationPuller, self)]), organizationRole(true)],
    facts: { role: organizationPuller, on: 'ancestors' },
  },
  {
    when: 'to the account whose key a pull secret holds',
    about: withSecret(null),
    world: [
      docker,
      instance,
      ...policies([binds(reader, `serviceAccount:${keyHolder}`)]),
      secretFor(host, keyHolder),
    ],
    facts: { account: keyHolder },
  },
  {
    when: 'to the node, whatever a pull secret holds',
    about: withSecret(null),
    world: [docker, instance, ...policies([reads]), secretUnread],
    facts: { account },
  },
  {
    when: 'to everybody, for a node without an account',
    about: unfailing,
    world: [docker, instanceWithoutAccount, ...policies([binds(reader, 'allUsers')])],
    facts: { account: 'allUsers' },
  },
  {
    when: 'even after a group and a condition',
    about: unfailing,
    world: [docker, instance, ...policies([byGroup, { ...reads, conditional: true }, reads])],
  },
  {
    when: 'if an anonymous request was refused',
    about: pull(undefined, { failure: { ...failure('auth-403'), details: { token: 'anonymous' } } }),
    world: [docker, instance, ...policies([reads])],
  },
  {
    when: 'if another host refused',
    about: pull(undefined, { failure: { ...failure('auth-403'), details: { host: 'mirror.example.com' } } }),
    world: [docker, instance, ...policies([reads])],
  },
];

export const missing: Cases = [
  {
    when: 'of the account of the ComputeClass, although that of the cluster has it',
    about: pull(undefined, { node: { ...nodeOfClass, pool: 'nap-1' } }),
    world: [
      docker,
      instanceHidden,
      clusterOf({ autopilot: true, account: 'other@x.iam.gserviceaccount.com' }),
      classNamed({ account }),
      ...policies([binds(reader, 'serviceAccount:other@x.iam.gserviceaccount.com')]),
    ],
    facts: { account },
  },
  { about: pull(), world: [docker, instance, ...policies([])], facts: { account } },
  {
    when: 'if another account has it',
    about: pull(),
    world: [docker, instance, ...policies([binds(reader, 'serviceAccount:other@x.iam.gserviceaccount.com')])],
  },
  {
    when: 'if the custom roles permit no downloads',
    about: pull(),
    world: [
      docker,
      instance,
      ...policies([binds(puller, self)], [], [binds(organizationPuller, 'group:platform@example.com')]),
      customRole(false),
      organizationRole(false),
    ],
  },
  {
    when: 'if a predefined role that is in no list permits no downloads',
    about: pull(),
    world: [docker, instance, ...policies([binds(newRole, self)]), newRoleRead(false)],
  },
  {
    when: 'if groups have roles for other services',
    about: pull(),
    world: [
      docker,
      instance,
      ...policies(
        [],
        [binds('roles/container.developer', 'group:dev@example.com')],
        [binds('roles/resourcemanager.organizationAdmin', 'group:platform@example.com')],
      ),
    ],
  },
  {
    when: 'if it was deleted, and made again under its name',
    about: pull(),
    world: [docker, instance, ...policies([binds(reader, `deleted:${self}?uid=123`)])],
  },
  {
    when: 'if the roles are for other services',
    about: pull(),
    world: [
      docker,
      instance,
      ...policies([], [binds('roles/logging.logWriter', `serviceAccount:${account}`)]),
    ],
  },
];

/** No policy lets the node in, and a pull secret that the Pod names lets nobody in either. */
export const missingWithSecret: Cases = [
  {
    when: 'and a pull secret does not exist',
    about: withSecret(failure('auth-403')),
    world: [docker, instance, ...policies([]), secretMissing],
    facts: { account },
  },
  {
    when: 'and a pull secret is for another registry',
    about: withSecret(null),
    world: [docker, instance, ...policies([]), secretFor('https://index.docker.io/v1/', null)],
    facts: { account },
  },
  {
    when: 'nor the account whose key a pull secret holds',
    about: withSecret(null),
    world: [docker, instance, ...policies([]), secretFor(host, keyHolder)],
    facts: { account: `${keyHolder}, ${account}` },
  },
];

export const undetermined: Cases = [
  {
    about: pull(undefined, { failure: failure('auth-401') }),
    world: [docker, instance, ...policies([byGroup])],
  },
  {
    when: 'in an audit',
    about: pull(undefined, { failure: null }),
    world: [docker, instance, ...policies([byGroup])],
  },
  {
    when: 'on a condition',
    about: pull(undefined, { failure: null }),
    world: [docker, instance, ...policies([{ ...reads, conditional: true }])],
    facts: { bindings: [`${reader} (serviceAccount:${account})`] },
  },
  {
    when: 'on a custom role that cannot be read',
    about: unfailing,
    world: [
      docker,
      instance,
      ...policies([binds(puller, self)]),
      refused(describeProjectRole, inProject, { why: 'forbidden', permission: 'iam.roles.get' }),
    ],
    facts: { bindings: [`${puller} (${self})`] },
  },
  {
    when: 'on a custom role that permits downloads, and a group',
    about: unfailing,
    world: [docker, instance, ...policies([binds(puller, 'group:platform@example.com')]), customRole(true)],
    facts: { bindings: [`${puller} (group:platform@example.com)`] },
  },
  {
    when: 'on a predefined role that cannot be read',
    about: unfailing,
    world: [docker, instance, ...policies([], [binds(newRole, self)]), newRoleUnread],
    facts: { bindings: [`${newRole} (${self})`] },
  },
  ...[
    ['roles/viewer', 'group:platform@example.com'],
    ['roles/editor', 'projectEditor:shop-images'],
    [newRole, 'principalSet://cloudresourcemanager.googleapis.com/projects/1'],
    ['roles/iam.supportUser', 'domain:example.com'],
    [reader, 'kindOfTheFuture:x'],
  ].map(([role = '', member = '']) => ({
    when: `on ${role} of ${member}`,
    about: unfailing,
    world: [
      docker,
      instance,
      ...policies([], [binds(role, member)]),
      ...(role === newRole ? [newRoleRead(true)] : []),
    ],
    facts: { bindings: [`${role} (${member})`] },
  })),
  {
    when: 'with a pull secret, which the kubelet tries first',
    about: withSecret(null),
    world: [docker, instance, ...policies([byGroup]), secretUnread],
  },
  {
    when: 'if an anonymous request was refused',
    about: pull(undefined, { failure: { ...failure('auth-403'), details: { token: 'anonymous' } } }),
    world: [docker, instance, ...policies([byGroup])],
  },
];
