import {
  describeServiceAccount,
  getServiceAccountPolicy,
} from '../../../../src/catalogue/commands/gcloud/iam.ts';
import { describeInstance } from '../../../../src/catalogue/commands/gcloud/instances.ts';
import { nodeServiceAccountActive as rule } from '../../../../src/catalogue/rules/auth/node-service-account-active.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import {
  account,
  classNamed,
  clusterOf,
  instance,
  instanceHidden,
  instanceParams,
  instanceWithoutAccount,
  node,
  nodeOfClass,
  poolOnly,
  projectNumber,
} from '../../../support/rules/subjects.ts';

const params = { SERVICE_ACCOUNT: account };
const enabled = given(describeServiceAccount, params, { email: account, disabled: false });
const defaultAccount = '123456789012-compute@developer.gserviceaccount.com';

const otherAccount = 'nodes@shop-accounts.iam.gserviceaccount.com';
const elsewhere = { SERVICE_ACCOUNT: otherAccount };
const inOtherProject = [
  given(describeInstance, instanceParams, { account: otherAccount, scopes: [] }),
  given(describeServiceAccount, elsewhere, { email: otherAccount, disabled: false }),
];
const tokenCreator = {
  role: 'roles/iam.serviceAccountTokenCreator',
  members: ['serviceAccount:service-123456789012@compute-system.iam.gserviceaccount.com'],
  conditional: false,
};

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
      when: 'of the ComputeClass, not of the cluster',
      about: { ...nodeOfClass, pool: 'nap-1' },
      world: [
        instanceHidden,
        clusterOf({ autopilot: true, account: 'cluster@shop-prod.iam.gserviceaccount.com' }),
        classNamed({ account }),
        enabled,
      ],
      facts: { account },
    },
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
  'account-enabled-other-project': {
    about: node,
    world: [...inOtherProject, projectNumber, given(getServiceAccountPolicy, elsewhere, [tokenCreator])],
    facts: { account: otherAccount, home: 'shop-accounts', project: 'shop-prod' },
  },
  'service-agent-access-undetermined': [
    { about: node, world: [...inOtherProject, projectNumber, given(getServiceAccountPolicy, elsewhere, [])] },
    {
      when: 'if only another project’s agent has the role, or one of a condition',
      about: node,
      world: [
        ...inOtherProject,
        projectNumber,
        given(getServiceAccountPolicy, elsewhere, [
          { ...tokenCreator, conditional: true },
          { ...tokenCreator, members: ['serviceAccount:service-1@compute-system.iam.gserviceaccount.com'] },
          { ...tokenCreator, role: 'roles/viewer' },
        ]),
      ],
    },
    {
      when: 'if its policy cannot be read',
      about: node,
      world: [
        ...inOtherProject,
        projectNumber,
        refused(getServiceAccountPolicy, elsewhere, { why: 'forbidden' }),
      ],
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
  'account-deleted-autoprovisioned': [
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
    {
      when: 'on a Standard cluster, in a pool of node auto-provisioning',
      about: node,
      world: [
        instance,
        clusterOf({ autoprovisioned: true }),
        refused(describeServiceAccount, params, { why: 'not-found' }),
      ],
    },
  ],
  'account-not-attached': { about: node, world: [instanceWithoutAccount, clusterOf({})] },
  'account-not-attached-autoprovisioned': {
    about: node,
    world: [instanceWithoutAccount, clusterOf({ autopilot: true })],
  },
});
