import { describe, expect, it } from 'vitest';
import {
  describeRepository,
  getRepositoryPolicy,
} from '../../../../src/catalogue/commands/gcloud/artifacts.ts';
import {
  describeOrganizationRole,
  describeProjectRole,
} from '../../../../src/catalogue/commands/gcloud/iam.ts';
import type { Binding } from '../../../../src/catalogue/commands/gcloud/projects.ts';
import { getAncestorPolicies, getProjectPolicy } from '../../../../src/catalogue/commands/gcloud/projects.ts';
import { imageAccess as rule } from '../../../../src/catalogue/rules/auth/image-access.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk, type Given, given, refused } from '../../../support/rules/fake-ask.ts';
import { read } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import {
  account,
  clusterOf,
  failure,
  image,
  instance,
  instanceHidden,
  instanceWithoutAccount,
  pull,
} from '../../../support/rules/subjects.ts';

const project = { IMAGE_PROJECT: 'shop-images' };
const repository = { ...project, REPOSITORY: 'app', REPOSITORY_LOCATION: 'europe-west9' };
const docker = given(describeRepository, repository, { format: 'DOCKER', mode: null, registryUri: null });
const binds = (role: string, ...members: readonly string[]): Binding => ({
  role,
  members,
  conditional: false,
});
const reader = 'roles/artifactregistry.reader';
const reads = binds(reader, `serviceAccount:${account}`);
const byGroup = binds(reader, 'group:platform@example.com');

/** The IAM policies of the repository, of its project and of its ancestors. */
function policies(
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
const puller = 'projects/shop-images/roles/imagePuller';
const organizationPuller = 'organizations/123456789012/roles/imagePuller';
const inProject = { CUSTOM_ROLE: 'imagePuller', IMAGE_PROJECT: 'shop-images' };
const customRole = (downloads: boolean) => given(describeProjectRole, inProject, { downloads });
const organizationRole = (downloads: boolean) =>
  given(
    describeOrganizationRole,
    { CUSTOM_ROLE: 'imagePuller', ORGANIZATION: '123456789012' },
    { downloads },
  );
const self = `serviceAccount:${account}`;
const unfailing = pull(undefined, { failure: null });
const topUnread = refused(getAncestorPolicies, project, {
  why: 'forbidden',
  permission: 'resourcemanager.organizations.getIamPolicy',
});

rehearse(rule, {
  'role-granted': [
    {
      about: pull(),
      world: [docker, instance, ...policies([reads])],
      facts: { account, role: reader, on: 'repository' },
    },
    {
      when: 'on the project',
      about: pull(),
      world: [docker, instance, ...policies([], [reads])],
      facts: { on: 'project' },
    },
    {
      when: 'on a folder or the organization',
      about: pull(),
      world: [docker, instance, ...policies([], [], [reads])],
      facts: { on: 'ancestors' },
    },
    {
      when: 'by allUsers',
      about: pull(),
      world: [docker, instance, ...policies([binds(reader, 'allUsers')])],
    },
    {
      when: 'by the account of an instance that is not visible',
      about: pull(),
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
      world: [
        docker,
        instance,
        ...policies([], [], [binds(organizationPuller, self)]),
        organizationRole(true),
      ],
      facts: { role: organizationPuller, on: 'ancestors' },
    },
    {
      when: 'even after a group and a condition',
      about: pull(),
      world: [docker, instance, ...policies([byGroup, { ...reads, conditional: true }, reads])],
    },
  ],
  'role-missing': [
    { about: pull(), world: [docker, instance, ...policies([])], facts: { account } },
    {
      when: 'if another account has it',
      about: pull(),
      world: [
        docker,
        instance,
        ...policies([binds(reader, 'serviceAccount:other@x.iam.gserviceaccount.com')]),
      ],
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
  ],
  'ancestor-policies-unreadable': {
    about: pull(),
    world: [docker, instance, ...policies([]).slice(0, 2), topUnread],
    facts: { why: 'forbidden', permission: 'resourcemanager.organizations.getIamPolicy' },
  },
  'access-denied': [
    {
      about: pull(),
      world: [docker, instance, ...policies([byGroup])],
      facts: { bindings: [`${reader} (group:platform@example.com)`] },
    },
    {
      when: 'with those that lack only a member first',
      about: pull(),
      world: [
        docker,
        instance,
        ...policies([binds('roles/newservice.worker', 'group:dev@example.com'), byGroup]),
      ],
      facts: {
        bindings: [
          `${reader} (group:platform@example.com)`,
          'roles/newservice.worker (group:dev@example.com)',
        ],
      },
    },
    {
      when: 'by many',
      about: pull(),
      world: [
        docker,
        instance,
        ...policies([binds(reader, ...['a', 'b', 'c', 'd', 'e'].map((name) => `group:${name}@example.com`))]),
      ],
    },
  ],
  'access-undetermined': [
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
  ],
  'repository-missing': {
    about: pull(),
    world: [refused(describeRepository, repository, { why: 'not-found' })],
    facts: { repository: 'app', location: 'europe-west9', project: 'shop-images' },
  },
  'gcr-not-migrated': {
    about: pull('eu.gcr.io/shop-images/cart:1'),
    world: [
      refused(
        describeRepository,
        { ...project, REPOSITORY: 'eu.gcr.io', REPOSITORY_LOCATION: 'europe' },
        { why: 'not-found' },
      ),
    ],
    facts: { repository: 'eu.gcr.io', location: 'europe' },
  },
  'format-not-docker': {
    about: pull(),
    world: [given(describeRepository, repository, { format: 'MAVEN', mode: null, registryUri: null })],
    facts: { format: 'MAVEN' },
  },
  'account-not-attached': { about: pull(), world: [docker, instanceWithoutAccount] },
  'reference-incomplete': [
    {
      about: pull('europe-west9-docker.pkg.dev/shop-images/cart:2.4.1'),
      world: [],
      facts: { image: 'europe-west9-docker.pkg.dev/shop-images/cart:2.4.1' },
    },
    { when: 'in an audit', about: pull('gcr.io/cart', { failure: null }), world: [] },
  ],
  'other-registry': [
    { about: pull('nginx', { failure: null }), world: [], facts: { host: 'docker.io' } },
    {
      when: 'of another universe',
      about: pull(undefined, { failure: null }),
      universe: universes.s3ns,
      world: [],
    },
  ],
  'other-registry-access-denied': {
    about: pull('registry.example.com/team/app:1'),
    world: [],
    facts: { host: 'registry.example.com' },
  },
});

describe('image-access', () => {
  it('looks for the repository of an S3NS address in the only region of S3NS', async () => {
    const about = pull();
    const s3ns = image('docker.s3nsregistry.fr/s3ns/shop-images/app/cart:1');
    const { ask, asked } = fakeAsk([], { otherwise: { why: 'not-found' } });
    const found = await rule.check({
      ask,
      about: { ...about, image: s3ns },
      universe: universes.s3ns,
      read,
      gke: true,
    });
    expect(found.because).toBe('repository-missing');
    expect(asked[0]?.params).toEqual({
      REPOSITORY: 'app',
      REPOSITORY_LOCATION: 'u-france-east1',
      IMAGE_PROJECT: 's3ns:shop-images',
    });
  });

  it('reads all policies concurrently', async () => {
    const { ask, asked } = fakeAsk([docker, instance, ...policies([])]);
    await rule.check({ ask, about: pull(), universe: universes.google, read, gke: true });
    expect(asked.slice(2).map(({ command }) => command)).toEqual([
      getRepositoryPolicy,
      getProjectPolicy,
      getAncestorPolicies,
    ]);
  });
});
