/**
 * How a GKE node gets the addresses of a name.
 * https://docs.cloud.google.com/dns/docs/vpc-name-res-order
 */
import type {
  CloudWorld,
  DnsRecord,
  DnsScope,
  NetworkName,
  PrivateZone,
  ResponsePolicyRule,
} from './world.ts';
import { clusterOf, networkOf } from './world.ts';

/** The steps of the resolution order that can give the answer. */
export type Step =
  | 'cluster-response-policy'
  | 'cluster-zone'
  | 'alternative-name-server'
  | 'response-policy'
  | 'zone'
  | 'public';

/** What one step says of one name. */
export interface Hop {
  readonly name: string;
  readonly step: Step;
  /** The zone, policy or name server; null for public DNS. */
  readonly by: string | null;
  /** The project of the zone or policy. */
  readonly project: string | null;
  /** Whether the query left Cloud DNS, or the network, at this step. */
  readonly passedTo: 'name-server' | 'peer' | null;
}

/** `no-address`: NXDOMAIN, or no record of a type that leads to an address. `no-answer`: SERVFAIL. */
export interface NameAnswer {
  readonly result: 'addresses' | 'no-address' | 'no-answer';
  /** IPv4 before IPv6. */
  readonly addresses: readonly string[];
  /** One for each name of the chain of aliases. */
  readonly hops: readonly Hop[];
}

interface Found {
  readonly records: readonly DnsRecord[] | null;
  readonly hop: Hop;
  /** The step has followed aliases itself. */
  readonly final: boolean;
}

const longestChain = 10;

/** The addresses of a name for the node of a world. */
export function resolve(world: CloudWorld, host: string): NameAnswer {
  return resolveIn(world, `${host.toLowerCase()}.`, networkOf(world), clusterOf(world), []);
}

/**
 * An alias in a private zone or a response policy starts the order again with its target. Public DNS and other name
 * servers follow aliases themselves: until 5 January 2027 the order is not evaluated for the targets of public aliases.
 * https://docs.cloud.google.com/dns/docs/cnamechasing
 */
function resolveIn(
  world: CloudWorld,
  name: string,
  network: NetworkName,
  cluster: string | null,
  before: readonly Hop[],
): NameAnswer {
  const { records, hop, final } = lookUp(world, name, network, cluster);
  const hops = [...before, hop];
  if (records === null) return { result: 'no-answer', addresses: [], hops };
  const addresses = (['A', 'AAAA'] as const).flatMap((wanted) =>
    records.filter(({ type }) => type === wanted).flatMap(({ rrdatas }) => rrdatas),
  );
  if (addresses.length > 0) return { result: 'addresses', addresses, hops };
  const target = records.find(({ type }) => type === 'CNAME')?.rrdatas[0];
  if (!target || final || hops.length > longestChain) return { result: 'no-address', addresses: [], hops };
  return resolveIn(world, target, network, cluster, hops);
}

function lookUp(world: CloudWorld, name: string, network: NetworkName, cluster: string | null): Found {
  const found =
    (cluster && scoped(world, name, 'cluster', (of) => of.clusters.includes(cluster))) ||
    alternative(world, name, network) ||
    scoped(world, name, 'network', (of) => of.networks.includes(network));
  if (found) return found;
  const hop: Hop = { name, step: 'public', by: null, project: null, passedTo: null };
  return { records: chase([world.dns.publicRecords], name), hop, final: true };
}

/**
 * Response policies of a scope, then its zones. A rule that bypasses the policy, like no rule at all, goes on to the
 * zones; a zone that matches answers, or says that the name does not exist.
 */
function scoped(
  world: CloudWorld,
  name: string,
  scope: 'cluster' | 'network',
  isBound: (of: DnsScope) => boolean,
): Found | null {
  const policies = world.dns.responsePolicies.filter(isBound);
  const [rule] = policies
    .flatMap((policy) => policy.rules.map((rule) => ({ policy, rule })))
    .filter(({ rule }) => matches(rule, name))
    .toSorted((a, b) => specificity(b.rule) - specificity(a.rule));
  if (rule?.rule.localData) {
    const step = scope === 'cluster' ? 'cluster-response-policy' : 'response-policy';
    const hop: Hop = { name, step, by: rule.policy.name, project: rule.policy.project, passedTo: null };
    return { records: rule.rule.localData, hop, final: false };
  }
  const [zone] = world.dns.zones
    .filter((each) => isBound(each) && (name === each.suffix || name.endsWith(`.${each.suffix}`)))
    .toSorted((a, b) => b.suffix.length - a.suffix.length);
  return zone ? inZone(world, zone, name, scope) : null;
}

