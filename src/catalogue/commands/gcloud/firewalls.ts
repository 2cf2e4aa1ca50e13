/** VPC firewall rules and firewall policies. */
import { defineCommand } from '../../model/define.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import {
  array,
  child,
  flag,
  lastPart,
  list,
  numberAt,
  object,
  requiredText,
  text,
  texts,
} from '../decode.ts';
import { fields } from '../projection.ts';
import { protocolNames } from '../protocol-names.ts';
import { tagged, untested } from '../universe-support.ts';

/** An egress rule, of the network or of a firewall policy. */
export interface FirewallRule {
  readonly name: string;
  /** The lowest number wins. */
  readonly priority: number;
  readonly action: 'allow' | 'deny' | 'next';
  /** Destination ranges; every destination if there are none. */
  readonly ranges: readonly string[];
  readonly protocols: readonly { readonly protocol: string; readonly ports: readonly string[] }[];
  /** Network tags and service accounts that the rule targets; all nodes if there are none. */
  readonly tags: readonly string[];
  readonly accounts: readonly string[];
  /** Domain names of the destination, in rules of policies. */
  readonly hosts: readonly string[];
  /** True if other criteria decide whether it matches: countries, address groups, threat lists, secure tags. */
  readonly narrowed: boolean;
}

const firewallRuleNames = {
  name: 'firewall-rule',
  action: oneOf('allow', 'deny', 'next'),
  ranges: 'range',
  protocols: { protocol: protocolNames, ports: 'ports' },
  tags: 'network-tag',
  accounts: 'account',
  hosts: 'host',
} as const;

export const listEgressRules = defineCommand({
  id: 'gcloud-compute-firewall-rules-list',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'compute',
    'firewall-rules',
    'list',
    '--filter=network~/{NETWORK}$ AND direction=EGRESS',
    '--project={NETWORK_PROJECT}',
  ],
  ...fields(
    'name,direction,priority,disabled,destinationRanges,allowed,denied,targetTags,targetServiceAccounts',
    decodeFirewallRules,
    firewallRuleNames,
  ),
  purpose: {
    en: 'List the egress firewall rules of the network. The rules of firewall policies are not listed.',
    fr: 'Lister les règles de pare-feu en sortie du réseau. Les règles des stratégies de pare-feu ne sont pas listées.',
  },
  needs: [{ iam: 'compute.firewalls.list' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.firewallLog, sources.gcloudReference],
});

/** The enabled egress rules of a network. */
export function decodeFirewallRules(answer: unknown): readonly FirewallRule[] {
  return array(answer).flatMap(vpcFirewallRule);
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
      hosts: [],
      narrowed: false,
    },
  ];
}

/**
 * Where a firewall policy is evaluated: `hierarchical` policies of the organization and its folders, then those that
 * Google services manage in the network, then `global` and `regional` network firewall policies.
 */
export type PolicyLevel = 'hierarchical' | 'system' | 'global' | 'regional';

/** A firewall policy. */
export interface FirewallPolicy {
  readonly name: string;
  /** null for a type that is not known here, so that nobody can say when it is evaluated. */
  readonly level: PolicyLevel | null;
  readonly rules: readonly FirewallRule[];
}

/** The egress rules that apply to one node, or to a network in one region. */
export interface EffectiveFirewalls {
  readonly rules: readonly FirewallRule[];
  /** In the order of their evaluation within each level. */
  readonly policies: readonly FirewallPolicy[];
}

const effectiveNames = {
  rules: firewallRuleNames,
  policies: {
    name: 'policy',
    level: oneOf('hierarchical', 'system', 'global', 'regional'),
    rules: firewallRuleNames,
  },
} as const;

/** The table is for people. gcloud says so itself: "To show all fields of the firewall, please show in JSON format". */
const jsonOnly = {
  notReadable: {
    en: 'the table of this command shows neither ports nor targets: add --format=json to the command, and paste the new output',
    fr: 'le tableau de cette commande ne montre ni les ports ni les cibles\u00a0: ajoutez --format=json à la commande, et collez la nouvelle sortie',
  },
  exceptJson: { fields: ['firewallPolicys', 'firewalls'] },
} as const;

