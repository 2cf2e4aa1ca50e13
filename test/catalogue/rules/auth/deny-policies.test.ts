import {
  type Denials,
  troubleshootDownload,
} from '../../../../src/catalogue/commands/gcloud/policy-troubleshooter.ts';
import { denyPolicies as rule } from '../../../../src/catalogue/rules/auth/deny-policies.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { repository } from '../../../support/rules/registry-policies.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import {
  account,
  clusterOf,
  instance,
  instanceHidden,
  instanceWithoutAccount,
  pull,
} from '../../../support/rules/subjects.ts';
import { unrefused } from '../../../support/rules/unrefused.ts';

const asked = { ...repository, SERVICE_ACCOUNT: account };
const says = (of: Partial<Denials>) =>
  given(troubleshootDownload, asked, {
    denyPolicies: 'passes',
    accessBoundaries: 'passes',
    denying: [],
    bounding: [],
    ...of,
  });

rehearse(rule, {
  ...unrefused,
  'not-denied-by-policy': [
    { about: pull(), world: [instance, says({})], facts: { account, repository: 'app' } },
    { when: 'on Autopilot', about: pull(), world: [instanceHidden, clusterOf({}), says({})] },
  ],
  'denied-by-deny-policy': [
    {
      about: pull(),
      world: [instance, says({ denyPolicies: 'denies', denying: ['images-from-ci-only'] })],
      facts: { account, policies: ['images-from-ci-only'] },
    },
    {
      when: 'that may not be read, whatever is not known besides',
      about: pull(),
      world: [instance, says({ denyPolicies: 'denies', accessBoundaries: 'hidden' })],
      facts: { policies: [] },
    },
    {
      when: 'while a boundary denies too',
      about: pull(),
      world: [
        instance,
        says({
          denyPolicies: 'denies',
          accessBoundaries: 'denies',
          denying: ['images-from-ci-only'],
          bounding: ['shop-only'],
        }),
      ],
      facts: { policies: ['images-from-ci-only'] },
    },
    {
      when: 'by the account of an instance that is not visible',
      about: pull(),
      world: [instanceHidden, clusterOf({}), says({ denyPolicies: 'denies' })],
    },
  ],
  'denied-by-access-boundary': [
    {
      about: pull(),
      world: [instance, says({ accessBoundaries: 'denies', bounding: ['shop-only'] })],
      facts: { policies: ['shop-only'] },
    },
    {
      when: 'while deny policies may not be read',
      about: pull(),
      world: [instance, says({ accessBoundaries: 'denies', denyPolicies: 'hidden' })],
    },
  ],
  'policies-undetermined': {
    about: pull(),
    world: [instance, says({ denyPolicies: 'conditional' })],
    facts: { denyPolicies: true, accessBoundaries: false },
  },
  'policies-unreadable': [
    {
      about: pull(),
      world: [instance, says({ denyPolicies: 'hidden', accessBoundaries: 'hidden' })],
      facts: { denyPolicies: true, accessBoundaries: true },
    },
    {
      when: 'if the answer says nothing of boundaries',
      about: pull(),
      world: [instance, says({ accessBoundaries: 'unknown' })],
      facts: { denyPolicies: false, accessBoundaries: true },
    },
    {
      when: 'and a condition besides',
      about: pull(),
      world: [instance, says({ denyPolicies: 'conditional', accessBoundaries: 'hidden' })],
      facts: { denyPolicies: false, accessBoundaries: true },
    },
  ],
  'pull-secret-account-unknown': {
    about: pull(undefined, { pullSecrets: ['registry-credentials'] }),
    world: [],
    facts: { secrets: ['registry-credentials'] },
  },
  'account-not-attached': { about: pull(), world: [instanceWithoutAccount] },
});
