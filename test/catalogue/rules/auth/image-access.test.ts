import { describe, expect, it } from 'vitest';
import {
  describeRepository,
  getRepositoryPolicy,
} from '../../../../src/catalogue/commands/gcloud/artifacts.ts';
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
  'access-denied': {
    about: pull(),
    world: [docker, instance, ...policies([byGroup])],
    facts: { bindings: [`${reader} (group:platform@example.com)`] },
  },
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
      when: 'on a custom role',
      about: pull(undefined, { failure: null }),
      world: [docker, instance, ...policies([binds('projects/p/roles/puller', `serviceAccount:${account}`)])],
    },
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
