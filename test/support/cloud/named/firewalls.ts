/** Firewalls, where their order or what can be read of them decides. */
import { firewallRule, plain, registryHost, vips, vipZone, worldWith } from '../base-world.ts';
import type { CloudWorld, FirewallPolicy, Firewalls, RegionalPolicy } from '../world.ts';
import { cannotKnow, type NamedWorld, proved, sound } from './named-world.ts';

const deny = firewallRule('deny-all-egress', 1000, 'deny', ['0.0.0.0/0']);
const allow = firewallRule('allow-vip', 1000, 'allow', [vips.private]);
const allowing: FirewallPolicy = { name: 'registries', rules: [allow] };
const denying: FirewallPolicy = { name: 'no-egress', rules: [deny] };
const denyingIn = (region: string): readonly RegionalPolicy[] => [{ ...denying, region }];
const autopilot = { ...plain.viewer, instanceHidden: true };
/** A viewer who can list VPC firewall rules, and nothing of policies. */
const withoutPolicies = {
  ...plain.viewer,
  missing: ['compute.instances.getEffectiveFirewalls', 'compute.networks.getRegionEffectiveFirewalls'],
};

/** A network whose zone leads to the VIP, and whose route and way out are sound. */
function behind(firewalls: Partial<Firewalls>, viewer: CloudWorld['viewer'] = plain.viewer): CloudWorld {
  return worldWith({ dns: { zones: [vipZone('pkg.dev.', 'private')] }, firewalls, viewer });
}

const open = {
  host: registryHost,
  brokenLeg: null,
  occasions: ['audit'],
  may: { 'egress-firewall': sound },
} as const;
const closed = {
  host: registryHost,
  brokenLeg: 'firewall',
  occasions: ['audit', 'address'],
  may: { 'egress-firewall': proved },
} as const;

export const firewallWorlds: readonly NamedWorld[] = [
  {
    name: 'a rule that denies and one that allows have the same priority',
    world: behind({ vpcRules: [allow, deny] }),
    ...closed,
  },
  {
    name: 'the network evaluates its policies first, and one denies what a VPC firewall rule allows',
    world: behind({ vpcRules: [allow], network: [denying], order: 'BEFORE_CLASSIC_FIREWALL' }),
    ...closed,
  },
  {
    name: 'a regional network firewall policy denies everything, and nothing before it decides',
    world: behind({ regional: denyingIn('europe-west9') }),
    ...closed,
  },
  {
    name: 'a regional network firewall policy denies everything, and Autopilot hides the node',
    world: behind({ regional: denyingIn('europe-west9') }, autopilot),
    ...closed,
  },
  {
    name: 'a regional network firewall policy denies everything, after a global one that allows the VIP',
    world: behind({ network: [allowing], regional: denyingIn('europe-west9') }),
    ...open,
  },
  {
    name: 'a regional network firewall policy of another region denies everything, and Autopilot hides the node',
    world: behind({ regional: denyingIn('us-east1') }, autopilot),
    ...open,
  },
  {
    name: 'a hierarchical policy that may not be read allows what a VPC firewall rule denies',
    world: behind({ hierarchical: [allowing], vpcRules: [deny] }, withoutPolicies),
    ...open,
    occasions: ['audit', 'address'],
    may: { 'egress-firewall': cannotKnow },
  },
  {
    name: 'a regional policy that may not be read denies everything',
    world: behind({ regional: denyingIn('europe-west9') }, withoutPolicies),
    ...closed,
    may: { 'egress-firewall': cannotKnow },
  },
];
