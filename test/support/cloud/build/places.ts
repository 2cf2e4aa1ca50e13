/** Names and addresses of drawn worlds. */
import { grounds } from '../destinations.ts';
import type { Draw } from '../draw.ts';
import { pick } from '../draw.ts';
import type { DnsRecord } from '../world.ts';

export const endpointAddress = '10.3.0.5';
export const internalRegistryAddress = '10.20.0.5';
export const proxyAddress = '10.9.0.9';
export const nodeAddress = '10.164.0.10';
export const nameServer = '10.9.0.53';
export const producerNetwork = 'shop-hub/hub';

/** The projects of a world: with Shared VPC, the network has one of its own. */
export function projectsOf(draw: Draw): { readonly cluster: string; readonly network: string } {
  const prefix = draw.universe === 's3ns' ? 's3ns:' : '';
  return {
    cluster: `${prefix}shop-prod`,
    network: draw.has['shared-vpc'] ? `${prefix}shop-network` : `${prefix}shop-prod`,
  };
}

export function regionOf({ universe }: Draw): string {
  return universe === 's3ns' ? 'u-france-east1' : 'europe-west9';
}

/** The domain of Artifact Registry in the universe. */
export function ownDomain({ universe }: Draw): string {
  return universe === 's3ns' ? 's3nsregistry.fr' : 'pkg.dev';
}

/** The host that is pulled from, without port. */
export function hostOf(draw: Draw): string {
  switch (draw.registry) {
    case 'artifact-registry':
      return `${regionOf(draw)}-docker.${ownDomain(draw)}`;
    case 'gcr-host':
      return 'eu.gcr.io';
    case 'docker-hub':
      return 'registry-1.docker.io';
    case 'internal-registry':
      return 'registry.corp.example';
  }
}

const publicAddresses: Readonly<Record<string, readonly [string, string | null]>> = {
  'europe-west9-docker.pkg.dev': ['142.250.179.82', '2a00:1450:4007:80e::2052'],
  'eu.gcr.io': ['142.251.5.82', '2a00:1450:4007:80e::2082'],
  'u-france-east1-docker.s3nsregistry.fr': ['198.51.100.10', null],
  'storage.googleapis.com': ['142.250.75.251', '2a00:1450:4007:80e::201b'],
  'registry-1.docker.io': ['203.0.113.20', '2001:db8:44::20'],
};

/** A and AAAA records of one name. */
export function addressRecords(
  name: string,
  v4: readonly string[],
  v6: readonly string[] = [],
): readonly DnsRecord[] {
  return [
    ...(v4.length > 0 ? [{ name, type: 'A', rrdatas: v4 } as const] : []),
    ...(v6.length > 0 ? [{ name, type: 'AAAA', rrdatas: v6 } as const] : []),
  ];
}

/** What public DNS has: the registries, and the names of the VIPs. */
export const publicRecords: readonly DnsRecord[] = [
  ...Object.entries(publicAddresses).flatMap(([host, [v4, v6]]) =>
    addressRecords(`${host}.`, [v4], v6 === null ? [] : [v6]),
  ),
  ...Object.values(grounds).flatMap(({ vips, vipNames }) =>
    (['private', 'restricted'] as const).flatMap((vip) =>
      addressRecords(vipNames[vip], addressesIn(vips[vip].v4), [firstIn(vips[vip].v6)]),
    ),
  ),
];

/** The four addresses of a VIP. */
export function addressesIn(range: string): readonly string[] {
  const [start = ''] = range.split('/');
  const [, head = '', last = ''] = /^(.*\.)(\d+)$/.exec(start) ?? [];
  return [0, 1, 2, 3].map((offset) => `${head}${Number(last) + offset}`);
}

/** An address of an IPv6 range. */
export function firstIn(range: string): string {
  const [start = ''] = range.split('/');
  return `${start}1`;
}

/** Where private DNS sends the registries of the universe; null for nowhere. */
export function targetOf(
  draw: Draw,
): { readonly v4: readonly string[]; readonly v6: string; readonly name: string } | null {
  const other = draw.universe === 'google' ? 's3ns' : 'google';
  const vip = (universe: Draw['universe'], kind: 'private' | 'restricted') => ({
    v4: addressesIn(grounds[universe].vips[kind].v4),
    v6: firstIn(grounds[universe].vips[kind].v6),
    name: grounds[universe].vipNames[kind],
  });
  switch (draw.target) {
    case 'front-end':
      return null;
    case 'private-vip':
      return vip(draw.universe, 'private');
    case 'restricted-vip':
      return vip(draw.universe, 'restricted');
    case 'psc-endpoint':
      return { v4: [endpointAddress], v6: '', name: grounds[draw.universe].vipNames.private };
    case 'foreign-vip':
      return vip(other, pick(draw, 'foreign-vip', ['private', 'restricted']));
  }
}

/** The range of the VIP that private DNS points to, for routes and firewall rules; the private one if it points to none. */
export function vipRange(draw: Draw): string {
  const { vips } = grounds[draw.universe];
  return draw.target === 'restricted-vip' ? vips.restricted.v4 : vips.private.v4;
}
