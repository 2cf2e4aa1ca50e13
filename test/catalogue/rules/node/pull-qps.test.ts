import { getWarnings } from '../../../../src/catalogue/commands/kubectl/events.ts';
import { pullQps as rule } from '../../../../src/catalogue/rules/node/pull-qps.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { scope, warning } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure } from '../../../support/rules/subjects.ts';

const message = 'Failed to pull image "cart:1": pull QPS exceeded';
const warnings = (...messages: readonly string[]) =>
  given(
    getWarnings,
    { NAMESPACE: 'shop' },
    messages.map((text) => warning('Failed', 'cart-1', { kind: 'Pod', message: text })),
  );

rehearse(rule, {
  'pull-qps-exceeded': [
    { about: scope(), world: [warnings(message, message)], facts: { pods: ['cart-1'] } },
    {
      when: 'if the message shows it and the events cannot be read',
      about: scope({ failure: failure('rate-limit', message) }),
      world: [refused(getWarnings, { NAMESPACE: 'shop' }, { why: 'forbidden' })],
      facts: { pods: [] },
    },
  ],
  'registry-rate-limit': { about: scope({ failure: failure('rate-limit') }), world: [warnings('429')] },
  'no-pull-qps-warning': { about: scope(), world: [warnings('403 Forbidden')] },
});
