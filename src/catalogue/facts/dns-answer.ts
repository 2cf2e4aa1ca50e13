import type { DnsRecord, ManagedZone, ResponseRule } from '../commands/gcloud/dns.ts';
import {
  listManagedZones,
  listRecords,
  listResponsePolicies,
  listResponseRules,
} from '../commands/gcloud/dns.ts';
import type { Failure } from '../model/answer.ts';
import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';

/** What Cloud DNS returns for a name inside a network. */
export interface DnsAnswer {
  /**
   * `public`: no private zone or response policy matches, so public DNS answers. `nothing`: a zone or policy matches
   * and has no record for the name. `elsewhere`: a zone forwards or peers the query. `unread`: the zone that would
   * answer could not be read.
   */
  readonly result: 'public' | 'addresses' | 'nothing' | 'elsewhere' | 'unread';
  readonly addresses: readonly string[];
  /** The zone or response policy that answers; null if none matches. */
  readonly answeredBy: {
    readonly kind: 'zone' | 'policy';
    readonly name: string;
    readonly project: string;
  } | null;
  /**
   * The name at the apex of the answering zone, without its trailing dot, and the addresses that the zone has for it.
   */
  readonly apex: { readonly name: string; readonly addresses: readonly string[] } | null;
  readonly forwardedBy: 'forwarding' | 'peering' | null;
  /**
   * Zones and policies that could not be read, by their API names. A finding that others prove does not depend on
   * them.
   */
  readonly unreadable: readonly { readonly what: string; readonly failure: Failure }[];
}

/** What {@link dnsAnswer} may ask. */
export const dnsAnswerAsks: readonly AnyCommand[] = [
  listManagedZones,
  listRecords,
  listResponsePolicies,
  listResponseRules,
];

type Zone = ManagedZone & { readonly project: string };
type PolicyRule = ResponseRule & { readonly policy: string; readonly project: string };
type UnreadableZone = { readonly what: string; readonly failure: Failure };

/** Longer chains of CNAME records do not occur in practice; loops do. */
const longestChain = 8;

/**
 * Resolves a host as Cloud DNS does for machines in a network: response policies first, then the private zone with the
 * longest suffix, then public DNS.
 *
 * @param network `PROJECT/NETWORK`
 * @param projects whose zones can be attached to that network: its own, and that of the cluster
 */
export async function dnsAnswer(
  ask: Ask,
  network: string,
  projects: readonly string[],
  host: string,
): Promise<DnsAnswer> {
  const unread: UnreadableZone[] = [];
  const [rules, zones] = await Promise.all([
    rulesOf(ask, network, projects, unread),
    zonesOf(ask, network, projects, unread),
  ]);
  const records = new Map<Zone, readonly DnsRecord[] | null>();
  const readZone = async (zone: Zone) => {
    if (!records.has(zone)) {
      const params = { DNS_ZONE: zone.name, DNS_PROJECT: zone.project };
      const reply = await ask.maybe(listRecords, params);
      if (reply.why) unread.push({ what: `${zone.project}/${zone.name}`, failure: reply });
      records.set(zone, reply.answer ?? null);
    }
    return records.get(zone) ?? null;
  };

  let name = `${host.toLowerCase().replace(/\.$/, '')}.`;
  let by: DnsAnswer['answeredBy'] = null;
  let apex: DnsAnswer['apex'] = null;
  const conclude = (says: DnsAnswer['result'], more: Partial<DnsAnswer> = {}): DnsAnswer => ({
    result: says,
    addresses: [],
    answeredBy: by,
    apex,
    forwardedBy: null,
    unreadable: unread,
    ...more,
  });
  for (let step = 0; step < longestChain; step += 1) {
    const rule = ruleFor(rules, name);
    let found: readonly DnsRecord[];
    if (rule && !rule.passes) {
      apex = null;
      by = { kind: 'policy', name: rule.policy, project: rule.project };
      found = rule.records;
    } else {
      const zone = zoneFor(zones, name);
      if (!zone) return conclude('public');
      by = { kind: 'zone', name: zone.name, project: zone.project };
      if (zone.passes) return conclude('elsewhere', { forwardedBy: zone.passes });
      const inZone = await readZone(zone);
      if (!inZone) return conclude('unread');
      const own = addressesIn(inZone.filter((record) => record.name === zone.suffix));
      apex = { name: zone.suffix.replace(/\.$/, ''), addresses: own };
      found = recordsFor(inZone, name, zone.suffix);
    }
    const addresses = addressesIn(found);
    if (addresses.length > 0) return conclude('addresses', { addresses });
    const [alias] = found.find(({ type }) => type === 'CNAME')?.values ?? [];
    if (!alias) return conclude('nothing');
    name = alias.toLowerCase();
  }
  return conclude('nothing');
}

function addressesIn(records: readonly DnsRecord[]): readonly string[] {
  return records.filter(({ type }) => type === 'A' || type === 'AAAA').flatMap(({ values }) => values);
}

async function zonesOf(ask: Ask, network: string, projects: readonly string[], unread: UnreadableZone[]) {
  const lists = await Promise.all(
    projects.map(async (project): Promise<readonly Zone[]> => {
      const reply = await ask.maybe(listManagedZones, { DNS_PROJECT: project });
      if (reply.why) unread.push({ what: `${project}/managedZones`, failure: reply });
      return (reply.answer ?? [])
        .filter(({ networks }) => networks.includes(network))
        .map((zone) => ({ ...zone, project }));
    }),
  );
  return lists.flat();
}

async function rulesOf(ask: Ask, network: string, projects: readonly string[], unread: UnreadableZone[]) {
  const lists = await Promise.all(
    projects.map(async (project): Promise<readonly PolicyRule[]> => {
      const reply = await ask.maybe(listResponsePolicies, { DNS_PROJECT: project });
      if (reply.why) unread.push({ what: `${project}/responsePolicies`, failure: reply });
      const attached = (reply.answer ?? []).filter(({ networks }) => networks.includes(network));
      const rules = await Promise.all(
        attached.map(async ({ name: policy }): Promise<readonly PolicyRule[]> => {
          const params = { RESPONSE_POLICY: policy, DNS_PROJECT: project };
          const answer = await ask.maybe(listResponseRules, params);
          if (answer.why) unread.push({ what: `${project}/${policy}`, failure: answer });
          return (answer.answer ?? []).map((rule) => ({ ...rule, policy, project }));
        }),
      );
      return rules.flat();
    }),
  );
  return lists.flat();
}

/** The rule for exactly this name, or else the longest matching wildcard. */
function ruleFor(rules: readonly PolicyRule[], name: string): PolicyRule | undefined {
  return rules
    .filter((rule) => rule.name === name || (rule.name.startsWith('*.') && name.endsWith(rule.name.slice(1))))
    .toSorted(
      (a, b) => Number(b.name === name) - Number(a.name === name) || b.name.length - a.name.length,
    )[0];
}

function zoneFor(zones: readonly Zone[], name: string): Zone | undefined {
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