/** Only a plain `--format=json` keeps rules and policies apart; with a projection gcloud returns one flattened list. */
export const getEffectiveFirewalls = defineCommand({
  id: 'gcloud-compute-instances-network-interfaces-get-effective-firewalls',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'compute',
    'instances',
    'network-interfaces',
    'get-effective-firewalls',
    '{NODE}',
    '--zone={NODE_ZONE}',
    '--project={PROJECT}',
  ],
  output: [],
  machine: {
    output: ['--format=json'],
    format: 'json',
    decode: decodeEffectiveFirewalls,
    names: effectiveNames,
    copied: jsonOnly,
  },
  purpose: {
    en: 'List every firewall rule that applies to one node: the rules of the network and those of firewall policies.',
    fr: 'Lister toutes les règles de pare-feu qui s’appliquent à un nœud\u00a0: celles du réseau et celles des stratégies de pare-feu.',
  },
  needs: [{ iam: 'compute.instances.getEffectiveFirewalls' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.firewallLog, sources.gcloudReference],
});

/**
 * The same for a network in one region, where no node can be read: each rule with its targets. Without the region, as
 * `gcloud compute networks get-effective-firewalls` answers, regional policies are missing.
 */
export const getNetworkFirewalls = defineCommand({
  id: 'gcloud-compute-network-firewall-policies-get-effective-firewalls',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'compute',
    'network-firewall-policies',
    'get-effective-firewalls',
    '--network={NETWORK}',
    '--region={REGION}',
    '--project={NETWORK_PROJECT}',
  ],
  output: [],
  machine: {
    output: ['--format=json'],
    format: 'json',
    decode: decodeEffectiveFirewalls,
    names: effectiveNames,
    copied: jsonOnly,
  },
  purpose: {
    en: 'List every firewall rule of the network in the region of the nodes, including the rules of firewall policies. Use this command if the VMs of the nodes cannot be read, as on Autopilot.',
    fr: 'Lister toutes les règles de pare-feu du réseau dans la région des nœuds, y compris celles des stratégies de pare-feu. Utilisez cette commande si les VM des nœuds ne peuvent pas être lues, comme en mode Autopilot.',
  },
  needs: [{ iam: 'compute.networks.getRegionEffectiveFirewalls' }],
  on: '{NETWORK_PROJECT}',
  universes: tagged,
  sources: [sources.firewallOrder, sources.gcloudReference],
});

/** The types of firewall policies in the order of their evaluation. gcloud prints a type that it does not know as none. */
const levels: ReadonlyMap<string | null, PolicyLevel> = new Map([
  ['HIERARCHY', 'hierarchical'],
  ['SYSTEM_GLOBAL', 'system'],
  ['SYSTEM_REGIONAL', 'system'],
  ['NETWORK', 'global'],
  ['NETWORK_REGIONAL', 'regional'],
]);
const types = [...levels.keys()];

/**
 * The API spells its list of policies `firewallPolicys` (Compute REST reference, `getEffectiveFirewalls`). Of one type,
 * the policy whose association has the lowest priority number comes first; hierarchical policies have none, and stay in
 * the order of the answer.
 */
export function decodeEffectiveFirewalls(answer: unknown): EffectiveFirewalls {
  const rank = (policy: unknown) => types.indexOf(text(policy, 'type'));
  const policies = list(answer, 'firewallPolicys').toSorted(
    (a, b) => rank(a) - rank(b) || numberAt(a, 'priority', 0) - numberAt(b, 'priority', 0),
  );
  return {
    rules: list(answer, 'firewalls').flatMap(vpcFirewallRule),
    policies: policies.map((policy) => ({
      name: text(policy, 'displayName') ?? lastPart(text(policy, 'name') ?? ''),
      level: levels.get(text(policy, 'type')) ?? null,
      rules: list(policy, 'rules').flatMap((rule) => policyRule(text(policy, 'name') ?? '', rule)),
    })),
  };
}

/** Fields of a policy rule that narrow its destinations. */
const otherCriteria = [
  'destRegionCodes',
  'destAddressGroups',
  'destThreatIntelligences',
  'destNetworkContext',
  'destNetworkType',
  'destNetworkScope',
] as const;

/** A rule of a firewall policy; none if it is an ingress rule or disabled. */
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
      hosts: texts(match, 'destFqdns').map((host) => host.toLowerCase()),
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
