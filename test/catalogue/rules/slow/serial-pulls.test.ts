import { getUnsettledPods } from '../../../../src/catalogue/commands/kubectl/pods.ts';
import { serialPulls as rule } from '../../../../src/catalogue/rules/slow/serial-pulls.ts';
import { pod } from '../../../support/diagnose/cluster.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { failedWith, scope } from '../../../support/rules/node-fixtures.ts';
import { progress, pullEvent, pulled } from '../../../support/rules/progress.ts';
import { warnings } from '../../../support/rules/refusals.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart, failure, node, podNamed } from '../../../support/rules/subjects.ts';

const about = scope();
const hanging = failure('timeout-slow', 'Pulling image "cart"');
const waiting = { image: 'registry.example.com/team/billing:3.0.2', since: '2026-11-20T09:00:00Z' };
const inHand = (of: Partial<typeof hanging> = {}) =>
  scope({ pod: podNamed('cart-1'), image: cart, failure: { ...hanging, ...of } });
const begun = (name: string, minute: number) =>
  pullEvent('Pulling', { name, last: `2026-11-20T09:0${minute}:00Z`, message: 'Pulling image "x"' });
const shop = { NAMESPACE: 'shop' };
const pendingPods = (...names: readonly string[]) =>
  given(
    getUnsettledPods,
    shop,
    names.map((name) => pod(name, { uid: `uid-${name}` })),
  );
const quick = pulled(cart, '3s (3s including waiting). Image size: 9 bytes.');

rehearse(rule, {
  'pull-queued': [
    {
      about: inHand({ waitsBehind: waiting }),
      world: [],
      facts: { image: cart, node: node.name ?? '', first: waiting.image, since: waiting.since },
    },
    {
      when: 'on a node that is not known',
      about: { ...inHand({ waitsBehind: waiting }), pod: null, image: null },
      world: [],
    },
  ],
  'no-earlier-pull': [
    { about: inHand(), world: [] },
    { when: 'on a node that is not known', about: { ...inHand(), pod: null }, world: [] },
  ],
  'not-applicable-cause': [
    { about: scope({ failure: failure('auth-403') }), world: [] },
    {
      when: 'after a time limit',
      about: scope({ failure: failedWith('timeout-slow', 'no-progress') }),
      world: [],
    },
  ],
  'pulls-queued': {
    about,
    world: [
      progress(
        pulled('nginx', '1s (31s including waiting). Image size: 9 bytes.'),
        pulled(cart, '3s (4m15s including waiting). Image size: 9 bytes.'),
        pulled('redis', '5m0s (5m0s including waiting). Image size: 9 bytes.'),
      ),
    ],
    facts: { image: cart, waited: '4\u00a0min 12\u00a0s', count: 2 },
  },
  'pulls-not-ended': [
    {
      about,
      world: [
        progress(begun('a', 0), begun('b', 1), begun('c', 2), quick),
        warnings(),
        pendingPods('a', 'b', 'c'),
      ],
      facts: { node: node.name ?? '', count: 3 },
    },
    {
      when: 'without those of deleted Pods',
      about,
      world: [
        progress(begun('a', 0), begun('b', 1), begun('c', 2), quick),
        warnings(),
        pendingPods('b', 'c', 'd'),
      ],
      facts: { count: 2 },
    },
    {
      when: 'if the Pods cannot be read',
      about,
      world: [
        progress(begun('a', 0), begun('b', 1)),
        warnings(),
        refused(getUnsettledPods, shop, { why: 'forbidden' }),
      ],
      facts: { count: 2 },
    },
    {
      when: 'without those that failed',
      about,
      world: [
        progress(begun('a', 0), begun('b', 1), begun('c', 2)),
        warnings(pullEvent('Failed', { name: 'c', last: '2026-11-20T09:01:30Z' })),
        pendingPods('a', 'b', 'c'),
      ],
      facts: { count: 3 },
    },
  ],
  'pulls-not-queued': [
    { about, world: [progress(quick), warnings()] },
    {
      when: 'of several',
      about,
      world: [progress(pulled(cart, '3s (8s including waiting)'), quick), warnings()],
      facts: { count: 2 },
    },
    {
      when: 'if the Pods of the others were deleted',
      about,
      world: [progress(quick, begun('a', 0), begun('b', 1)), warnings(), pendingPods('b')],
      facts: { count: 1 },
    },
    {
      when: 'while a single pull goes on',
      about,
      world: [progress(quick, begun('a', 0)), warnings()],
      facts: { count: 1 },
    },
    {
      when: 'if the others failed',
      about,
      world: [
        progress(quick, begun('a', 0), begun('b', 1)),
        warnings(pullEvent('Failed', { name: 'b', last: '2026-11-20T09:01:00Z' })),
      ],
    },
  ],
  'queue-time-unknown': {
    about,
    world: [progress(quick, pulled('nginx', '9m0s')), warnings()],
  },
  'no-recent-pull': [
    { about, world: [progress(), warnings()] },
    {
      when: 'if the Pods of those that began were deleted',
      about,
      world: [progress(begun('a', 0), begun('b', 1)), warnings(), pendingPods()],
    },
  ],
});
