/** What firewalls do with the packets. */
import { firewallRule, registryHost, vips, vipZone, worldWith } from '../base-world.ts';
import type { CloudWorld, FirewallRule } from '../world.ts';
import { cannotKnow, type NamedWorld, noProblem, proved, sound } from './named-world.ts';

const toVip = { zones: [vipZone('pkg.dev.', 'private')] };
const allowVip = (priority: number) => firewallRule('allow-vip', priority, 'allow', [vips.private]);
const denyAll = (priority: number) => firewallRule('deny-all', priority, 'deny', ['0.0.0.0/0']);
const policy = (...rules: readonly FirewallRule[]) => [{ name: 'policy', rules }];

/** Somebody who may read VPC firewall rules, and no policies. */
const withoutPolicies: CloudWorld['viewer'] = {
  missing: [
    'compute.instances.getEffectiveFirewalls',
    'compute.networks.getEffectiveFirewalls',
    'compute.networks.getRegionEffectiveFirewalls',
  ],
  disabledApis: [],
  instanceHidden: false,
};

export const firewallWorlds: readonly NamedWorld[] = [
  {
    name: 'a network policy that comes before the rules denies what a rule allows',
    world: worldWith({
      dns: toVip,
      firewalls: {
        vpcRules: [allowVip(1000)],
        network: policy(denyAll(1000)),
        order: 'BEFORE_CLASSIC_FIREWALL',
      },
    }),
    host: registryHost,
    brokenLeg: 'firewall',
    occasions: ['audit', 'address'],
    may: { 'egress-firewall': proved },
  },
  {
    name: 'a network policy that comes after the rules denies what a rule allows',
    world: worldWith({
      dns: toVip,
      firewalls: { vpcRules: [allowVip(1000)], network: policy(denyAll(1000)) },
    }),
    host: registryHost,
    brokenLeg: null,
    occasions: ['audit', 'address'],
    may: { 'egress-firewall': sound },
  },
  {
    name: 'a rule that allows and one that denies have the same priority',
    world: worldWith({ dns: toVip, firewalls: { vpcRules: [allowVip(1000), denyAll(1000)] } }),
    host: registryHost,
    brokenLeg: 'firewall',
    occasions: ['audit', 'address'],
    may: { 'egress-firewall': proved },
  },
  {
    name: 'a hierarchical policy denies, and may not be read',
    world: worldWith({
      dns: toVip,
      firewalls: { hierarchical: policy(denyAll(10)) },
      viewer: withoutPolicies,
    }),
    host: registryHost,
    brokenLeg: 'firewall',
    occasions: ['audit', 'address'],
    may: { 'egress-firewall': cannotKnow },
  },
  {
    name: 'a hierarchical policy allows what a rule denies, and may not be read',
    world: worldWith({
      dns: toVip,
      firewalls: { vpcRules: [denyAll(1000)], hierarchical: policy(allowVip(10)) },
      viewer: withoutPolicies,
    }),
    host: registryHost,
    brokenLeg: null,
    occasions: ['audit', 'address'],
    may: { 'egress-firewall': noProblem },
  },
];
