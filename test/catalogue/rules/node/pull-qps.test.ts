import { getWarnings } from '../../../../src/catalogue/commands/kubectl/events.ts';
import type { PullFailure } from '../../../../src/catalogue/model/subjects.ts';
import { pullQps as rule } from '../../../../src/catalogue/rules/node/pull-qps.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { scope } from '../../../support/rules/node-fixtures.ts';
import { pullEvent } from '../../../support/rules/progress.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, podNamed } from '../../../support/rules/subjects.ts';

const message = 'Failed to pull image "cart:1": pull QPS exceeded';
const warnings = (...said: readonly (readonly [pod: string, message: string, uid?: null])[]) =>
  given(
    getWarnings,
    { NAMESPACE: 'shop' },
    said.map(([pod, text, uid]) =>
      pullEvent('Failed', { name: pod, message: text, ...(uid === null && { uid }) }),
    ),
  );

const inHand = (of: PullFailure) => scope({ pod: podNamed('cart-1'), failure: of });
const limited = failure('rate-limit');

rehearse(rule, {
  'pull-qps-exceeded': [
    {
      when: 'if the message shows it',
      about: inHand(failure('rate-limit', message)),
      world: [],
      facts: { pods: ['cart-1'] },
    },
    {
      when: 'if the message shows it, of a Pod that is not known',
      about: scope({ failure: failure('rate-limit', message) }),
      world: [],
      facts: { pods: [] },
    },
    {
      when: 'if only an event of the Pod shows it',
      about: inHand(failure('bare-status')),
      world: [warnings(['cart-1', message], ['cart-2', message])],
      facts: { pods: ['cart-1'] },
    },
  ],
  'pull-qps-exceeded-no-failing-pull': {
    about: scope(),
    world: [warnings(['cart-1', message], ['cart-2', message], ['cart-1', message])],
    facts: { pods: ['cart-1', 'cart-2'] },
  },
  'registry-rate-limit': [
    { about: inHand(limited), world: [warnings(['cart-1', '429'])] },
    {
      when: 'although the kubelet limits another Pod',
      about: inHand(limited),
      world: [warnings(['cart-2', message])],
    },
    {
      when: 'although the kubelet limited a Pod of the same name before',
      about: scope({ pod: podNamed('cart-1', { uid: 'uid-after' }), failure: limited }),
      world: [warnings(['cart-1', message])],
    },
    {
      when: 'if the Pod has no UID, nor the event',
      about: scope({ pod: podNamed('cart-1', { uid: null }), failure: limited }),
      world: [warnings(['cart-1', message, null])],
    },
  ],
  'not-applicable-cause': { about: inHand(failure('auth-403')), world: [] },
  'no-pull-qps-warning': [
    { about: scope(), world: [warnings(['cart-1', '403 Forbidden'])], facts: { pod: '', namespace: 'shop' } },
    {
      when: 'about the Pod in hand',
      about: inHand(failure('bare-status')),
      world: [warnings(['cart-2', message])],
      facts: { pod: 'cart-1' },
    },
  ],
});
