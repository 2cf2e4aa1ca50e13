import type { PerimeterDenial } from '../../../../src/catalogue/commands/gcloud/logging.ts';
import { readPerimeterDenials } from '../../../../src/catalogue/commands/gcloud/logging.ts';
import { vpcServiceControls as rule } from '../../../../src/catalogue/rules/auth/vpc-service-controls.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { account } from '../../../support/rules/subjects.ts';

const about = { project: 'shop-images', repository: 'app', location: 'europe-west9', failing: true };
const log = (...entries: readonly PerimeterDenial[]) =>
  given(readPerimeterDenials, { IMAGE_PROJECT: 'shop-images' }, entries);
const denial: PerimeterDenial = {
  time: '2026-11-03T08:00:00Z',
  principal: account,
  reason: 'NO_MATCHING_ACCESS_LEVEL',
  uniqueId: 'gkx8uT_A',
};

rehearse(rule, {
  'perimeter-violation': [
    {
      about,
      world: [log(denial, { ...denial, uniqueId: 'older' })],
      facts: { principals: [account], reason: 'NO_MATCHING_ACCESS_LEVEL', id: 'gkx8uT_A' },
    },
    {
      when: 'if the log hides the caller and the reason',
      about,
      world: [log({ time: denial.time, principal: null, reason: null, uniqueId: null })],
      facts: { principals: [], reason: '', id: '' },
    },
    { when: 'if nothing fails now', about: { ...about, failing: false }, world: [log(denial)] },
  ],
  'perimeter-violation-limited-rules': {
    about: { ...about, project: 's3ns:shop-images' },
    universe: universes.s3ns,
    world: [given(readPerimeterDenials, { IMAGE_PROJECT: 's3ns:shop-images' }, [denial])],
    facts: { principals: [account], id: 'gkx8uT_A' },
  },
  'other-universe-project': { about, universe: universes.s3ns, world: [], facts: { project: 'shop-images' } },
  'violation-not-logged': { about, world: [log()] },
  'no-failing-pull': { about: { ...about, failing: false }, world: [log()] },
});
