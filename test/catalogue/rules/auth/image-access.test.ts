import { describe, expect, it } from 'vitest';
import {
  describeRepository,
  getRepositoryPolicy,
} from '../../../../src/catalogue/commands/gcloud/artifacts.ts';
import { getAncestorPolicies, getProjectPolicy } from '../../../../src/catalogue/commands/gcloud/projects.ts';
import { imageAccess as rule } from '../../../../src/catalogue/rules/auth/image-access.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk, given, refused } from '../../../support/rules/fake-ask.ts';
import { read } from '../../../support/rules/read.ts';
import * as fixtures from '../../../support/rules/registry-access.ts';
import {
  binds,
  byGroup,
  byPoolIdentities,
  docker,
  newRole,
  newRoleUnread,
  policies,
  project,
  reader,
  reads,
  repository,
  secretFor,
  secretMissing,
  secretUnread,
  topUnread,
  withSecret,
} from '../../../support/rules/registry-policies.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import {
  account,
  failure,
  image,
  instance,
  instanceWithoutAccount,
  pull,
} from '../../../support/rules/subjects.ts';

rehearse(rule, {
  'role-granted': fixtures.granted,
  'role-granted-and-refused': [
    {
      about: pull(),
      world: [docker, instance, ...policies([reads])],
      facts: { account, role: reader, on: 'repository' },
    },
    {
      when: 'by the very host that the message names',
      about: pull(undefined, {
        failure: { ...failure('auth-403'), details: { host: 'europe-west9-docker.pkg.dev' } },
      }),
      world: [docker, instance, ...policies([reads])],
    },
  ],
  'role-missing': [
    ...fixtures.missing,
    ...fixtures.missingWithSecret,
    {
      when: 'if only identities of a workforce or workload identity pool have the role, of which no service account is one',
      about: pull(),
      world: [docker, instance, ...policies([byPoolIdentities])],
    },
  ],
  'role-missing-with-pull-secret': [
    {
      about: withSecret(failure('auth-403')),
      world: [docker, instance, ...policies([]), secretUnread],
      facts: { account, secrets: ['registry-credentials'] },
    },
    {
      when: 'where the pull works',
      about: withSecret(null),
      world: [docker, instance, ...policies([]), secretUnread],
    },
    {
      when: 'that holds a password, on a node without an account',
      about: withSecret(null),
      world: [
        docker,
        instanceWithoutAccount,
        ...policies([]),
        secretFor('europe-west9-docker.pkg.dev', null),
      ],
      facts: { account: '' },
    },
  ],
  'ancestor-policies-unreadable': {
    about: pull(),
    world: [docker, instance, ...policies([]).slice(0, 2), topUnread],
    facts: { why: 'forbidden', permission: 'resourcemanager.organizations.getIamPolicy' },
  },
  'access-undetermined-and-refused': [
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
        ...policies([binds(newRole, 'group:dev@example.com'), byGroup]),
        newRoleUnread,
      ],
      facts: {
        bindings: [`${reader} (group:platform@example.com)`, `${newRole} (group:dev@example.com)`],
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
  'access-undetermined': fixtures.undetermined,
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
  'account-not-attached': [
    { about: pull(), world: [docker, instanceWithoutAccount, ...policies([reads])] },
    {
      when: 'and the pull secret does not exist',
      about: withSecret(null),
      world: [docker, instanceWithoutAccount, ...policies([]), secretMissing],
    },
    {
      when: 'and the repository may not be described',
      about: pull(),
      world: [
        refused(describeRepository, repository, { why: 'forbidden' }),
        instanceWithoutAccount,
        ...policies([]),
      ],
    },
  ],
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
    {
      when: 'of another universe, which refuses an anonymous pull',
      about: pull(),
      universe: universes.s3ns,
      world: [],
    },
  ],
  'other-registry-access-denied': [
    {
      about: pull('registry.example.com/team/app:1'),
      world: [],
      facts: { host: 'registry.example.com' },
    },
    {
      when: 'by a registry of another universe, where the account of a secret was used',
      about: pull(undefined, { pullSecrets: ['registry-credentials'] }),
      universe: universes.s3ns,
      world: [],
    },
  ],
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
