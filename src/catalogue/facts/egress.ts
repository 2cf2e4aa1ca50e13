import { inRange, isPrivate, vipOf } from '../../cloud/addresses.ts';
import type { EffectiveFirewalls, FirewallRule } from '../commands/gcloud/firewalls.ts';
import type { NodeNetwork } from './cluster-network.ts';

/** What firewalls do with packets to port 443. `undecided` if a rule's match depends on what cannot be read here. */
export interface EgressVerdict {
  readonly action: 'allow' | 'deny' | 'next' | 'undecided';
  /** The rule that decides, or that prevents a decision; null if none matches. */
  readonly rule: FirewallRule | null;
  /** The firewall policy of the rule; null for a VPC firewall rule. */
  readonly policy: string | null;
}

const noMatch: EgressVerdict = { action: 'next', rule: null, policy: null };

/**
 * Evaluates one list of rules. The lowest priority number wins, and at equal priority a deny rule does (VPC
 * documentation, "Priority").
 *
 * @param address destination of the packets; null for some public address, undefined if unknown: then only rules
 *   for every destination match for certain
 * @param node whose tags and account rules target; null if the list holds only rules that apply to the node
 */
export function evaluateRules(
  rules: readonly FirewallRule[],
  address: string | null | undefined,
  node: NodeNetwork | null,
): EgressVerdict {
  const denialsFirst = (rule: FirewallRule) => (rule.action === 'deny' ? 0 : 1);
  const ordered = rules.toSorted((a, b) => a.priority - b.priority || denialsFirst(a) - denialsFirst(b));
  for (const [index, rule] of ordered.entries()) {
    const matches = matchOf(rule, address, node);
    if (matches === 'no') continue;
    if (matches === 'yes') return { action: rule.action, rule, policy: null };
    // Whether this rule matches makes no difference if all rules after it have the same action.
    const rest = evaluateRules(ordered.slice(index + 1), address, node);
    return rest.action === rule.action ? rest : { action: 'undecided', rule, policy: null };
  }
  return noMatch;
}

/**
 * Evaluates the effective firewalls of a node: hierarchical policies, then VPC rules and network policies, in either
 * order.
 */
export function evaluateEffective(
  { rules, policies }: EffectiveFirewalls,
  address: string | null | undefined,
): EgressVerdict {
  const byPolicy = (hierarchical: boolean) =>
    policies
      .filter((policy) => policy.hierarchical === hierarchical)
      .map((policy) => ({ ...evaluateRules(policy.rules, address, null), policy: policy.name }))
      .find(({ action }) => action !== 'next');
  const above = byPolicy(true);
  if (above) return above;
  const vpcRules = evaluateRules(rules, address, null);
  const own = byPolicy(false);
  if (vpcRules.action === 'next') return own ?? { ...noMatch, action: 'allow' };
  // The evaluation order of the two is a setting of the network that the response does not include.
  return !own || own.action === vpcRules.action ? vpcRules : { ...own, action: 'undecided' };
}

function matchOf(
  rule: FirewallRule,
  address: string | null | undefined,
  node: NodeNetwork | null,
): 'yes' | 'no' | 'unsure' {
  if (!coversHttps(rule)) return 'no';
  const where = covers(rule, address);
  const who = node ? appliesTo(rule, node) : 'yes';
  if (where === 'no' || who === 'no') return 'no';
  return where === 'yes' && who === 'yes' && !rule.narrowed ? 'yes' : 'unsure';
}

function coversHttps({ protocols }: FirewallRule): boolean {
  return (
    protocols.length === 0 ||
    protocols.some(
      ({ protocol, ports }) =>
        protocol === 'all' ||
        ((protocol === 'tcp' || protocol === '6') && (ports.length === 0 || ports.some(includes443))),
    )
  );
}

function includes443(port: string): boolean {
  const [from = '', to = from] = port.split('-');
  return Number(from) <= 443 && 443 <= Number(to);
}

function covers({ ranges }: FirewallRule, address: string | null | undefined): 'yes' | 'no' | 'unsure' {
  if (ranges.length === 0 || ranges.includes('0.0.0.0/0')) return 'yes';
  if (address === undefined) return 'unsure';
  // No public address is in these ranges.
  if (address === null) return ranges.every(excludesPublicAddresses) ? 'no' : 'unsure';
  return ranges.some((range) => inRange(address, range)) ? 'yes' : 'no';
}

function excludesPublicAddresses(range: string): boolean {
  const [start = ''] = range.split('/');
  return isPrivate(start) || vipOf(start) !== null;
}

function appliesTo({ tags, accounts }: FirewallRule, node: NodeNetwork): 'yes' | 'no' | 'unsure' {
  if (tags.length === 0 && accounts.length === 0) return 'yes';
  if (node.tags === null) return 'unsure';
  const named =
    tags.some((tag) => node.tags?.includes(tag)) ||
    (node.account !== null && accounts.includes(node.account));
  return named ? 'yes' : 'no';
}
