/** Subjects and answers shared by the fixtures of the network rules. */

import { describeClusterNetwork } from '../../../src/catalogue/commands/gcloud/container.ts';
import type { DnsRecord, ManagedZone } from '../../../src/catalogue/commands/gcloud/dns.ts';
import {
  listManagedZones,
  listRecords,
  listResponsePolicies,
} from '../../../src/catalogue/commands/gcloud/dns.ts';
import type { InstanceNetwork } from '../../../src/catalogue/commands/gcloud/instances.ts';
import { describeInstanceNetwork } from '../../../src/catalogue/commands/gcloud/instances.ts';
import type { Nat, Route } from '../../../src/catalogue/commands/gcloud/networks.ts';
import { describeSubnet, listRouters, listRoutes } from '../../../src/catalogue/commands/gcloud/networks.ts';
import type { PullFailure, RegistryPath } from '../../../src/catalogue/model/subjects.ts';
import { type Given, given, refused } from './fake-ask.ts';
import { readFailure } from './read.ts';
import { account, cart, clusterParams, image, instanceParams, node } from './subjects.ts';

const path =
  'failed to pull and unpack image "IMAGE": failed to resolve image: failed to do request: Head "URL": ';

export function failed(
  cause: PullFailure['cause'],
  said: string,
  signature: string | null = null,
): PullFailure {
  return readFailure(cause, `${path}${said}`, signature);
}

/** The name did not resolve. */
export const unresolved = failed(
  'dns',
  'dial tcp: lookup europe-west9-docker.pkg.dev on 169.254.169.254:53: no such host',
);
/** A timeout to an address. */
export const timedOut = (address = '142.250.179.82') =>
  failed('firewall-or-timeout', `dial tcp ${address}:443: i/o timeout`, 'io-timeout');

export function way(failure: PullFailure | null, of: Partial<RegistryPath> = {}): RegistryPath {
  return { image: image(cart), node, failure, ...of };
}
export const elsewhere = image('registry.example.com/team/billing:3.0.2');

export const shared = { project: 'shop-network', region: null, name: 'shop' };
export const network = { NETWORK: 'shop', NETWORK_PROJECT: 'shop-network' };
const subnetwork = { project: 'shop-network', region: 'europe-west9', name: 'shop-nodes' };
export const subnetParams = {
  SUBNETWORK: 'shop-nodes',
  REGION: 'europe-west9',
  NETWORK_PROJECT: 'shop-network',
};

/** A private node in a Shared VPC network. */
export function standing(of: Partial<InstanceNetwork> = {}): Given {
  return given(describeInstanceNetwork, instanceParams, {
    network: shared,
    subnetwork,
    external: false,
    ipv4Only: true,
    tags: ['web'],
    account,
    ...of,
  });
}
/** Autopilot: the instance is not visible, and the cluster has the network. */
export const standingHidden: readonly Given[] = [
  refused(describeInstanceNetwork, instanceParams, { why: 'not-found' }),
  given(describeClusterNetwork, clusterParams, {
    network: shared,
    subnetwork,
    privateNodes: true,
    pools: {},
  }),
];

export function subnet(privateGoogleAccess: boolean, ipv4Only = true): Given {
  return given(describeSubnet, subnetParams, { privateGoogleAccess, ipv4Only });
}

export const defaultRoute: Route = {
  name: 'default-route',
  range: '0.0.0.0/0',
  priority: 1000,
  tags: [],
  via: 'internet-gateway',
  hop: 'default-internet-gateway',
};
export const routes = (...of: readonly Route[]): Given => given(listRoutes, network, of);
export const routers = (...of: readonly Nat[]): Given => given(listRouters, network, of);

/** The Cloud DNS zones in the project of the network and in that of the cluster. */
export function dns(
  zones: readonly ManagedZone[] = [],
  records: Readonly<Record<string, readonly DnsRecord[]>> = {},
): readonly Given[] {
  const [host, cluster] = [{ DNS_PROJECT: 'shop-network' }, { DNS_PROJECT: 'shop-prod' }];
  return [
    given(listManagedZones, host, zones),
    given(listManagedZones, cluster, []),
    given(listResponsePolicies, host, []),
    given(listResponsePolicies, cluster, []),
    ...Object.entries(records).map(([zone, of]) => given(listRecords, { ...host, DNS_ZONE: zone }, of)),
  ];
}
export const attached: ManagedZone = {
  name: 'registry',
  suffix: 'pkg.dev.',
  networks: ['shop-network/shop'],
  passes: null,
};
export const record = (name: string, type: string, ...values: readonly string[]): DnsRecord => ({
  name,
  type,
  values,
});
export const wildcard = record('*.pkg.dev.', 'CNAME', 'pkg.dev.');
