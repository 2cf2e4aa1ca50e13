/** Allow policies on a repository, and who may pull according to them: the cases of `image-access`. */
import { describeRepository, getRepositoryPolicy } from '../../../src/catalogue/commands/gcloud/artifacts.ts';
import { describeOrganizationRole, describeProjectRole } from '../../../src/catalogue/commands/gcloud/iam.ts';
import type { Binding } from '../../../src/catalogue/commands/gcloud/projects.ts';
import { getAncestorPolicies, getProjectPolicy } from '../../../src/catalogue/commands/gcloud/projects.ts';
import { type Given, given, refused } from './fake-ask.ts';
import type { Fixture } from './rehearse.ts';
import { account, clusterOf, failure, instance, instanceHidden, pull } from './subjects.ts';

export const project = { IMAGE_PROJECT: 'shop-images' };
export const repository = { ...project, REPOSITORY: 'app', REPOSITORY_LOCATION: 'europe-west9' };
export const docker = given(describeRepository, repository, {
  format: 'DOCKER',
  mode: null,
  registryUri: null,
});
export const binds = (role: string, ...members: readonly string[]): Binding => ({
  role,
  members,
  conditional: false,
});
export const reader = 'roles/artifactregistry.reader';
export const reads = binds(reader, `serviceAccount:${account}`);
export const byGroup = binds(reader, 'group:platform@example.com');

/** The IAM policies of the repository, of its project and of its ancestors. */
export function policies(
  of: readonly Binding[],
  above: readonly Binding[] = [],
  top: readonly Binding[] = [],
): Given[] {
  return [
    given(getRepositoryPolicy, repository, of),
    given(getProjectPolicy, project, above),
    given(getAncestorPolicies, project, top),
  ];
}
export const puller = 'projects/shop-images/roles/imagePuller';
export const organizationPuller = 'organizations/123456789012/roles/imagePuller';
export const inProject = { CUSTOM_ROLE: 'imagePuller', IMAGE_PROJECT: 'shop-images' };
export const customRole = (downloads: boolean) => given(describeProjectRole, inProject, { downloads });
export const organizationRole = (downloads: boolean) =>
  given(
    describeOrganizationRole,
    { CUSTOM_ROLE: 'imagePuller', ORGANIZATION: '123456789012' },
    { downloads },
  );
export const self = `serviceAccount:${account}`;
export const unfailing = pull(undefined, { failure: null });
export const topUnread = refused(getAncestorPolicies, project, {
  why: 'forbidden',
  permission: 'resourcemanager.organizations.getIamPolicy',
});

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
    when: 'by a custom role of the organization',
    about: unfailing,
    world: [docker, instance, ...policies([], [], [binds(organizationPuller, self)]), organizationRole(true)],
    facts: { role: organizationPuller, on: 'ancestors' },
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
    when: 'on a predefined role that nobody here knows',
    about: unfailing,
    world: [docker, instance, ...policies([], [binds('roles/newservice.worker', self)])],
    facts: { bindings: [`roles/newservice.worker (${self})`] },
  },
  ...[
    ['roles/viewer', 'group:platform@example.com'],
    ['roles/editor', 'projectEditor:shop-images'],
    ['roles/newservice.worker', 'principalSet://cloudresourcemanager.googleapis.com/projects/1'],
    ['roles/iam.supportUser', 'domain:example.com'],
    ['roles/newservice.worker', 'allUsers'],
    [reader, 'kindOfTheFuture:x'],
  ].map(([role = '', member = '']) => ({
    when: `on ${role} of ${member}`,
    about: unfailing,
    world: [docker, instance, ...policies([], [binds(role, member)])],
    facts: { bindings: [`${role} (${member})`] },
  })),
  {
    when: 'with a pull secret, which the kubelet tries first',
    about: pull(undefined, { pullSecrets: ['registry-credentials'] }),
    world: [docker, instance, ...policies([byGroup])],
  },
  {
    when: 'if an anonymous request was refused',
    about: pull(undefined, { failure: { ...failure('auth-403'), details: { token: 'anonymous' } } }),
    world: [docker, instance, ...policies([byGroup])],
  },
];
