/** What firewalls do with packets of a node to port 443 (Cloud NGFW documentation, evaluation order of rules). */
import { vipOf } from '../../../cloud/addresses.ts';
import {
  type EffectiveFirewalls,
  type FirewallPolicy,
  type FirewallRule,
  getEffectiveFirewalls,
  getNetworkFirewalls,
  listEgressRules,
  type PolicyLevel,
} from '../../commands/gcloud/firewalls.ts';
import { type FirewallDenial, readFirewallDenials } from '../../commands/gcloud/logging.ts';
import { describeNetwork } from '../../commands/gcloud/networks.ts';
import type { Failure } from '../../model/answer.ts';
import type { Ask } from '../../model/ask.ts';
import type { AnyCommand } from '../../model/command.ts';
import { CannotTell } from '../../model/failures.ts';
import type { NodeSubject } from '../../model/subjects.ts';
import { type NodeNetwork, networkParams } from '../cluster-network.ts';
import { all, type Match, matchOf, yesIf } from './match.ts';
import { rangeOf, type Target } from './target.ts';

/** A rule that decides, and the firewall policy that it belongs to; null for a VPC firewall rule. */
export interface Decider {
  readonly rule: string;
  readonly priority: number;
  readonly policy: string | null;
  readonly level: PolicyLevel | null;
}

/** What becomes of the packets. */
export type FirewallLeg =
  | { readonly state: 'open' }
  | { readonly state: 'broken'; readonly why: 'rule'; readonly by: Decider }
  /** An entry of the firewall log: this destination was denied. */
  | { readonly state: 'broken'; readonly why: 'log'; readonly rule: string; readonly at: string }
  /** Whether this rule matches depends on what cannot be read here. */
  | { readonly state: 'unknown'; readonly why: 'undecided'; readonly by: Decider }
  /** Only VPC firewall rules could be read, and they allow or deny: a policy may decide before. */
  | {
      readonly state: 'unknown';
      readonly why: 'policies';
      readonly denies: Decider | null;
      readonly failure: Failure;
    };

/** What {@link firewallLeg} may ask. */
export const firewallAsks: readonly AnyCommand[] = [
  getEffectiveFirewalls,
  getNetworkFirewalls,
  listEgressRules,
  describeNetwork,
  readFirewallDenials,
];

/** The host that is connected to, for rules that name it, and the address. */
export interface Connection {
  readonly target: Target;
  readonly host: string;
  /** Whether a pull fails, so that the firewall log can have an entry of it. */
  readonly fails: boolean;
}

/** The firewalls on the way. Throws `CannotTell` if neither policies nor rules can be read. */
export async function firewallLeg(
  ask: Ask,
  node: NodeSubject,
  at: NodeNetwork,
  to: Connection,
): Promise<FirewallLeg> {
  const leg = await evaluate(ask, node, at, to);
  if (leg.state !== 'unknown' || !to.fails || node.name === null) return leg;
  return (await loggedDenial(ask, node.name, at, to.target)) ?? leg;
}

async function evaluate(ask: Ask, node: NodeSubject, at: NodeNetwork, to: Connection): Promise<FirewallLeg> {
  const effective = await effectiveFirewalls(ask, node, at);
  if ('firewalls' in effective) {
    const verdict = await evaluateEffective(ask, effective.firewalls, at, to);
    return legOf(verdict);
  }
  const rules = await ask.maybe(listEgressRules, networkParams(at));
  // Permission to read the effective firewalls is enough; permission to list rules is not.
  if (rules.why) throw new CannotTell(effective.failure);
  const verdict = evaluateRules(rules.answer, to, at, null);
  if (verdict.action === 'undecided') return legOf(verdict);
  const denies = verdict.action === 'deny' ? verdict.by : null;
  return { state: 'unknown', why: 'policies', denies, failure: effective.failure };
}

/** Those of the node, or those of its network in its region where the node cannot be read. */
async function effectiveFirewalls(
  ask: Ask,
  node: NodeSubject,
  at: NodeNetwork,
): Promise<{ readonly firewalls: EffectiveFirewalls } | { readonly failure: Failure }> {
  if (node.name && node.zone && node.project && at.tags !== null) {
    const params = { NODE: node.name, NODE_ZONE: node.zone, PROJECT: node.project };
    const { answer } = await ask.maybe(getEffectiveFirewalls, params);
    if (answer) return { firewalls: answer };
  }
  const region = at.subnetwork?.region;
  // Without the region, regional policies would be missing from the answer.
  if (!region) return { failure: { why: 'unreadable', tool: 'gcloud' } };
  const reply = await ask.maybe(getNetworkFirewalls, { ...networkParams(at), REGION: region });
  return reply.why ? { failure: reply } : { firewalls: reply.answer };
}

type Verdict =
  | { readonly action: 'allow' | 'next' }
  | { readonly action: 'deny' | 'undecided'; readonly by: Decider };

function legOf(verdict: Verdict): FirewallLeg {
  switch (verdict.action) {
    case 'deny':
      return { state: 'broken', why: 'rule', by: verdict.by };
    case 'undecided':
      return { state: 'unknown', why: 'undecided', by: verdict.by };
    default:
      return { state: 'open' };
  }
}

