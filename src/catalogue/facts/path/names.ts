/**
 * What the name of a registry resolves to for a node, in the order in which Cloud DNS looks: response policies and zones
 * of the cluster, the alternative name servers of the network, its response policies, its zones, public DNS.
 * An alias in one of them starts the order again with its target.
 */
import { addressesOfVipName } from '../../../cloud/addresses.ts';
import type { DnsRecord, ManagedZone, ResponsePolicy, ResponseRule } from '../../commands/gcloud/dns.ts';
import {
  listManagedZones,
  listRecords,
  listResponsePolicies,
  listResponseRules,
  listServerPolicies,
} from '../../commands/gcloud/dns.ts';
import type { Reply } from '../../model/answer.ts';
import type { Ask } from '../../model/ask.ts';
import type { AnyCommand } from '../../model/command.ts';
import {
  type Gap,
  type GapKind,
  gapsOf,
  type Listing,
  listingFrom,
  listingOf,
  seenIn,
} from '../../model/listing.ts';

/** The zone or response policy that answers. */
export interface Answerer {
  readonly kind: 'zone' | 'policy';
  readonly name: string;
  readonly project: string;
}

/** What a name resolves to. */
export interface NameAnswer {
  /**
   * `public`: nothing that was read answers before public DNS. `nothing`: what answers has no address for the name.
   * `elsewhere`: what answers cannot be read, and stands in `gaps`.
   */
  readonly result: 'addresses' | 'public' | 'nothing' | 'elsewhere';
  readonly addresses: readonly string[];
  /** The last one that answered; null if none did. */
  readonly by: Answerer | null;
  /** The name at the apex of that zone, without its trailing dot, and the addresses that the zone has for it. */
  readonly apex: { readonly name: string; readonly addresses: readonly string[] } | null;
  /** What could not be read and could have answered before. Zones of projects that were not asked are not among them. */
  readonly gaps: readonly Gap[];
}

/** Where a node asks for names. */
export interface NameScope {
  /** `PROJECT/NETWORK`. */
  readonly network: string;
  /** `PROJECT/LOCATION/CLUSTER`; null if it is not known. */
  readonly cluster: string | null;
  /** The projects whose zones and policies are read: that of the network first. */
  readonly projects: readonly [string, ...string[]];
}

/** What {@link resolveName} may ask. */
export const nameAsks: readonly AnyCommand[] = [
  listManagedZones,
  listRecords,
  listResponsePolicies,
  listResponseRules,
  listServerPolicies,
];

/** Longer chains of aliases do not occur in practice; loops do. */
const longestChain = 8;

/** Resolves a name for the nodes of a cluster. */
export async function resolveName(ask: Ask, scope: NameScope, host: string): Promise<NameAnswer> {
  const reader = dnsReader(ask, scope.projects);
  let name = `${host.toLowerCase().replace(/\.$/, '')}.`;
  let last: Pick<NameAnswer, 'by' | 'apex'> = { by: null, apex: null };
  let gaps: readonly Gap[] = [];
  for (let step = 0; step < longestChain; step += 1) {
    const found = await lookUp(reader, scope, name);
    gaps = [...gaps, ...found.gaps];
    if (found.result === 'public') {
      const addresses = addressesOfVipName(name.replace(/\.$/, ''));
      return { ...last, result: addresses ? 'addresses' : 'public', addresses: addresses ?? [], gaps };
    }
    last = found;
    if (found.result === 'elsewhere') return { ...last, result: 'elsewhere', addresses: [], gaps };
    const addresses = addressesIn(found.records);
    if (addresses.length > 0) return { ...last, result: 'addresses', addresses, gaps };
    const [alias] = found.records.find(({ type }) => type === 'CNAME')?.values ?? [];
    if (!alias) break;
    name = alias.toLowerCase();
  }
  return { ...last, result: 'nothing', addresses: [], gaps };
}

