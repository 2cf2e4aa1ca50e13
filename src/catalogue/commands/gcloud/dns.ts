/** Cloud DNS: zones, records and response policies of a network. */
import { defineCommand } from '../../model/define.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import { array, child, list, requiredText, text, texts } from '../decode.ts';
import { fields } from '../projection.ts';
import { recordTypes } from '../protocol-names.ts';
import { untested } from '../universe-support.ts';

/** A Cloud DNS zone. */
export interface ManagedZone {
  readonly name: string;
  /** With its trailing dot: `pkg.dev.`. */
  readonly suffix: string;
  /** The networks that can query it, as `PROJECT/NETWORK`; none for a public zone. */
  readonly networks: readonly string[];
  /** The GKE clusters that can, as `PROJECT/LOCATION/CLUSTER`: their nodes ask it before any zone of the network. */
  readonly clusters: readonly string[];
  /** Its forwarding or peering target, if it does not answer itself; else null. */
  readonly passes: 'forwarding' | 'peering' | null;
}

const scopeNames = { networks: 'network-path', clusters: 'cluster-path' } as const;

export const listManagedZones = defineCommand({
  id: 'gcloud-dns-managed-zones-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['dns', 'managed-zones', 'list', '--project={DNS_PROJECT}'],
  ...fields(
    'name,dnsName,visibility,privateVisibilityConfig.networks[].networkUrl,privateVisibilityConfig.gkeClusters[].gkeClusterName,forwardingConfig.targetNameServers[].ipv4Address,forwardingConfig.targetNameServers[].ipv6Address,forwardingConfig.targetNameServers[].domainName,peeringConfig.targetNetwork.networkUrl',
    decodeManagedZones,
    { ...scopeNames, name: 'dns-zone', suffix: 'dns-name', passes: oneOf('forwarding', 'peering') },
  ),
  purpose: {
    en: 'List the DNS zones of a project with the networks and clusters that can see them. A zone of another project can also be bound to the network, and is listed only in that project.',
    fr: 'Lister les zones DNS d’un projet avec les réseaux et les clusters qui les voient. Une zone d’un autre projet peut aussi être liée au réseau, et n’est listée que dans cet autre projet.',
  },
  needs: [{ iam: 'dns.managedZones.list' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.cloudDnsTroubleshooting],
});

/** Names in lower case, because DNS ignores case. */
export function decodeManagedZones(answer: unknown): readonly ManagedZone[] {
  return array(answer).map((zone) => ({
    name: requiredText(zone, 'name'),
    suffix: requiredText(zone, 'dnsName').toLowerCase(),
    ...(text(zone, 'visibility') === 'private'
      ? scopeOf(child(zone, 'privateVisibilityConfig'))
      : { networks: [], clusters: [] }),
    passes:
      list(child(zone, 'forwardingConfig'), 'targetNameServers').length > 0
        ? 'forwarding'
        : text(child(child(zone, 'peeringConfig'), 'targetNetwork'), 'networkUrl')
          ? 'peering'
          : null,
  }));
}

/** A record set; without values where its type leads to no address. */
export interface DnsRecord {
  readonly name: string;
  readonly type: string;
  readonly values: readonly string[];
}

const recordNames = { name: 'dns-name', type: recordTypes, values: 'dns-name' } as const;

export const listRecords = defineCommand({
  id: 'gcloud-dns-record-sets-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['dns', 'record-sets', 'list', '--zone={DNS_ZONE}', '--project={DNS_PROJECT}'],
  ...fields('name,type,rrdatas', decodeRecords, recordNames),
  purpose: {
    en: 'List the records of a zone, with their names and values.',
    fr: 'Lister les enregistrements d’une zone, avec leurs noms et leurs valeurs.',
  },
  needs: [{ iam: 'dns.resourceRecordSets.list' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.cloudDnsTroubleshooting],
});

/** Types whose values lead to an address. The values of any other, such as TXT, are not kept. */
const leading = new Set(['A', 'AAAA', 'CNAME']);

/** The records of a zone, names in lower case. */
export function decodeRecords(answer: unknown): readonly DnsRecord[] {
  return array(answer)
    .map((record) => ({
      name: requiredText(record, 'name').toLowerCase(),
      type: requiredText(record, 'type'),
      values: texts(record, 'rrdatas'),
    }))
    .map((record) => (leading.has(record.type) ? record : { ...record, values: [] }));
}

/** A response policy with the networks and clusters that it applies to, in the forms of {@link ManagedZone}. */
export interface ResponsePolicy {
  readonly name: string;
  readonly networks: readonly string[];
  readonly clusters: readonly string[];
}

export const listResponsePolicies = defineCommand({
  id: 'gcloud-dns-response-policies-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['dns', 'response-policies', 'list', '--project={DNS_PROJECT}'],
  ...fields('responsePolicyName,networks[].networkUrl,gkeClusters[].gkeClusterName', decodeResponsePolicies, {
    ...scopeNames,
    name: 'response-policy',
  }),
  purpose: {
    en: 'List the response policies with the networks that they apply to. A response policy takes precedence over the zones of the same network or cluster.',
    fr: 'Lister les stratégies de réponse et les réseaux auxquels elles s’appliquent. Une stratégie de réponse l’emporte sur les zones du même réseau ou cluster.',
  },
  needs: [{ iam: 'dns.responsePolicies.list' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.cloudDnsTroubleshooting],
});

/** The response policies of a project. */
export function decodeResponsePolicies(answer: unknown): readonly ResponsePolicy[] {
  return array(answer).map((policy) => ({
    name: requiredText(policy, 'responsePolicyName'),
    ...scopeOf(policy),
  }));
}

/** A rule of a response policy. */
export interface ResponseRule {
  /** A name, or `*.` and a suffix, with the trailing dot. */
  readonly name: string;
  /** True for `bypassResponsePolicy`: the query goes on to normal resolution. */
  readonly passes: boolean;
  readonly records: readonly DnsRecord[];
}

export const listResponseRules = defineCommand({
  id: 'gcloud-dns-response-policies-rules-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['dns', 'response-policies', 'rules', 'list', '{RESPONSE_POLICY}', '--project={DNS_PROJECT}'],
  ...fields(
    'dnsName,behavior,localData.localDatas[].type,localData.localDatas[].rrdatas',
    decodeResponseRules,
    { name: 'dns-name', records: recordNames },
  ),
  purpose: {
    en: 'List the names to which a response policy applies.',
    fr: 'Lister les noms auxquels s’applique une stratégie de réponse.',
  },
  needs: [{ iam: 'dns.responsePolicyRules.list' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.cloudDnsTroubleshooting],
});

/** A rule with `localData` answers the query; one with `behavior` passes it on. */
export function decodeResponseRules(answer: unknown): readonly ResponseRule[] {
  return array(answer).map((rule) => {
    const name = requiredText(rule, 'dnsName').toLowerCase();
    return {
      name,
      passes: text(rule, 'behavior') === 'bypassResponsePolicy',
      records: list(child(rule, 'localData'), 'localDatas').map((data) => ({
        name,
        type: requiredText(data, 'type'),
        values: texts(data, 'rrdatas'),
      })),
    };
  });
}

/** A server policy that sends the queries of its networks to name servers of the customer. */
export interface ServerPolicy {
  readonly name: string;
  /** As `PROJECT/NETWORK`. */
  readonly networks: readonly string[];
  /** The alternative name servers; none if the policy does not send queries away. */
  readonly nameServers: readonly string[];
}

export const listServerPolicies = defineCommand({
  id: 'gcloud-dns-policies-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['dns', 'policies', 'list', '--project={DNS_PROJECT}'],
  ...fields(
    'name,networks[].networkUrl,alternativeNameServerConfig.targetNameServers[].ipv4Address,alternativeNameServerConfig.targetNameServers[].ipv6Address',
    decodeServerPolicies,
    { name: 'policy', networks: 'network-path', nameServers: 'address' },
  ),
  purpose: {
    en: 'List the DNS server policies. A server policy with alternative name servers sends the queries of its networks to these servers.',
    fr: 'Lister les stratégies de serveur DNS. Une stratégie avec des serveurs de noms alternatifs envoie les requêtes de ses réseaux à ces serveurs.',
  },
  needs: [{ iam: 'dns.policies.list' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.nameResolutionOrder],
});

/** The server policies of a project. */
export function decodeServerPolicies(answer: unknown): readonly ServerPolicy[] {
  return array(answer).map((policy) => ({
    name: requiredText(policy, 'name'),
    networks: networksOf(policy),
    nameServers: list(child(policy, 'alternativeNameServerConfig'), 'targetNameServers').flatMap(
      (server) => text(server, 'ipv4Address') ?? text(server, 'ipv6Address') ?? [],
    ),
  }));
}

function scopeOf(value: unknown) {
  return { networks: networksOf(value), clusters: clustersOf(value) };
}

/** `projects/P/locations/L/clusters/C` is `P/L/C`. */
function clustersOf(value: unknown): readonly string[] {
  return list(value, 'gkeClusters').flatMap((cluster) => {
    const [, project, location, name] =
      /projects\/([^/]+)\/(?:locations|zones)\/([^/]+)\/clusters\/([^/]+)$/.exec(
        text(cluster, 'gkeClusterName') ?? '',
      ) ?? [];
    return project && location && name ? [`${project}/${location}/${name}`] : [];
  });
}

/** `…/projects/P/global/networks/N` is `P/N`. */
function networksOf(value: unknown): readonly string[] {
  return list(value, 'networks').flatMap((network) => {
    const [, project, name] =
      /projects\/([^/]+)\/global\/networks\/([^/]+)$/.exec(text(network, 'networkUrl') ?? '') ?? [];
    return project && name ? [`${project}/${name}`] : [];
  });
}