/** All firewalls. A policy of which nobody knows when it is evaluated makes no difference if it decides the same. */
async function evaluateEffective(
  ask: Ask,
  firewalls: EffectiveFirewalls,
  at: NodeNetwork,
  to: Connection,
): Promise<Verdict> {
  const verdict = await evaluateKnown(ask, firewalls, at, to);
  for (const policy of firewalls.policies.filter(({ level }) => level === null)) {
    const own = evaluateRules(policy.rules, to, at, policy);
    if (own.action !== 'next' && legOf(own).state !== legOf(verdict).state)
      return undecided('by' in own ? own : verdict);
  }
  return verdict;
}

/**
 * Hierarchical policies and those of Google services, then VPC firewall rules and network policies, global before
 * regional, in the order that the network sets.
 */
async function evaluateKnown(
  ask: Ask,
  { rules, policies }: EffectiveFirewalls,
  at: NodeNetwork,
  to: Connection,
): Promise<Verdict> {
  const ofPolicies = (...levels: readonly FirewallPolicy['level'][]) =>
    levels
      .flatMap((each) => policies.filter(({ level }) => level === each))
      .map((policy) => evaluateRules(policy.rules, to, at, policy))
      .find(({ action }) => action !== 'next') ?? { action: 'next' as const };
  const above = ofPolicies('hierarchical', 'system');
  if (above.action !== 'next') return above;
  const vpc = evaluateRules(rules, to, at, null);
  const own = ofPolicies('global', 'regional');
  if (vpc.action === 'next' || own.action === 'next' || vpc.action === own.action)
    return vpc.action === 'next' ? own : vpc;
  const network = await ask.maybe(describeNetwork, networkParams(at));
  if (network.why) return undecided('by' in own ? own : vpc);
  return network.answer.policiesFirst ? own : vpc;
}

function undecided(verdict: Verdict): Verdict {
  return 'by' in verdict ? { ...verdict, action: 'undecided' } : verdict;
}

/** One list of rules: the lowest priority number wins, and at equal priority a rule that denies. */
function evaluateRules(
  rules: readonly FirewallRule[],
  to: Connection,
  at: NodeNetwork,
  policy: FirewallPolicy | null,
): Verdict {
  const denialsFirst = ({ action }: FirewallRule) => (action === 'deny' ? 0 : 1);
  const ordered = rules.toSorted((a, b) => a.priority - b.priority || denialsFirst(a) - denialsFirst(b));
  for (const [index, rule] of ordered.entries()) {
    const matches = matchesOf(rule, to, at);
    if (matches === 'no') continue;
    const by: Decider = {
      rule: rule.name,
      priority: rule.priority,
      policy: policy?.name ?? null,
      level: policy?.level ?? null,
    };
    if (matches === 'yes') return rule.action === 'deny' ? { action: 'deny', by } : { action: rule.action };
    // Whether this rule matches makes no difference if the rules after it do the same.
    const rest = evaluateRules(ordered.slice(index + 1), to, at, policy);
    return rest.action === rule.action ? rest : { action: 'undecided', by };
  }
  return { action: 'next' };
}

function matchesOf(rule: FirewallRule, { target, host }: Connection, at: NodeNetwork): Match {
  if (!coversHttps(rule)) return 'no';
  return all([destinationMatch(rule, target, host), targetMatch(rule, at), rule.narrowed ? 'unsure' : 'yes']);
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

/**
 * A rule without destinations matches all. One that names another host may still match: the names can have addresses in
 * common, as those of a VIP do.
 */
function destinationMatch({ ranges, hosts }: FirewallRule, target: Target, host: string): Match {
  if (ranges.length === 0 && hosts.length === 0) return 'yes';
  if (hosts.includes(host)) return 'yes';
  const matches = ranges.map((range) => matchOf(range, target));
  if (matches.includes('yes')) return 'yes';
  const sharesAddress = hosts.length > 0 && (target.address === null || vipOf(target.address) !== null);
  return matches.includes('unsure') || sharesAddress ? 'unsure' : 'no';
}

function targetMatch({ tags, accounts }: FirewallRule, at: NodeNetwork): Match {
  if (tags.length === 0 && accounts.length === 0) return 'yes';
  if (at.tags === null) return 'unsure';
  return yesIf(
    tags.some((tag) => at.tags?.includes(tag)) || (at.account !== null && accounts.includes(at.account)),
  );
}

/**
 * A denied connection of this node to this address, or to another address of its VIP. No entry proves nothing, and
 * neither does one of another machine, to which other rules can apply.
 */
async function loggedDenial(
  ask: Ask,
  node: string,
  at: NodeNetwork,
  target: Target,
): Promise<FirewallLeg | null> {
  const { address } = target;
  if (address === null) return null;
  const { answer } = await ask.maybe(readFirewallDenials, { NETWORK_PROJECT: at.network.project });
  const isThere = (denial: FirewallDenial) =>
    denial.egress &&
    denial.machine === node &&
    denial.address !== null &&
    (denial.address === address || vipOf(denial.address)?.range === rangeOf(target));
  const found = answer?.find(isThere);
  return found ? { state: 'broken', why: 'log', rule: found.rule ?? '', at: found.address ?? address } : null;
}