function inZone(world: CloudWorld, zone: PrivateZone, name: string, scope: 'cluster' | 'network'): Found {
  const step = scope === 'cluster' ? 'cluster-zone' : 'zone';
  const hop: Hop = { name, step, by: zone.name, project: zone.project, passedTo: null };
  if (zone.forwardsTo !== null) {
    const records = askNameServer(world, zone.forwardsTo, name);
    return { records, hop: { ...hop, passedTo: 'name-server' }, final: true };
  }
  if (zone.peersWith !== null) {
    // The resolution order of the producer network answers.
    const { result, addresses } = resolveIn(world, name, zone.peersWith, null, []);
    const records = result === 'no-answer' ? null : addresses.map((address) => record(name, address));
    return { records, hop: { ...hop, passedTo: 'peer' }, final: true };
  }
  return { records: recordsFor(zone.records, name, zone.suffix), hop, final: false };
}

/** With an outbound server policy, every query that is not answered in the cluster's scope goes to its name servers. */
function alternative(world: CloudWorld, name: string, network: NetworkName): Found | null {
  const policy = world.dns.serverPolicies.find(
    ({ networks, alternativeNameServers }) => networks.includes(network) && alternativeNameServers.length > 0,
  );
  if (!policy) return null;
  const servers = policy.alternativeNameServers;
  const server = servers.find((each) => world.dns.nameServers[each]) ?? servers[0] ?? '';
  const hop: Hop = {
    name,
    step: 'alternative-name-server',
    by: server,
    project: policy.project,
    passedTo: 'name-server',
  };
  return { records: askNameServer(world, server, name), hop, final: true };
}

/** A name server outside Cloud DNS knows its own records, and public DNS for all else. */
function askNameServer(world: CloudWorld, server: string, name: string): readonly DnsRecord[] | null {
  const own = world.dns.nameServers[server];
  return own ? chase([own, world.dns.publicRecords], name) : null;
}

/** The records at the end of a chain of aliases. The first source that knows a name answers for it. */
function chase(sources: readonly (readonly DnsRecord[])[], name: string): readonly DnsRecord[] {
  let at = name;
  for (let step = 0; step < longestChain; step += 1) {
    const found =
      sources.map((records) => recordsFor(records, at, '.')).find(({ length }) => length > 0) ?? [];
    const target = found.find(({ type }) => type === 'CNAME')?.rrdatas[0];
    if (!target) return found;
    at = target;
  }
  return [];
}

function matches({ dnsName }: ResponsePolicyRule, name: string): boolean {
  return dnsName === name || (dnsName.startsWith('*.') && name.endsWith(dnsName.slice(1)));
}

/** An exact name is more specific than any wildcard. */
function specificity({ dnsName }: ResponsePolicyRule): number {
  return dnsName.startsWith('*.') ? dnsName.length : 1000;
}

/** The records of a name, or those of the wildcard at its closest encloser (RFC 4592, section 3.3.1). */
function recordsFor(records: readonly DnsRecord[], name: string, suffix: string): readonly DnsRecord[] {
  const exists = (candidate: string) =>
    records.some((each) => each.name === candidate || each.name.endsWith(`.${candidate}`));
  if (exists(name)) return records.filter((each) => each.name === name);
  let encloser = name;
  do encloser = encloser.slice(encloser.indexOf('.') + 1);
  while (encloser !== '' && encloser !== suffix && !exists(encloser));
  return records.filter((each) => each.name === `*.${encloser}`);
}

function record(name: string, address: string): DnsRecord {
  return { name, type: address.includes(':') ? 'AAAA' : 'A', rrdatas: [address] };
}