type Found = {
  readonly result: 'records' | 'elsewhere' | 'public';
  readonly records: readonly DnsRecord[];
  readonly gaps: readonly Gap[];
} & Pick<NameAnswer, 'by' | 'apex'>;

type Of<Resource> = Resource & { readonly project: string };

/** The first step of the order that answers for a name, with what could not be read before it. */
async function lookUp(reader: DnsReader, scope: NameScope, name: string): Promise<Found> {
  const [policies, zones] = await Promise.all([reader.policies(), reader.zones()]);
  const unread = [...gapsOf(policies), ...gapsOf(zones)];
  const inCluster = (of: { readonly clusters: readonly string[] }) =>
    scope.cluster !== null && of.clusters.includes(scope.cluster);
  const inNetwork = (of: { readonly networks: readonly string[] }) => of.networks.includes(scope.network);

  const ofCluster = await scoped(reader, policies, zones, inCluster, name);
  if (ofCluster.found)
    return { ...ofCluster.found, gaps: [...unread, ...ofCluster.gaps, ...ofCluster.found.gaps] };
  const servers = await reader.serverPolicies();
  const before = [...unread, ...ofCluster.gaps, ...gapsOf(servers)];
  const alternative = seenIn(servers).find((each) => inNetwork(each) && each.nameServers.length > 0);
  if (alternative) return elsewhere('name-server', alternative.nameServers.join(', '), null, before);
  const ofNetwork = await scoped(reader, policies, zones, inNetwork, name);
  const gaps = [...before, ...ofNetwork.gaps];
  return ofNetwork.found
    ? { ...ofNetwork.found, gaps: [...gaps, ...ofNetwork.found.gaps] }
    : { result: 'public', records: [], by: null, apex: null, gaps };
}

/** The response policies of a scope, then the zone with the longest suffix. */
async function scoped(
  reader: DnsReader,
  policies: Listing<Of<ResponsePolicy>>,
  zones: Listing<Of<ManagedZone>>,
  isBound: (of: ManagedZone | ResponsePolicy) => boolean,
  name: string,
): Promise<{ readonly found: Found | null; readonly gaps: readonly Gap[] }> {
  const bound = seenIn(policies).filter(isBound);
  const rules = await Promise.all(bound.map((policy) => reader.rules(policy)));
  const gaps = rules.flatMap(gapsOf);
  const rule = ruleFor(rules.flatMap(seenIn), name);
  if (rule && !rule.passes) {
    const by = { kind: 'policy', name: rule.policy, project: rule.project } as const;
    return { found: { result: 'records', records: rule.records, by, apex: null, gaps: [] }, gaps };
  }
  const zone = zoneFor(seenIn(zones).filter(isBound), name);
  return { found: zone ? await inZone(reader, zone, name) : null, gaps };
}

async function inZone(reader: DnsReader, zone: Of<ManagedZone>, name: string): Promise<Found> {
  const by = { kind: 'zone', name: zone.name, project: zone.project } as const;
  if (zone.passes)
    return elsewhere(zone.passes === 'forwarding' ? 'forwarding-target' : 'peered-zones', zone.name, by, []);
  const listed = await reader.records(zone);
  if (!listed.complete) return { result: 'elsewhere', records: [], by, apex: null, gaps: [...listed.gaps] };
  const own = addressesIn(listed.items.filter((record) => record.name === zone.suffix));
  const apex = { name: zone.suffix.replace(/\.$/, ''), addresses: own };
  return { result: 'records', records: recordsFor(listed.items, name, zone.suffix), by, apex, gaps: [] };
}

function elsewhere(kind: GapKind, of: string, by: Answerer | null, before: readonly Gap[]): Found {
  const gap: Gap = { kind, of, failure: null };
  return { result: 'elsewhere', records: [], by, apex: null, gaps: [...before, gap] };
}

function addressesIn(records: readonly DnsRecord[]): readonly string[] {
  return records.filter(({ type }) => type === 'A' || type === 'AAAA').flatMap(({ values }) => values);
}

