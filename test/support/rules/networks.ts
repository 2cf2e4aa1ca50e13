/**
 * Failed pulls for the fixtures of the network chapter, and a network in which nothing is wrong, with an answer to every
 * question about the way to a registry: a fixture states what is different in its own.
 */
import {
  listManagedZones,
  listResponsePolicies,
  listServerPolicies,
} from '../../../src/catalogue/commands/gcloud/dns.ts';
import { listApiEndpoints } from '../../../src/catalogue/commands/gcloud/networks.ts';
import { listPolicyBasedRoutes } from '../../../src/catalogue/commands/gcloud/routes.ts';
import type { NodeNetwork } from '../../../src/catalogue/facts/cluster-network.ts';
import type { PullFailure, RegistryPath } from '../../../src/catalogue/model/subjects.ts';
import { before, type Given, given } from './fake-ask.ts';
import {
  clusterProject,
  defaultRoute,
  denials,
  denyAll,
  egressRules,
  firewallRule,
  firewalls,
  natDrops,
  network,
  networkProject,
  privateVip,
  record,
  routers,
  routes,
  shared,
  spokeOf,
  standing,
  standingInCluster,
  subnet,
  subnetwork,
  vipRoute,
  vpcNetwork,
  type Zone,
  zone,
  zones,
} from './network-parts.ts';
import { readFailure } from './read.ts';
import { account, cart, image, node } from './subjects.ts';

const path =
  'failed to pull and unpack image "IMAGE": failed to resolve image: failed to do request: Head "URL": ';

export function failed(
  cause: PullFailure['cause'],
  said: string,
  signature: string | null = null,
): PullFailure {
  return readFailure(cause, `${path}${said}`, signature);
}

/** A name that is not found. */
export const notFound = (name: string): PullFailure =>
  failed('dns', `dial tcp: lookup ${name} on 169.254.169.254:53: no such host`);
export const unresolved = notFound('europe-west9-docker.pkg.dev');
/** A timeout to an address. */
export const timedOut = (address = '142.250.179.82') =>
  failed('firewall-or-timeout', `dial tcp ${address}:443: i/o timeout`, 'io-timeout');
/** A timeout to an address that the message does not say. */
export const timedOutSomewhere = failed(
  'firewall-or-timeout',
  'net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
);

export function way(failure: PullFailure | null, of: Partial<RegistryPath> = {}): RegistryPath {
  return { image: image(cart), node, failure, ...of };
}
/** A layer that the registry has in Cloud Storage. */
export const layerFailed = (said: string): PullFailure =>
  failed(
    'firewall-or-timeout',
    `failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://storage.googleapis.com/layers/sha256:ab": ${said}`,
  );
/** A registry that may be internal. */
export const elsewhere = image('registry.example.com/team/billing:3.0.2');
/** A registry on a port of the node itself. */
export const onNode = image('localhost:5000/team/billing:3.0.2');
/** A registry that everybody knows to be on the internet. */
export const dockerHub = image('docker.io/library/nginx:1.29');

export const apex = record('pkg.dev.', 'A', ...privateVip);
/** A zone with those addresses for each host of Artifact Registry. */
export const atName = (...addresses: readonly string[]): Zone =>
  zone('pkg.dev.', [record('*.pkg.dev.', 'A', ...addresses)]);
/** What is bound to this cluster alone. */
export const ofThisCluster = { networks: [], clusters: ['shop-prod/europe-west9/web'] };

/** The only route out of the network leads to the restricted VIP. */
export const onlyVip = routes(vipRoute('199.36.153.4/30'));
/** That, and no firewall rule allows anything else. */
export const perimeter: readonly Given[] = [
  onlyVip,
  ...firewalls([denyAll, firewallRule({ ranges: ['199.36.153.4/30'], priority: 900 })]),
];
/** Zones for the domains beside that of Artifact Registry. */
export const siblings = zones(zone('googleapis.com.', null), zone('gcr.io.', null));

/** The network of {@link node}, as its instance says. */
export const at: NodeNetwork = {
  network: shared,
  subnetwork,
  external: false,
  ipv4Only: true,
  address: '10.164.0.7',
  tags: ['web'],
  account,
};
/** The same, as far as the cluster says. */
export const atHidden: NodeNetwork = { ...at, ipv4Only: null, address: null, tags: null, account: null };

/** Public DNS, the default route, no firewall rule, Private Google Access. */
const sound: readonly Given[] = [
  standing(),
  standingInCluster,
  ...zones(),
  given(listManagedZones, clusterProject, []),
  given(listResponsePolicies, networkProject, []),
  given(listResponsePolicies, clusterProject, []),
  given(listServerPolicies, networkProject, []),
  given(listApiEndpoints, network, []),
  given(listPolicyBasedRoutes, network, []),
  routes(defaultRoute),
  routers(),
  vpcNetwork(),
  spokeOf(),
  ...firewalls([]),
  egressRules(),
  denials(),
  subnet(),
  natDrops(),
];

/** One answer about a network, or several. */
export type Part = Given | readonly Given[];

/** A network in which the node reaches Artifact Registry at its public address, except for the parts that are given. */
export function soundNetwork(...parts: readonly Part[]): readonly Given[] {
  return before(parts.flat(), sound);
}
