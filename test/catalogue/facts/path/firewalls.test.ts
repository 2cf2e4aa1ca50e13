/** One list of rules. The order of policies is in firewall-policies.test.ts. */
import { describe, expect, it } from 'vitest';
import type { FirewallRule } from '../../../../src/catalogue/commands/gcloud/firewalls.ts';
import { describeNetwork } from '../../../../src/catalogue/commands/gcloud/networks.ts';
import { firewallAsks, firewallLeg } from '../../../../src/catalogue/facts/path/firewalls.ts';
import { publicAddress, publicIpv6Address, targetAt } from '../../../../src/catalogue/facts/path/target.ts';
import { fakeAsk, type Given, refused } from '../../../support/rules/fake-ask.ts';
import {
  denials,
  denyAll,
  egressRules,
  firewallRule,
  firewalls,
  firewallsHidden,
  network,
  policyOf,
} from '../../../support/rules/network-parts.ts';
import { at, atHidden, soundNetwork } from '../../../support/rules/networks.ts';
import { account, node, poolOnly } from '../../../support/rules/subjects.ts';

const host = 'europe-west9-docker.pkg.dev';
const vip = targetAt('199.36.153.8');
const front = targetAt('142.250.179.82');
const connection = { target: front, host, fails: false };

function leg(parts: readonly Given[], to: Partial<typeof connection> = {}, of = { node, at }) {
  const { ask } = fakeAsk(soundNetwork(parts), { declared: firewallAsks });
  return firewallLeg(ask, of.node, of.at, { ...connection, ...to });
}
const ofRules = (rules: readonly FirewallRule[], to: Partial<typeof connection> = {}) =>
  leg(firewalls(rules), to);

const allow = (of: Partial<FirewallRule> = {}) => firewallRule({ name: 'allow', priority: 900, ...of });
const deny = (of: Partial<FirewallRule> = {}) => firewallRule({ name: 'deny', action: 'deny', ...of });
const open = { state: 'open' };
const broken = (rule: string) => ({ state: 'broken', why: 'rule', by: { rule } });
const undecided = (rule: string) => ({ state: 'unknown', why: 'undecided', by: { rule } });
const tcp = (...ports: readonly string[]) => [{ protocol: 'tcp', ports }];

type Case = readonly [string, readonly FirewallRule[], object, Partial<typeof connection>?];

describe('of the rules of the network', () => {
  it.for<Case>([
    ['none denies unless one does', [], open],
    ['the lowest priority number decides', [deny(), allow()], open],
    [
      'one that denies comes before one of its priority that allows',
      [allow({ priority: 1000 }), deny()],
      broken('deny'),
    ],
    ['one for every port matches', [deny({ protocols: tcp() })], broken('deny')],
    ['one for every protocol matches', [denyAll], broken('deny-all')],
    ['one for any protocol matches', [deny({ protocols: [] })], broken('deny')],
    [
      'one for protocol 6 matches',
      [deny({ protocols: [{ protocol: '6', ports: ['443'] }] })],
      broken('deny'),
    ],
    ['one for a range of ports matches', [deny({ protocols: tcp('80', '400-500') })], broken('deny')],
    ['one for other ports does not', [deny({ protocols: tcp('80', '1000-2000') })], open],
    ['one for another protocol does not', [deny({ protocols: [{ protocol: 'udp', ports: [] }] })], open],
    ['one for other addresses does not', [deny({ ranges: ['199.36.153.4/30'] })], open],
    ['one without destinations matches', [deny({ ranges: [] })], broken('deny')],
    ['one for IPv6 does not match IPv4', [deny({ ranges: ['::/0'] })], open],
    ['one for IPv4 does not match IPv6', [deny()], open, { target: publicIpv6Address }],
    [
      'one for IPv6 matches IPv6',
      [deny({ ranges: ['::/0'] })],
      broken('deny'),
      { target: publicIpv6Address },
    ],
    [
      'one for a VIP is for no public address',
      [deny({ ranges: ['199.36.153.8/30'] })],
      open,
      { target: publicAddress },
    ],
    [
      'one for a part of the internet may be for some public address',
      [deny({ ranges: ['142.250.0.0/15'] })],
      undecided('deny'),
      { target: publicAddress },
    ],
    ['one for other tags does not match', [deny({ tags: ['db'] })], open],
    ['one for a tag of the node matches', [deny({ tags: ['db', 'web'] })], broken('deny')],
    ['one for the account of the node matches', [deny({ accounts: [account] })], broken('deny')],
    [
      'one for another account does not',
      [deny({ accounts: ['other@shop-prod.iam.gserviceaccount.com'] })],
      open,
    ],
    ['one that something else narrows may match', [deny({ narrowed: true })], undecided('deny')],
    [
      'one that may match makes no difference if the rest does the same',
      [deny({ name: 'narrow', priority: 5, narrowed: true }), deny()],
      broken('deny'),
    ],
    [
      'one that may match decides if the rest does not',
      [allow({ narrowed: true }), deny()],
      undecided('allow'),
    ],
  ])('%s', async ([_, rules, result, to]) => {
    expect(await ofRules(rules, to)).toMatchObject(result);
  });
});

