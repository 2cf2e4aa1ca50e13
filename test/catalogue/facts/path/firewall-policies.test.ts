/** Firewall policies in the order of https://docs.cloud.google.com/firewall/docs/firewall-policies-rule-eval-order. */
import { describe, expect, it } from 'vitest';
import {
  type FirewallPolicy,
  type FirewallRule,
  getNetworkFirewalls,
  listEgressRules,
} from '../../../../src/catalogue/commands/gcloud/firewalls.ts';
import { describeNetwork } from '../../../../src/catalogue/commands/gcloud/networks.ts';
import type { NodeNetwork } from '../../../../src/catalogue/facts/cluster-network.ts';
import { firewallAsks, firewallLeg } from '../../../../src/catalogue/facts/path/firewalls.ts';
import { targetAt } from '../../../../src/catalogue/facts/path/target.ts';
import type { NodeSubject } from '../../../../src/catalogue/model/subjects.ts';
import { fakeAsk, type Given, given } from '../../../support/rules/fake-ask.ts';

const network = { NETWORK: 'shop', NETWORK_PROJECT: 'shop-network' };
const at: NodeNetwork = {
  network: { project: 'shop-network', name: 'shop', region: null },
  subnetwork: { project: 'shop-network', name: 'shop-nodes', region: 'europe-west9' },
  external: false,
  ipv4Only: null,
  address: null,
  tags: null,
  account: null,
};
/** As in an audit: only the pool is known, so that the firewalls of the network are read. */
const node: NodeSubject = {
  cluster: { project: 'shop-prod', location: 'europe-west9', name: 'web' },
  name: null,
  zone: null,
  project: null,
  pool: 'default-pool',
  computeClass: null,
  bootDiskType: null,
  streamsImages: false,
  localSsd: false,
  architecture: null,
  operatingSystem: null,
  containerRuntime: null,
};
const rule = (action: FirewallRule['action'], name: string = action): FirewallRule => ({
  name,
  priority: 1000,
  action,
  ranges: ['0.0.0.0/0'],
  protocols: [],
  tags: [],
  accounts: [],
  hosts: [],
  narrowed: false,
});
const policy = (level: FirewallPolicy['level'], ...rules: readonly FirewallRule[]): FirewallPolicy => ({
  name: `of ${level}`,
  level,
  rules,
});

function legIn(world: readonly Given[], of: NodeNetwork = at) {
  const { ask } = fakeAsk(world, { declared: firewallAsks });
  const to = { target: targetAt('142.250.179.82'), host: 'europe-west9-docker.pkg.dev', fails: false };
  return firewallLeg(ask, node, of, to);
}

function leg(
  policies: readonly FirewallPolicy[],
  { rules = [], policiesFirst = false }: { rules?: readonly FirewallRule[]; policiesFirst?: boolean } = {},
) {
  return legIn([
    given(getNetworkFirewalls, { ...network, REGION: 'europe-west9' }, { rules, policies }),
    given(describeNetwork, network, { policiesFirst, importingPeerings: [] }),
  ]);
}

const open = { state: 'open' };
const deniedBy = (level: FirewallPolicy['level']) => ({ state: 'broken', by: { rule: 'deny', level } });

describe('firewall policies', () => {
  it.each([
    ['hierarchical', 'system'],
    ['system', 'global'],
    ['global', 'regional'],
  ] as const)('that are %s come before those that are %s', async (first, second) => {
    const both = (one: FirewallRule['action'], other: FirewallRule['action']) =>
      leg([policy(second, rule(other)), policy(first, rule(one))]);
    expect(await both('deny', 'allow')).toMatchObject(deniedBy(first));
    expect(await both('allow', 'deny')).toMatchObject(open);
    expect(await both('next', 'deny')).toMatchObject(deniedBy(second));
  });

  it.each(['hierarchical', 'system'] as const)(
    'that are %s come before the VPC firewall rules',
    async (level) => {
      expect(await leg([policy(level, rule('deny'))], { rules: [rule('allow')] })).toMatchObject(
        deniedBy(level),
      );
    },
  );

  it.each(['global', 'regional'] as const)(
    'that are %s come after them, unless the network says otherwise',
    async (level) => {
      const policies = [policy(level, rule('deny'))];
      expect(await leg(policies)).toMatchObject(deniedBy(level));
      expect(await leg(policies, { rules: [rule('allow')] })).toMatchObject(open);
      expect(await leg(policies, { rules: [rule('allow')], policiesFirst: true })).toMatchObject(
        deniedBy(level),
      );
    },
  );

  it('of one level come in the order of the answer', async () => {
    const both = [policy('global', rule('allow')), policy('global', rule('deny'))];
    expect(await leg(both)).toMatchObject(open);
    expect(await leg(both.toReversed())).toMatchObject(deniedBy('global'));
  });

  it('of a type that is not known leave open what they would change, wherever they are evaluated', async () => {
    const undecided = { state: 'unknown', why: 'undecided' };
    const denying = policy(null, rule('deny', 'of another type'));
    expect(await leg([denying])).toMatchObject({ ...undecided, by: { rule: 'of another type' } });
    expect(await leg([denying, policy('hierarchical', rule('allow'))])).toMatchObject(undecided);
    expect(await leg([policy(null, rule('allow'))], { rules: [rule('deny')] })).toMatchObject({
      ...undecided,
      by: { rule: 'deny' },
    });
  });

  it('of a type that is not known make no difference where they do the same, or nothing', async () => {
    expect(await leg([policy(null)])).toEqual(open);
    expect(await leg([policy(null, rule('next'))])).toEqual(open);
    expect(await leg([policy(null, rule('allow'))])).toEqual(open);
    expect(await leg([policy(null, rule('deny', 'other')), policy('global', rule('deny'))])).toMatchObject(
      deniedBy('global'),
    );
  });

  it('count as not read where the region of the nodes is not known', async () => {
    const rules = given(listEgressRules, network, []);
    for (const subnetwork of [null, { project: 'shop-network', name: 'shop-nodes', region: null }])
      expect(await legIn([rules], { ...at, subnetwork })).toMatchObject({
        state: 'unknown',
        why: 'policies',
        failure: { why: 'unreadable' },
      });
  });
});