type PolicyRule = ResponseRule & { readonly policy: string; readonly project: string };

/** The rule for exactly this name, or else the longest matching wildcard; of two, the one that answers. */
function ruleFor(rules: readonly PolicyRule[], name: string): PolicyRule | undefined {
  return rules
    .filter((rule) => rule.name === name || (rule.name.startsWith('*.') && name.endsWith(rule.name.slice(1))))
    .toSorted(
      (a, b) =>
        Number(b.name === name) - Number(a.name === name) ||
        b.name.length - a.name.length ||
        Number(a.passes) - Number(b.passes),
    )[0];
}

function zoneFor(zones: readonly Of<ManagedZone>[], name: string): Of<ManagedZone> | undefined {
  return zones
    .filter(({ suffix }) => suffix === '.' || name === suffix || name.endsWith(`.${suffix}`))
    .toSorted((a, b) => b.suffix.length - a.suffix.length)[0];
}

/** The records that answer for a name: its own, or those of the wildcard at the closest encloser (RFC 4592). */
function recordsFor(records: readonly DnsRecord[], name: string, suffix: string): readonly DnsRecord[] {
  const exists = (candidate: string) =>
    records.some((record) => record.name === candidate || record.name.endsWith(`.${candidate}`));
  if (exists(name)) return records.filter((record) => record.name === name);
  let parent = name;
  while (parent !== suffix) {
    parent = parent.slice(parent.indexOf('.') + 1);
    const wildcard = records.filter((record) => record.name === `*.${parent}`);
    if (wildcard.length > 0) return wildcard;
    if (parent === '' || exists(parent)) return [];
  }
  return [];
}

/** The DNS resources of some projects, each with its project. */
interface DnsReader {
  readonly policies: () => Promise<Listing<Of<ResponsePolicy>>>;
  readonly zones: () => Promise<Listing<Of<ManagedZone>>>;
  /** Of the project of the network only: a server policy belongs to the project of its networks. */
  readonly serverPolicies: () => Promise<
    Listing<{ readonly networks: readonly string[]; readonly nameServers: readonly string[] }>
  >;
  readonly rules: (policy: Of<ResponsePolicy>) => Promise<Listing<PolicyRule>>;
  readonly records: (zone: Of<ManagedZone>) => Promise<Listing<DnsRecord>>;
}

function dnsReader(ask: Ask, projects: NameScope['projects']): DnsReader {
  const inAll = async <Item>(
    kind: GapKind,
    list: (project: string) => Promise<Reply<readonly Item[]>>,
  ): Promise<Listing<Of<Item>>> => {
    const lists = await Promise.all(
      projects.map(async (project) => {
        const listed = listingFrom(await list(project), kind, project);
        const items = seenIn(listed).map((item) => ({ ...item, project }));
        return listingOf(items, gapsOf(listed));
      }),
    );
    return listingOf(lists.flatMap(seenIn), lists.flatMap(gapsOf));
  };
  const [ofNetwork] = projects;
  return {
    policies: () =>
      inAll('response-policies', (project) => ask.maybe(listResponsePolicies, { DNS_PROJECT: project })),
    zones: () => inAll('zones', (project) => ask.maybe(listManagedZones, { DNS_PROJECT: project })),
    serverPolicies: async () =>
      listingFrom(
        await ask.maybe(listServerPolicies, { DNS_PROJECT: ofNetwork }),
        'server-policies',
        ofNetwork,
      ),
    rules: async ({ name: policy, project }) => {
      const reply = await ask.maybe(listResponseRules, { RESPONSE_POLICY: policy, DNS_PROJECT: project });
      const listed = listingFrom(reply, 'response-policies', policy);
      return listingOf(
        seenIn(listed).map((rule) => ({ ...rule, policy, project })),
        gapsOf(listed),
      );
    },
    records: async ({ name: zone, project }) =>
      listingFrom(await ask.maybe(listRecords, { DNS_ZONE: zone, DNS_PROJECT: project }), 'records', zone),
  };
}