describe('a rule with names', () => {
  const named = (...hosts: readonly string[]) => deny({ ranges: [], hosts });

  it.for<Case>([
    ['matches the host', [named('example.com', host)], broken('deny')],
    ['does not match another host at another address', [named('example.com')], open],
    ['may match another host at the same VIP', [named('example.com')], undecided('deny'), { target: vip }],
    [
      'may match another host at an address that is not known',
      [named('example.com')],
      undecided('deny'),
      { target: publicAddress },
    ],
    [
      'matches the addresses that it has, too',
      [deny({ ranges: ['142.250.0.0/15'], hosts: ['example.com'] })],
      broken('deny'),
    ],
  ])('%s', async ([_, rules, result, to]) => {
    expect(await leg(firewalls([], [policyOf('global', ...rules)]), to)).toMatchObject(result);
  });
});

describe('a node that cannot be read', () => {
  const hidden = { node, at: atHidden };

  it('may be a target of a rule for tags or accounts', async () => {
    for (const of of [{ tags: ['web'] }, { accounts: [account] }])
      expect(await leg(firewalls([deny(of)]), {}, hidden)).toMatchObject(undecided('deny'));
    expect(await leg(firewalls([deny()]), {}, hidden)).toMatchObject(broken('deny'));
  });
});

describe('what cannot be read', () => {
  it('leaves what the rules alone say open', async () => {
    const unread = (...rules: readonly FirewallRule[]) => leg([...firewallsHidden, egressRules(...rules)]);
    const policies = { state: 'unknown', why: 'policies', failure: { why: 'forbidden' } };
    expect(await unread()).toMatchObject({ ...policies, denies: null });
    expect(await unread(deny())).toMatchObject({ ...policies, denies: { rule: 'deny' } });
    expect(await unread(deny({ narrowed: true }))).toMatchObject(undecided('deny'));
  });

  it('is said where the rules cannot be read, either', async () => {
    const rules = refused(egressRules().command as never, network, { why: 'forbidden' });
    await expect(leg([...firewallsHidden, rules])).rejects.toMatchObject({
      failure: { permission: 'compute.networks.getRegionEffectiveFirewalls' },
    });
  });

  it('is which of rules and policies come first, and matters where they differ', async () => {
    const order = refused(describeNetwork, network, { why: 'forbidden' });
    const both = (rules: readonly FirewallRule[], policy: FirewallRule) =>
      leg([order, ...firewalls(rules, [policyOf('global', policy)])]);
    expect(await both([deny()], allow())).toMatchObject(undecided('deny'));
    expect(await both([allow()], deny())).toMatchObject(undecided('deny'));
    expect(await both([deny()], deny())).toMatchObject(broken('deny'));
  });
});

describe('the firewall log', () => {
  const narrow = firewalls([deny({ narrowed: true })]);
  const fails = { fails: true };

  it('shows a denial of this node at the address, or at another of its VIP', async () => {
    const logged = (rule: string) => ({ state: 'broken', why: 'log', rule });
    expect(await leg([...narrow, denials({})], fails)).toMatchObject(logged('deny-by-log'));
    expect(
      await leg([...narrow, denials({ address: '199.36.153.11' })], { ...fails, target: vip }),
    ).toMatchObject({ ...logged('deny-by-log'), at: '199.36.153.11' });
  });

  it.each([
    ['another address', { address: '142.250.179.83' }],
    ['another machine', { machine: 'db-1' }],
    ['ingress', { egress: false }],
  ])('proves nothing by an entry of %s', async (_, entry) => {
    expect(await leg([...narrow, denials(entry)], fails)).toMatchObject(undecided('deny'));
  });

  it('is not read where the rules decide, where nothing fails, and for a node without a name', async () => {
    expect(await leg([...firewalls([]), denials({})], fails)).toMatchObject(open);
    expect(await leg([...narrow, denials({})])).toMatchObject(undecided('deny'));
    const unnamed = { node: poolOnly, at };
    expect(await leg([...narrow, denials({})], fails, unnamed)).toMatchObject(undecided('deny'));
  });
});
