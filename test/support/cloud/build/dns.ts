/** Private DNS of a drawn world. */
import { type Draw, pick } from '../draw.ts';
import type { Dns, DnsRecord, PrivateZone, ResponsePolicy } from '../world.ts';
import {
  addressRecords,
  hostOf,
  internalRegistryAddress,
  nameServer,
  ownDomain,
  producerNetwork,
  projectsOf,
  publicRecords,
  regionOf,
  targetOf,
} from './places.ts';

/** Records for one domain, with its names ending in a dot. */
interface Domain {
  readonly suffix: string;
  readonly records: readonly DnsRecord[];
}

/** The DNS resources of a draw. */
export function dnsOf(draw: Draw): Dns {
  const projects = projectsOf(draw);
  const network = `${projects.network}/shop`;
  const cluster = `projects/${projects.cluster}/locations/${regionOf(draw)}/clusters/web`;
  const project = draw.has['zone-of-another-project']
    ? 'dns-hub'
    : pick(draw, 'dns-project', Object.values(projects));
  const domains = domainsOf(draw);
  const allRecords = domains.flatMap(({ records }) => records);
  const isCluster = draw.answerer.startsWith('cluster-');
  const scope = {
    project,
    networks: isCluster ? [] : [network],
    clusters: isCluster ? [cluster] : [],
  };
  const zone = ({ suffix, records }: Domain, of: Partial<PrivateZone> = {}): PrivateZone => ({
    ...scope,
    name: suffix.replace(/\.$/, '').replaceAll('.', '-'),
    suffix,
    records,
    forwardsTo: null,
    peersWith: null,
    ...of,
  });
  const zones = zonesOf(draw, domains, zone);
  const policies = draw.answerer.endsWith('response-policy') ? [policyOf(scope, allRecords)] : [];
  return {
    zones,
    responsePolicies: draw.has['bypass-rule']
      ? [...policies, bypass(projects.network, network, ownDomain(draw))]
      : policies,
    serverPolicies:
      draw.answerer === 'alternative-name-server'
        ? [
            {
              project: projects.network,
              name: 'outbound',
              networks: [network],
              alternativeNameServers: [nameServer],
            },
          ]
        : [],
    nameServers: { [nameServer]: pick(draw, 'name-server', [allRecords, allRecords, allRecords, null]) },
    publicRecords,
  };
}

function zonesOf(
  draw: Draw,
  domains: readonly Domain[],
  zone: (domain: Domain, of?: Partial<PrivateZone>) => PrivateZone,
): readonly PrivateZone[] {
  switch (draw.answerer) {
    case 'zone':
    case 'cluster-zone':
      return domains.map((domain) => zone(domain));
    case 'forwarding-zone':
      return domains.map(({ suffix }) => zone({ suffix, records: [] }, { forwardsTo: nameServer }));
    case 'peering-zone':
      return domains.flatMap((domain) => [
        zone({ ...domain, records: [] }, { peersWith: producerNetwork }),
        zone(domain, { project: 'shop-hub', networks: [producerNetwork] }),
      ]);
    default:
      return [];
  }
}

/**
 * The domains that private DNS knows. With `front-end` it is one that the pull does not need: a zone for the API
 * domain only.
 */
function domainsOf(draw: Draw): readonly Domain[] {
  const internal = draw.registry === 'internal-registry' ? [internalDomain(draw)] : [];
  const target = targetOf(draw);
  if (!target) {
    const suffix = draw.universe === 's3ns' ? 's3nsapis.fr.' : 'googleapis.com.';
    return [...internal, { suffix, records: addressRecords(`*.${suffix}`, ['10.3.0.9']) }];
  }
  const suffix = `${draw.registry === 'gcr-host' && draw.universe === 'google' ? 'gcr.io' : ownDomain(draw)}.`;
  const isIpv6 = draw.has['ipv6'] && target.v6 !== '';
  const at = (name: string) => addressRecords(name, target.v4, isIpv6 ? [target.v6] : []);
  const alias: DnsRecord = { name: `*.${suffix}`, type: 'CNAME', rrdatas: [target.name] };
  switch (draw.records) {
    case 'wildcard-to-apex':
      return [...internal, { suffix, records: [...at(suffix), { ...alias, rrdatas: [suffix] }] }];
    case 'address-records':
      return [
        ...internal,
        { suffix, records: at(draw.registry === 'docker-hub' ? `*.${suffix}` : `${hostOf(draw)}.`) },
      ];
    case 'alias-to-public-vip-name':
      return [...internal, { suffix, records: [alias] }];
    case 'alias-to-zone-of-vip-name':
      return [...internal, { suffix, records: [alias] }, { suffix: target.name, records: at(target.name) }];
    case 'record-missing':
      return [...internal, { suffix, records: at(suffix) }];
  }
}

function internalDomain(draw: Draw): Domain {
  const suffix = 'corp.example.';
  const records =
    draw.records === 'record-missing' ? [] : addressRecords(`registry.${suffix}`, [internalRegistryAddress]);
  return { suffix, records };
}

type Scope = Omit<ResponsePolicy, 'name' | 'rules'>;

/** One rule for each name, with its records as local data. */
function policyOf(scope: Scope, records: readonly DnsRecord[]): ResponsePolicy {
  const names = [...new Set(records.map(({ name }) => name))];
  return {
    ...scope,
    name: 'registries',
    rules: names.map((dnsName, at) => ({
      name: `rule-${at}`,
      dnsName,
      localData: records.filter(({ name }) => name === dnsName),
    })),
  };
}

/** A policy that lets the registries through. */
function bypass(project: string, network: string, domain: string): ResponsePolicy {
  return {
    project,
    name: 'walled-garden',
    networks: [network],
    clusters: [],
    rules: [{ name: 'registries', dnsName: `*.${domain}.`, localData: null }],
  };
}
