import { describeCleanup } from '../../../../src/catalogue/commands/gcloud/artifacts.ts';
import { cleanupPolicies as rule } from '../../../../src/catalogue/rules/not-found/cleanup-policies.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { repository } from '../../../support/rules/repository.ts';
import { cart } from '../../../support/rules/subjects.ts';

const cleanup = (deleting: readonly string[], dryRun = false) => [
  given(describeCleanup, repository, { deleting, dryRun }),
];
const missing = pullOf(cart, failed('not-found'));

rehearse(rule, {
  'no-delete-policy': { about: missing, world: cleanup([]) },
  'dry-run-only': { about: missing, world: cleanup(['delete-old'], true) },
  'delete-policy-active': [
    { about: missing, world: cleanup(['delete-old', 'delete-untagged']), facts: { REPOSITORY: 'app' } },
    {
      when: 'for a missing blob',
      about: pullOf(cart, failed('not-found-blob')),
      world: cleanup(['delete-old']),
    },
  ],
  'not-applicable-cause': [
    { about: pullOf(), world: cleanup(['delete-old']) },
    {
      when: 'for a missing permission',
      about: pullOf(cart, failed('auth-403')),
      world: cleanup(['delete-old']),
    },
  ],
  'repository-missing': {
    about: missing,
    world: [refused(describeCleanup, repository, { why: 'not-found' })],
  },
  'other-registry': { about: pullOf('nginx', failed('not-found')), world: [] },
  'repository-not-named': { about: pullOf('europe-west9-docker.pkg.dev/shop-images/cart:1'), world: [] },
});
