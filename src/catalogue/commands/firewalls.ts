/** Decoders for firewalls: VPC firewall rules and the rules of firewall policies, in one shape. */
import { array, child, flag, lastPart, list, object, requiredText, text, texts } from '../decode.ts';
import { numberAt } from './networks.ts';

/** An egress rule. */
export interface FirewallRule {
  readonly name: string;
  readonly priority: number;
  readonly action: 'allow' | 'deny' | 'next';
  /** Destination ranges; every destination if there are none. */
  readonly ranges: readonly string[];
  readonly protocols: readonly { readonly protocol: string; readonly ports: readonly string[] }[];
  /** Network tags and service accounts that the rule targets; all nodes if there are none. */
  readonly tags: readonly string[];
  readonly accounts: readonly string[];
  /** True if other criteria decide whether it matches: FQDNs, countries, address groups, threat lists, secure tags. */
  readonly narrowed: boolean;
}

export interface FirewallPolicy {
  readonly name: string;
  readonly hierarchical: boolean;
  readonly rules: readonly FirewallRule[];
}

/** The egress rules that apply to one node. */
export interface EffectiveFirewalls {
  readonly rules: readonly FirewallRule[];
  readonly policies: readonly FirewallPolicy[];
}

export interface FirewallDenial {
  readonly time: string | null;
  readonly address: string | null;
  readonly machine: string | null;
  /** `network:shop/firewall:deny-egress`. */
  readonly rule: string | null;
  readonly egress: boolean;
}

export function decodeFirewallRules(answer: unknown): readonly FirewallRule[] {
  return array(answer).flatMap(vpcFirewallRule);
}

export function decodeEffectiveFirewalls(answer: unknown): EffectiveFirewalls {
  return {
    rules: list(answer, 'firewalls').flatMap(vpcFirewallRule),
    policies: list(answer, 'firewallPolicys').map((policy) => ({
      name: text(policy, 'displayName') ?? lastPart(text(policy, 'name') ?? ''),
      hierarchical: text(policy, 'type') === 'HIERARCHY',
      rules: list(policy, 'rules').flatMap((rule) => policyRule(text(policy, 'name') ?? '', rule)),
    })),
  };
}

export function decodeFirewallDenials(answer: unknown): readonly FirewallDenial[] {
  return array(answer).map((entry) => {
    const payload = child(entry, 'jsonPayload');
    const rule = child(payload, 'rule_details');
    return {
      time: text(entry, 'timestamp'),
      address: text(child(payload, 'connection'), 'dest_ip'),
      machine: text(child(payload, 'instance'), 'vm_name'),
      rule: text(rule, 'reference'),
      egress: (text(rule, 'direction') ?? 'EGRESS') === 'EGRESS',
    };
  });
}

/** A VPC firewall rule; none if it is an ingress rule or disabled. */
function vpcFirewallRule(rule: unknown): readonly FirewallRule[] {
  if (text(rule, 'direction') !== 'EGRESS' || flag(rule, 'disabled')) return [];
  const denied = list(rule, 'denied');
  return [
    {
      name: requiredText(rule, 'name'),
      priority: numberAt(rule, 'priority', 1000),
      action: denied.length > 0 ? 'deny' : 'allow',
      ranges: texts(rule, 'destinationRanges'),
      protocols: protocolsOf(denied.length > 0 ? denied : list(rule, 'allowed'), 'IPProtocol'),
      tags: texts(rule, 'targetTags'),
      accounts: texts(rule, 'targetServiceAccounts'),
      narrowed: false,
    },
  ];
}

const otherCriteria = [
  'destFqdns',
  'destRegionCodes',
  'destAddressGroups',
  'destThreatIntelligences',
  'destNetworkType',
  'destNetworkScope',
] as const;

function policyRule(policy: string, rule: unknown): readonly FirewallRule[] {
  if (text(rule, 'direction') !== 'EGRESS' || flag(rule, 'disabled')) return [];
  const match = child(rule, 'match');
  const action = text(rule, 'action');
  const priority = numberAt(rule, 'priority', 0);
  const secureTags = list(rule, 'targetSecureTags').length > 0;
  return [
    {
      name: text(rule, 'ruleName') ?? `${lastPart(policy)} ${priority}`,
      priority,
      action: action === 'goto_next' ? 'next' : action === 'allow' ? 'allow' : 'deny',
      ranges: texts(match, 'destIpRanges'),
      protocols: protocolsOf(list(match, 'layer4Configs'), 'ipProtocol'),
      tags: [],
      accounts: texts(rule, 'targetServiceAccounts'),
      // Any other action inspects the content; it is neither allow nor deny.
      narrowed:
        secureTags ||
        !['allow', 'deny', 'goto_next'].includes(action ?? '') ||
        otherCriteria.some((key) => key in match && object(match)[key] !== null),
    },
  ];
}

function protocolsOf(configs: readonly unknown[], key: string): FirewallRule['protocols'] {
  return configs.map((config) => ({ protocol: requiredText(config, key), ports: texts(config, 'ports') }));
}
