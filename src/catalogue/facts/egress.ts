import type { EffectiveFirewalls, FirewallRule } from '../commands/firewalls.ts';
import { inRange, isPrivate, vipOf } from './addresses.ts';
import type { NodeNetwork } from './cluster-network.ts';

/** What firewalls do with packets to port 443. `undecided` where a rule matches or does not by what cannot be seen here. */
export interface EgressVerdict {
  readonly action: 'allow' | 'deny' | 'next' | 'undecided';
  /** The rule that decides, or that keeps us from deciding; null where none matches. */
  readonly rule: FirewallRule | null;
  /** The firewall policy that the rule belongs to; null where it is a rule of the network. */
  readonly policy: string | null;
}

const nobody: EgressVerdict = { action: 'next', rule: null, policy: null };

/**
 * What one list of rules does. The lowest priority number wins, and at equal numbers a denial does
 * (VPC documentation, "Priority").
 *
 * @param address where the packets go; null for some public address, undefined where nobody knows: rules for everywhere
 * are then all that matches for certain
 * @param node whose tags and account limit rules; null where the list holds only rules that apply to the node
 */
export function weighRules(
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
    // Whether or not it matches makes no difference where all that follows does the same.
    const rest = weighRules(ordered.slice(index + 1), address, node);
    return rest.action === rule.action ? rest : { action: 'undecided', rule, policy: null };
  }
  return nobody;
}

/** What all that applies to one node does: hierarchical policies, then the network's rules and policies in either order. */
export function weighEffective(
  { rules, policies }: EffectiveFirewalls,
  address: string | null | undefined,
): EgressVerdict {
  const byPolicy = (hierarchical: boolean) =>
    policies
      .filter((policy) => policy.hierarchical === hierarchical)
      .map((policy) => ({ ...weighRules(policy.rules, address, null), policy: policy.name }))
      .find(({ action }) => action !== 'next');
  const above = byPolicy(true);
  if (above) return above;
  const classic = weighRules(rules, address, null);
  const own = byPolicy(false);
  if (classic.action === 'next') return own ?? { ...nobody, action: 'allow' };
  // Which of the two comes first is a setting of the network that is not in the answer.
  return !own || own.action === classic.action ? classic : { ...own, action: 'undecided' };
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
        ((protocol === 'tcp' || protocol === '6') && (ports.length === 0 || ports.some(holds443))),
    )
  );
}

function holds443(port: string): boolean {
  const [from = '', to = from] = port.split('-');
  return Number(from) <= 443 && 443 <= Number(to);
}

function covers({ ranges }: FirewallRule, address: string | null | undefined): 'yes' | 'no' | 'unsure' {
  if (ranges.length === 0 || ranges.includes('0.0.0.0/0')) return 'yes';
  if (address === undefined) return 'unsure';
  // Ranges that no public address is in.
  if (address === null) return ranges.every(leadsNowherePublic) ? 'no' : 'unsure';
  return ranges.some((range) => inRange(address, range)) ? 'yes' : 'no';
}

function leadsNowherePublic(range: string): boolean {
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
