import {
  describeRedirection,
  describeRepository,
} from '../../../../src/catalogue/commands/gcloud/artifacts.ts';
import { gcrMigration as rule } from '../../../../src/catalogue/rules/not-found/gcr-migration.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';

const about = pullOf('eu.gcr.io/shop-images/cart:2.4.1', failed('not-found'));
const project = { IMAGE_PROJECT: 'shop-images' };
const repository = { ...project, REPOSITORY: 'eu.gcr.io', REPOSITORY_LOCATION: 'europe' };
const exists = given(describeRepository, repository, {
  format: 'DOCKER',
  mode: 'STANDARD_REPOSITORY',
  registryUri: 'eu.gcr.io/shop-images',
});
const says = (state: string | null) => given(describeRedirection, project, { state });

rehearse(rule, {
  'gcr-migrated': [
    { about, world: [exists, says('REDIRECTION_FROM_GCR_IO_ENABLED')] },
    { when: 'permanently', about, world: [exists, says('REDIRECTION_FROM_GCR_IO_FINALIZED')] },
  ],
  'gcr-not-migrated': {
    about,
    world: [
      refused(describeRepository, repository, { why: 'not-found' }),
      says('REDIRECTION_FROM_GCR_IO_DISABLED'),
    ],
    facts: { host: 'eu.gcr.io', project: 'shop-images', location: 'europe' },
  },
  'repository-missing': {
    when: 'in a project that has migrated',
    about,
    world: [
      refused(describeRepository, repository, { why: 'not-found' }),
      says('REDIRECTION_FROM_GCR_IO_ENABLED'),
    ],
    facts: { host: 'eu.gcr.io', location: 'europe' },
  },
  'gcr-redirection-not-enabled': [
    {
      about,
      world: [exists, says('REDIRECTION_FROM_GCR_IO_DISABLED')],
      facts: { state: 'REDIRECTION_FROM_GCR_IO_DISABLED' },
    },
    {
      when: 'while it migrates',
      about,
      world: [exists, says('REDIRECTION_FROM_GCR_IO_PARTIAL_AND_COPYING')],
    },
  ],
  'gcr-redirection-undetermined': [
    { when: 'if the state is not reported', about, world: [exists, says(null)] },
    { when: 'only partially', about, world: [exists, says('REDIRECTION_FROM_GCR_IO_PARTIAL')] },
    { when: 'in a state of later', about, world: [exists, says('REDIRECTION_FROM_GCR_IO_PAUSED')] },
  ],
  'not-gcr-host': [
    { about: pullOf(), world: [] },
    {
      when: 'for an invalid reference',
      about: pullOf('https://eu.gcr.io/x/y', failed('invalid-name')),
      world: [],
    },
  ],
});
