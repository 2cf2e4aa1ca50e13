import type { PerimeterDenial } from '../../../../src/catalogue/commands/gcloud/logging.ts';
import { readPerimeterDenials } from '../../../../src/catalogue/commands/gcloud/logging.ts';
import { describeProject } from '../../../../src/catalogue/commands/gcloud/projects.ts';
import { vpcServiceControls as rule } from '../../../../src/catalogue/rules/auth/vpc-service-controls.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { failedWith } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { account, failure, imageProject, instance } from '../../../support/rules/subjects.ts';

const about = imageProject();
const atRest = imageProject({ failure: null });
const proved = imageProject({
  failure: failedWith('vpc-sc-or-policy', 'prohibited-by-organization'),
});
const log = (...entries: readonly PerimeterDenial[]) =>
  given(readPerimeterDenials, { IMAGE_PROJECT: 'shop-images' }, entries);
const denial: PerimeterDenial = {
  time: '2026-11-03T08:00:00Z',
  principal: account,
  dryRun: false,
  reason: 'NO_MATCHING_ACCESS_LEVEL',
  uniqueId: 'gkx8uT_A',
};

const intern = 'intern@example.com';
const agent = 'service-415104041262@gcp-sa-artifactregistry.iam.gserviceaccount.com';
const imageProjectNumber = given(describeProject, { PROJECT: 'shop-images' }, { number: '415104041262' });

rehearse(rule, {
  'perimeter-violation': [
    {
      about,
      world: [log(denial, { ...denial, uniqueId: 'older' }), instance],
      facts: { principals: [account], reason: 'NO_MATCHING_ACCESS_LEVEL', id: 'gkx8uT_A' },
    },
    {
      when: 'next to those of another account',
      about,
      world: [log({ ...denial, principal: 'build@shop-ci.iam.gserviceaccount.com' }, denial), instance],
      facts: { principals: [account] },
    },
    {
      when: 'if the message blames a perimeter, and the log hides the caller and the reason',
      about: proved,
      world: [log({ ...denial, principal: null, reason: null, uniqueId: null }), instance],
      facts: { principals: [], reason: '', id: '' },
    },
    { when: 'if nothing fails now', about: atRest, world: [log(denial), instance] },
    {
      when: 'after a newer entry of a dry run',
      about,
      world: [log({ ...denial, dryRun: true, uniqueId: 'newer' }, denial), instance],
      facts: { id: 'gkx8uT_A' },
    },
    {
      when: 'of the service agent of the repositories',
      about,
      world: [log({ ...denial, principal: agent }), instance, imageProjectNumber],
      facts: { principals: [agent] },
    },
  ],
  'perimeter-violation-limited-rules': {
    about: { ...about, project: 's3ns:shop-images' },
    universe: universes.s3ns,
    world: [given(readPerimeterDenials, { IMAGE_PROJECT: 's3ns:shop-images' }, [denial]), instance],
    facts: { principals: [account], id: 'gkx8uT_A' },
  },
  'other-universe-project': { about, universe: universes.s3ns, world: [], facts: { project: 'shop-images' } },
  'dry-run-violation': [
    {
      about,
      world: [log({ ...denial, dryRun: true }), instance],
      facts: { account, reason: 'NO_MATCHING_ACCESS_LEVEL' },
    },
    { when: 'if nothing fails', about: atRest, world: [log({ ...denial, dryRun: true }), instance] },
    {
      when: 'although the message blames a perimeter, next to a refusal of somebody else',
      about: proved,
      world: [log({ ...denial, principal: intern }, { ...denial, dryRun: true, reason: null }), instance],
    },
  ],
  'violation-without-failing-pull': {
    when: 'of somebody at home',
    about: atRest,
    world: [log({ ...denial, principal: intern }), instance],
    facts: { others: [intern] },
  },
  'violation-other-account': [
    {
      when: 'if it is the service agent of another project',
      about,
      world: [
        log({ ...denial, principal: 'service-999999999999@gcp-sa-artifactregistry.iam.gserviceaccount.com' }),
        instance,
        imageProjectNumber,
      ],
    },
    {
      when: 'of somebody at home, while the pull times out',
      about: imageProject({ failure: failure('firewall-or-timeout') }),
      world: [log({ ...denial, principal: intern }), instance],
      facts: { others: [intern] },
    },
    {
      about,
      world: [log({ ...denial, principal: 'build@shop-ci.iam.gserviceaccount.com' }), instance],
      facts: { others: ['build@shop-ci.iam.gserviceaccount.com'] },
    },
    {
      when: 'although the message blames a perimeter',
      about: proved,
      world: [log({ ...denial, principal: 'build@shop-ci.iam.gserviceaccount.com' }), instance],
    },
  ],
  'violation-account-undisclosed': [
    { when: 'if nothing fails', about: atRest, world: [log({ ...denial, principal: null }), instance] },
    { when: 'to nodes that are not of GKE', about, gke: false, world: [log({ ...denial, principal: null })] },
    {
      about,
      world: [log({ ...denial, principal: null }), instance],
      facts: { time: '2026-11-03T08:00:00Z' },
    },
    {
      when: 'if its time is unknown',
      about,
      world: [log({ ...denial, principal: null, time: null }), instance],
    },
  ],
  'violation-not-logged': [
    { about, world: [log()] },
    {
      when: 'if a dry run would have refused somebody else',
      about,
      world: [log({ ...denial, principal: intern, dryRun: true }), instance],
    },
  ],
  'no-failing-pull': [
    { about: atRest, world: [log()] },
    {
      when: 'if a dry run would have refused somebody else',
      about: atRest,
      world: [log({ ...denial, principal: intern, dryRun: true }), instance],
    },
  ],
});
