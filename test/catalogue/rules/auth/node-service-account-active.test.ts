import { describeServiceAccount } from '../../../../src/catalogue/commands/gcloud/iam.ts';
import { nodeServiceAccountActive as rule } from '../../../../src/catalogue/rules/auth/node-service-account-active.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import {
  account,
  clusterOf,
  instance,
  instanceHidden,
  instanceWithoutAccount,
  node,
  poolOnly,
  projectNumber,
} from '../../../support/rules/subjects.ts';

const params = { SERVICE_ACCOUNT: account };
const enabled = given(describeServiceAccount, params, { email: account, disabled: false });
const defaultAccount = '123456789012-compute@developer.gserviceaccount.com';

rehearse(rule, {
  'account-enabled': [
    { about: node, world: [instance, enabled], facts: { account } },
    {
      when: 'for an instance that is not visible',
      about: node,
      world: [instanceHidden, clusterOf({}), enabled],
    },
    { when: 'for a pool without a known node', about: poolOnly, world: [clusterOf({}), enabled] },
    {
      when: 'of a pool with the default account',
      about: poolOnly,
      world: [
        clusterOf({ account: 'default' }),
        projectNumber,
        given(
          describeServiceAccount,
          { SERVICE_ACCOUNT: defaultAccount },
          { email: defaultAccount, disabled: false },
        ),
      ],
      facts: { account: defaultAccount },
    },
  ],
  'account-disabled': {
    about: node,
    world: [instance, given(describeServiceAccount, params, { email: account, disabled: true })],
    facts: { account },
  },
  'account-deleted': {
    about: node,
    world: [instance, clusterOf({}), refused(describeServiceAccount, params, { why: 'not-found' })],
    facts: { account },
  },
  'account-deleted-autopilot': [
    {
      about: node,
      world: [
        instance,
        clusterOf({ autopilot: true }),
        refused(describeServiceAccount, params, { why: 'not-found' }),
      ],
      facts: { account },
    },
    {
      when: 'in a universe with Autopilot only, without a command',
      about: node,
      universe: universes.s3ns,
      world: [instance, refused(describeServiceAccount, params, { why: 'not-found' })],
    },
  ],
  'account-not-attached': { about: node, world: [instanceWithoutAccount, clusterOf({})] },
  'account-not-attached-autopilot': {
    about: node,
    world: [instanceWithoutAccount, clusterOf({ autopilot: true })],
  },
});
