import { getLogTail } from '../../../../src/catalogue/commands/kubectl/logs.ts';
import { getPods } from '../../../../src/catalogue/commands/kubectl/pod-table.ts';
import type { PullFailure } from '../../../../src/catalogue/model/subjects.ts';
import { singleArchitecture as rule } from '../../../../src/catalogue/rules/architecture/single-architecture.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { failedWith, scope } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, podNamed } from '../../../support/rules/subjects.ts';

const pods = (...statuses: readonly string[]) =>
  given(
    getPods,
    { NAMESPACE: 'shop' },
    statuses.map((status, index) => ({
      namespace: null,
      name: `cart-${index}`,
      ready: 0,
      containers: 1,
      status,
      restarts: 0,
      restartedMinutesAgo: null,
    })),
  );
const of = (index: number) => ({ POD: `cart-${index}`, NAMESPACE: 'shop' });
const log = (index: number, execFormatError: boolean) => given(getLogTail, of(index), { execFormatError });
const about = scope();
const inHand = (of: PullFailure) => scope({ pod: podNamed('cart-0'), failure: of });

rehearse(rule, {
  'exec-format-error': [
    { about, world: [pods('Running', 'CrashLoopBackOff'), log(1, true)], facts: { pods: ['cart-1'] } },
    { when: 'that ended without a reason', about, world: [pods('ExitCode:255'), log(0, true)] },
    { when: 'in an init container', about, world: [pods('Init:CrashLoopBackOff'), log(0, true)] },
    {
      when: 'of the Pod in hand',
      about: inHand(failedWith('arch-mismatch', 'exec-format-error')),
      world: [],
      facts: { pods: ['cart-0'] },
    },
    {
      when: 'if no Pod is known',
      about: scope({ failure: failedWith('arch-mismatch', 'exec-format-error') }),
      world: [],
      facts: { pods: [] },
    },
    {
      when: 'next to a Pod that cannot be read',
      about,
      world: [pods('Error', 'Error'), refused(getLogTail, of(0), { why: 'failed' }), log(1, true)],
    },
  ],
  'exec-format-error-amd64-only': {
    about,
    universe: universes.s3ns,
    world: [pods('CrashLoopBackOff'), log(0, true)],
  },
  'other-crash': {
    about,
    world: [pods('CrashLoopBackOff', 'Completed'), log(0, false)],
    facts: { count: 1 },
  },
  'logs-partly-read': {
    about,
    world: [
      pods(...Array.from({ length: 6 }, () => 'CrashLoopBackOff')),
      ...[0, 1, 2, 3, 4].map((index) => log(index, false)),
    ],
    facts: { count: 6, read: 5 },
  },
  'no-crashing-pod': { about, world: [pods('Running', 'ImagePullBackOff')] },
  'not-applicable-cause': { about: inHand(failure('bare-status')), world: [] },
});
