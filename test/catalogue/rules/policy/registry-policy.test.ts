import { registryPolicy as rule } from '../../../../src/catalogue/rules/policy/registry-policy.ts';
import { readFailure } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { image, node } from '../../../support/rules/subjects.ts';

const failedWith = (signature: string | null) => ({
  image: image('harbor.example.com/team/billing:3.0.2'),
  node,
  failure: readFailure('vpc-sc-or-policy', 'Failed to pull image', signature),
});

rehearse(rule, {
  'source-network-denied': { about: failedWith('client-network-refused'), world: [] },
  'image-denied': { about: failedWith('registry-rule'), world: [], facts: { host: 'harbor.example.com' } },
  'precondition-failed': [
    { about: failedWith('status-412'), world: [], facts: { host: 'harbor.example.com' } },
    {
      when: 'by a mirror, with another status',
      about: {
        ...failedWith(null),
        failure: readFailure(
          'vpc-sc-or-policy',
          'unexpected status from HEAD request to https://mirror.example.com/v2/team/billing/manifests/3.0.2?ns=harbor.example.com: 451 Unavailable For Legal Reasons',
        ),
      },
      world: [],
      facts: { host: 'mirror.example.com', status: '451 Unavailable For Legal Reasons' },
    },
  ],
  'not-applicable-cause': [
    { about: { ...failedWith(null), failure: null }, world: [] },
    { when: 'by a perimeter', about: failedWith('prohibited-by-organization'), world: [] },
  ],
});
