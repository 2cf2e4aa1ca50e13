import { describeBilling } from '../../../../src/catalogue/commands/gcloud/billing.ts';
import { projectBilling as rule } from '../../../../src/catalogue/rules/auth/project-billing.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, imageProject } from '../../../support/rules/subjects.ts';

const about = imageProject();
const billing = (enabled: boolean) => given(describeBilling, { IMAGE_PROJECT: 'shop-images' }, { enabled });

rehearse(rule, {
  'billing-enabled': { about, world: [billing(true)], facts: { project: 'shop-images' } },
  'billing-disabled': [
    { about, world: [billing(false)], facts: { project: 'shop-images' } },
    {
      when: 'as the message says',
      about: imageProject({ failure: failure('quota-or-api-disabled') }),
      world: [billing(false)],
    },
  ],
  'no-failing-pull': { about: imageProject({ failure: null }), world: [] },
  'not-applicable-cause': {
    about: imageProject({ failure: failure('firewall-or-timeout') }),
    world: [],
  },
  'other-universe-project': { about, universe: universes.s3ns, world: [], facts: { project: 'shop-images' } },
});
