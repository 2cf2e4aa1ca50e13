import { expect, it } from 'vitest';
import { describeRepository } from '../../../../src/catalogue/commands/gcloud/artifacts.ts';
import { repositoryExists as rule } from '../../../../src/catalogue/rules/not-found/repository-exists.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk, given } from '../../../support/rules/fake-ask.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { read } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { repository, repositoryMissing, repositoryOf } from '../../../support/rules/repository.ts';
import { cart } from '../../../support/rules/subjects.ts';

const missing = pullOf(cart, failed('not-found'));
const uri = 'docker.s3nsregistry.fr/s3ns/shop-images/app';
const s3ns = {
  universe: universes.s3ns,
  world: [
    given(
      describeRepository,
      { IMAGE_PROJECT: 's3ns:shop-images', REPOSITORY_LOCATION: 'u-france-east1', REPOSITORY: 'app' },
      { format: 'DOCKER', mode: 'STANDARD_REPOSITORY', registryUri: uri },
    ),
  ],
};
const s3nsCart = 'u-france-east1-docker.s3nsregistry.fr/s3ns/shop-images/app/cart:2.4.1';

rehearse(rule, {
  'repository-present': [
    { about: missing, world: [repositoryOf({})] },
    { when: 'although nothing fails', about: pullOf(), world: [repositoryOf({})] },
    {
      when: 'although its address is not reported',
      about: missing,
      world: [repositoryOf({ registryUri: null })],
    },
  ],
  'remote-or-virtual-repository': [
    { about: missing, world: [repositoryOf({ mode: 'REMOTE_REPOSITORY' })] },
    {
      when: 'as a virtual repository',
      about: missing,
      world: [repositoryOf({ mode: 'VIRTUAL_REPOSITORY' })],
    },
  ],
  'repository-missing': {
    about: missing,
    world: [repositoryMissing],
    facts: { project: 'shop-images', location: 'europe-west9', repository: 'app' },
  },
  'format-not-docker': {
    about: missing,
    world: [repositoryOf({ format: 'MAVEN' })],
    facts: { format: 'MAVEN' },
  },
  'registry-uri-mismatch': { about: pullOf(s3nsCart, failed('not-found')), ...s3ns, facts: { uri } },
  'registry-uri-alias': [
    { about: pullOf(s3nsCart), ...s3ns },
    {
      when: 'if the registry refuses for another reason',
      about: pullOf(s3nsCart, failed('auth-403')),
      ...s3ns,
    },
  ],
  'gcr-host': { about: pullOf('eu.gcr.io/shop-images/cart:1', failed('not-found')), world: [] },
  'other-registry': [
    { about: pullOf('nginx', failed('not-found')), world: [] },
    { when: 'of another cloud', about: pullOf(cart), world: [], universe: universes.s3ns },
  ],
  'repository-not-named': [
    { about: pullOf('europe-west9-docker.pkg.dev/shop-images/cart:2.4.1', failed('not-found')), world: [] },
    {
      when: 'because the reference is invalid',
      about: pullOf(`https://${cart}`, failed('invalid-name')),
      world: [],
    },
  ],
});

it('cannot tell without the format of the repository', async () => {
  const { ask } = fakeAsk([
    given(describeRepository, repository, { format: null, mode: 'STANDARD_REPOSITORY', registryUri: null }),
  ]);
  await expect(
    rule.check({ ask, about: missing, universe: universes.google, read, gke: true }),
  ).rejects.toMatchObject({ failure: { why: 'unreadable' } });
});
