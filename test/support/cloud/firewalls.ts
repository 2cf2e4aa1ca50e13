/**
 * What firewalls do with packets of the node.
 * https://docs.cloud.google.com/firewall/docs/firewall-policies-rule-eval-order
 * https://docs.cloud.google.com/firewall/docs/firewalls
 */
import { contains } from './addresses.ts';
import type { CloudWorld, FirewallRule, RegionalPolicy } from './world.ts';

/** The packets of a connection: TCP to a port of an address, which the node found under a name. */
export interface Connection {
  readonly address: string;
  readonly port: number;
  readonly host: string;
}

/** The verdict; `rule` is null for the implied rule that allows egress. */
export interface FirewallVerdict {
  readonly allowed: boolean;
  readonly rule: FirewallRule | null;
  readonly policy: string | null;
}

/** Evaluates all firewalls in their order; what none decides is allowed. */
export function firewallVerdict(world: CloudWorld, to: Connection): FirewallVerdict {
  const { hierarchical, order } = world.firewalls;
  const network = [...world.firewalls.network, ...regionalPolicies(world, world.subnet.region)];
  const vpcRules = { name: null, rules: denialsFirst(world.firewalls.vpcRules) };
  const own = order === 'AFTER_CLASSIC_FIREWALL' ? [vpcRules, ...network] : [...network, vpcRules];
  for (const { name, rules } of [...hierarchical, ...own]) {
    const decisive = rules
      .toSorted((a, b) => a.priority - b.priority)
      .find((rule) => appliesTo(rule, world) && matches(rule, to));
    // `goto_next` delegates to the next level.
    if (decisive && decisive.action !== 'goto_next')
      return { allowed: decisive.action === 'allow', rule: decisive, policy: name };
  }
  return { allowed: true, rule: null, policy: null };
}

/** The regional network firewall policies of a region, which come after the global ones. */
export function regionalPolicies({ firewalls }: CloudWorld, of: string): readonly RegionalPolicy[] {
  return firewalls.regional.filter(({ region }) => region === of);
}

/**
 * Whether a rule targets the node: by a network tag or by its service account, or every machine of the network.
 */
export function appliesTo({ tags, accounts, disabled }: FirewallRule, { node }: CloudWorld): boolean {
  if (disabled) return false;
  if (tags.length === 0 && accounts.length === 0) return true;
  return tags.some((tag) => node.tags.includes(tag)) || accounts.includes(node.account);
}

/** VPC firewall rules of one priority: a rule that denies overrides one that allows. */
function denialsFirst(rules: readonly FirewallRule[]): readonly FirewallRule[] {
  return rules.toSorted((a, b) => Number(b.action === 'deny') - Number(a.action === 'deny'));
}

function matches({ ranges, fqdns, protocols }: FirewallRule, { address, port, host }: Connection): boolean {
  const anywhere = ranges.length === 0 && fqdns.length === 0;
  if (!anywhere && !ranges.some((range) => contains(range, address)) && !fqdns.includes(host)) return false;
  return (
    protocols.length === 0 ||
    protocols.some(
      ({ protocol, ports }) =>
        protocol === 'all' ||
        (protocol === 'tcp' && (ports.length === 0 || ports.some((range) => includes(range, port)))),
    )
  );
}

function includes(range: string, port: number): boolean {
  const [from = '', to = from] = range.split('-');
  return Number(from) <= port && port <= Number(to);
}
