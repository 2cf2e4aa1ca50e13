import { describeVersion } from '../../../../src/catalogue/commands/gcloud/artifact-versions.ts';
import { imageDigest as rule } from '../../../../src/catalogue/rules/not-found/image-digest.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { inRepository, repositoryMissing, repositoryOf } from '../../../support/rules/repository.ts';

const digest = `sha256:${'5'.repeat(64)}`;
const pinned = `europe-west9-docker.pkg.dev/shop-images/app/cart@${digest}`;
const missing = pullOf(pinned, failed('not-found'));
const version = { ...inRepository, DIGEST: digest };
const gone = refused(describeVersion, version, { why: 'not-found' });

rehearse(rule, {
  'digest-present': [
    { about: pullOf(pinned), world: [given(describeVersion, version, { digest })], facts: { digest } },
    {
      when: 'whose layer is missing',
      about: pullOf(pinned, failed('not-found-blob')),
      world: [given(describeVersion, version, { digest })],
    },
    {
      when: 'beside a tag',
      about: pullOf(pinned.replace('@', ':2.4.1@')),
      world: [given(describeVersion, version, { digest })],
    },
  ],
  'digest-present-since': {
    about: missing,
    world: [given(describeVersion, version, { digest })],
    facts: { digest },
  },
  'digest-missing': { about: missing, world: [gone, repositoryOf({})] },
  'digest-not-cached': { about: missing, world: [gone, repositoryOf({ mode: 'REMOTE_REPOSITORY' })] },
  'repository-missing': { about: missing, world: [gone, repositoryMissing] },
  'digest-not-named': { about: pullOf(), world: [] },
  'other-registry': { about: pullOf(`nginx@${digest}`, failed('not-found')), world: [] },
  'repository-not-named': { about: pullOf('europe-west9-docker.pkg.dev/shop-images/cart:1'), world: [] },
});
