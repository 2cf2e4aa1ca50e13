import { describe, expect, it } from 'vitest';
import { describeServiceAccount } from '../../src/catalogue/commands/gcloud/iam.ts';
import { describeInstance } from '../../src/catalogue/commands/gcloud/instances.ts';
import type { Ask } from '../../src/catalogue/model/ask.ts';
import { CannotTell, Unreadable } from '../../src/catalogue/model/failures.ts';
import { type AnyRule, severityOrder } from '../../src/catalogue/model/rule.ts';
import { nodeServiceAccountActive } from '../../src/catalogue/rules/auth/node-service-account-active.ts';
import { cleanupPolicies } from '../../src/catalogue/rules/not-found/cleanup-policies.ts';
import { universes } from '../../src/cloud/universes.ts';
import { judge, worstVerdict } from '../../src/diagnose/judge/judge.ts';
import { nodePull, type Pull } from '../../src/diagnose/judge/pulls.ts';
import { target } from '../support/diagnose/target.ts';
import { fakeAsk, given, refused } from '../support/rules/fake-ask.ts';
import { read } from '../support/rules/read.ts';
import { node } from '../support/rules/subjects.ts';

const means = (ask: Ask, universe = universes.google) => ({ ask, universe, gke: true, read });

const pools = ['a', 'b', 'c'];
const pulls = pools.map(
  (pool): Pull => ({
    ...nodePull(target, null, 'shop'),
    node: { ...node, pool, name: `node-${pool}` },
  }),
);

/** The service account of each node pool, and its state. */
function world(accounts: Readonly<Record<string, 'enabled' | 'disabled' | 'forbidden'>>, sharing = false) {
  return Object.entries(accounts).flatMap(([pool, state]) => {
    const email = `${sharing ? 'nodes' : pool}@shop-prod.iam.gserviceaccount.com`;
    const params = { SERVICE_ACCOUNT: email };
    return [
      given(
        describeInstance,
        { NODE: `node-${pool}`, NODE_ZONE: 'europe-west9-a', PROJECT: 'shop-prod' },
        { account: email, scopes: [] },
      ),
      state === 'forbidden'
        ? refused(describeServiceAccount, params, {
            why: 'forbidden',
            permission: 'iam.serviceAccounts.get',
            on: email,
          })
        : given(describeServiceAccount, params, { email, disabled: state === 'disabled' }),
    ];
  });
}

const active = (given: Parameters<typeof world>[0], sharing = false) =>
  judge([nodeServiceAccountActive], pulls, means(fakeAsk(world(given, sharing)).ask));

describe('judgements', () => {
  it('are one line for node pools with the same result', async () => {
    const lines = await active({ a: 'disabled', b: 'disabled', c: 'disabled' }, true);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ verdict: 'problem', because: 'account-disabled', about: pools });
  });

  it('report a problem even if another account may not be read', async () => {
    const lines = await active({ a: 'forbidden', b: 'enabled', c: 'disabled' });
    expect(lines.map(({ verdict, about }) => [verdict, ...about])).toEqual([
      ['problem', 'c'],
      ['unknown', 'a'],
      ['ok', 'b'],
    ]);
    expect(lines[1]?.failure).toMatchObject({ permission: 'iam.serviceAccounts.get' });
    expect(lines[1]?.text.en).toBe('needs iam.serviceAccounts.get on a@shop-prod.iam.gserviceaccount.com');
  });

  it('say once that a rule does not apply in a universe, without running a command', async () => {
    const { ask, asked } = fakeAsk([]);
    const lines = await judge([cleanupPolicies], pulls, means(ask, universes.s3ns));
    expect(lines).toMatchObject([{ verdict: 'not-applicable', because: null, about: [] }]);
    expect(asked).toEqual([]);
  });

  it('are empty if a rule has no subject', async () => {
    expect(await judge([nodeServiceAccountActive], [], means(fakeAsk([]).ask))).toEqual([]);
  });
});

describe('a rule that throws', () => {
  const throwing = (error: unknown): AnyRule => ({
    ...nodeServiceAccountActive,
    check: () => Promise.reject(error),
  });
  const verdictOf = (error: unknown) => judge([throwing(error)], pulls, means(fakeAsk([]).ask));

  it('CannotTell is unknown, with the reason', async () => {
    const [line] = await verdictOf(new CannotTell({ why: 'timeout', tool: 'gcloud' }));
    expect(line).toMatchObject({ verdict: 'unknown', failure: { why: 'timeout' }, about: pools });
  });

  it('Unreadable is unknown', async () => {
    expect(await verdictOf(new Unreadable('x'))).toMatchObject([
      { verdict: 'unknown', failure: { why: 'unreadable' } },
    ]);
  });

  it('any other error is a bug, and is rethrown', async () => {
    await expect(verdictOf(new TypeError('ours'))).rejects.toThrow('ours');
  });
});

it('the worst verdict is the most severe one', () => {
  expect(worstVerdict([])).toBeNull();
  expect(severityOrder).toEqual(['problem', 'unknown', 'ok', 'not-applicable']);
  for (const [index, verdict] of severityOrder.entries())
    expect(worstVerdict(severityOrder.slice(index).map((each) => ({ verdict: each })))).toBe(verdict);
});
