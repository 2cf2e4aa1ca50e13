/** Firewalls as the Compute Engine API answers. */
import { appliesTo, regionalPolicies } from '../firewalls.ts';
import type { CloudWorld, FirewallPolicy, FirewallRule } from '../world.ts';
import { filtered } from './filter.ts';
import { networkLink } from './links.ts';
import type { Resources } from './resource.ts';

function vpcRule(world: CloudWorld, rule: FirewallRule): object {
  const protocols = rule.protocols.length > 0 ? rule.protocols : [{ protocol: 'all', ports: [] }];
  return {
    name: rule.name,
    network: networkLink(world),
    direction: 'EGRESS',
    priority: rule.priority,
    disabled: rule.disabled,
    destinationRanges: rule.ranges.length > 0 ? rule.ranges : ['0.0.0.0/0'],
    [rule.action === 'deny' ? 'denied' : 'allowed']: protocols.map(({ protocol, ports }) => ({
      IPProtocol: protocol,
      ...(ports.length > 0 ? { ports } : {}),
    })),
    ...(rule.tags.length > 0 ? { targetTags: rule.tags } : {}),
    ...(rule.accounts.length > 0 ? { targetServiceAccounts: rule.accounts } : {}),
  };
}

function policyRule(rule: FirewallRule): object {
  return {
    kind: 'compute#firewallPolicyRule',
    ruleName: rule.name,
    direction: 'EGRESS',
    priority: rule.priority,
    action: rule.action,
    disabled: rule.disabled,
    match: {
      ...(rule.ranges.length > 0 ? { destIpRanges: rule.ranges } : {}),
      ...(rule.fqdns.length > 0 ? { destFqdns: rule.fqdns } : {}),
      layer4Configs: (rule.protocols.length > 0 ? rule.protocols : [{ protocol: 'all', ports: [] }]).map(
        ({ protocol, ports }) => ({ ipProtocol: protocol, ...(ports.length > 0 ? { ports } : {}) }),
      ),
    },
    ...(rule.accounts.length > 0 ? { targetServiceAccounts: rule.accounts } : {}),
  };
}

/** The rules for every machine of a region, or those for the node only. */
function effective(world: CloudWorld, region: string, keep: (rule: FirewallRule) => boolean): object {
  const { vpcRules, hierarchical, network } = world.firewalls;
  const policies = (type: string, all: readonly FirewallPolicy[]) =>
    all.map(({ name, rules }) => ({
      name,
      displayName: name,
      type,
      rules: rules.filter(keep).map(policyRule),
    }));
  return {
    firewalls: vpcRules.filter(keep).map((rule) => vpcRule(world, rule)),
    firewallPolicys: [
      ...policies('HIERARCHY', hierarchical),
      ...policies('NETWORK', network),
      ...policies('NETWORK_REGIONAL', regionalPolicies(world, region)),
    ],
  };
}

export const firewallResources: Resources = {
  'gcloud compute firewall-rules list': {
    permission: 'compute.firewalls.list',
    answer: (world, { flags }) =>
      flags['project'] === world.network.project
        ? filtered(
            world.firewalls.vpcRules.map((rule) => vpcRule(world, rule)),
            flags['filter'],
          )
        : [],
  },
  /** https://docs.cloud.google.com/compute/docs/reference/rest/v1/instances/getEffectiveFirewalls */
  'gcloud compute instances network-interfaces get-effective-firewalls': {
    permission: 'compute.instances.getEffectiveFirewalls',
    answer: (world, { names }) =>
      world.viewer.instanceHidden || names[0] !== world.node.name
        ? undefined
        : effective(world, world.subnet.region, (rule) => appliesTo(rule, world)),
  },
  /** https://docs.cloud.google.com/compute/docs/reference/rest/v1/regionNetworkFirewallPolicies/getEffectiveFirewalls */
  'gcloud compute network-firewall-policies get-effective-firewalls': {
    permission: 'compute.networks.getRegionEffectiveFirewalls',
    answer: (world, { flags: { network, region, project } }) =>
      network === world.network.name && project === world.network.project && region
        ? effective(world, region, () => true)
        : undefined,
  },
};
