/** Answers about a network, for the fixtures of the network chapter: each a part that makes it different from a sound one. */
import { describeClusterNetwork } from '../../../src/catalogue/commands/gcloud/container.ts';
import {
  type DnsRecord,
  listManagedZones,
  listRecords,
  listResponsePolicies,
  listResponseRules,
  listServerPolicies,
  type ManagedZone,
  type ResponsePolicy,
  type ResponseRule,
} from '../../../src/catalogue/commands/gcloud/dns.ts';
import {
  type FirewallPolicy,
  type FirewallRule,
  getEffectiveFirewalls,
  getNetworkFirewalls,
  listEgressRules,
} from '../../../src/catalogue/commands/gcloud/firewalls.ts';
import {
  describeInstanceNetwork,
  type InstanceNetwork,
} from '../../../src/catalogue/commands/gcloud/instances.ts';
import {
  type FirewallDenial,
  type NatDrop,
  readFirewallDenials,
  readNatDrops,
} from '../../../src/catalogue/commands/gcloud/logging.ts';
import {
  describeNetwork,
  describeSubnet,
  listApiEndpoints,
  type Subnet,
  type VpcNetwork,
} from '../../../src/catalogue/commands/gcloud/networks.ts';
import { listRouters, type Nat, type Router } from '../../../src/catalogue/commands/gcloud/routers.ts';
import {
  listPolicyBasedRoutes,
  listRoutes,
  listSpokes,
  type PolicyBasedRoute,
  type Route,
  readLearnedRoutes,
} from '../../../src/catalogue/commands/gcloud/routes.ts';
import { type Given, given, ifAsked, refused } from './fake-ask.ts';
import { account, clusterParams, instanceParams } from './subjects.ts';

export const shared = { project: 'shop-network', region: null, name: 'shop' };
export const network = { NETWORK: 'shop', NETWORK_PROJECT: 'shop-network' };
/** The project of the network, whose zones and policies are read first, and that of the cluster. */
export const networkProject = { DNS_PROJECT: 'shop-network' };
export const clusterProject = { DNS_PROJECT: 'shop-prod' };
const inRegion = { ...network, REGION: 'europe-west9' };
const logs = { NETWORK_PROJECT: 'shop-network' };
export const subnetwork = { project: 'shop-network', region: 'europe-west9', name: 'shop-nodes' };
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
    address: '10.164.0.7',
    tags: ['web'],
    account,
    ...of,
  });
}
/** The network as the cluster names it, where no instance is asked. */
export const standingInCluster = given(describeClusterNetwork, clusterParams, {
  network: shared,
  subnetwork,
  privateNodes: true,
  pools: {},
});
/** Autopilot: the instance is not visible, and the cluster has the network. */
export const standingHidden: readonly Given[] = [
  refused(describeInstanceNetwork, instanceParams, { why: 'not-found' }),
  standingInCluster,
];

export function subnet(of: Partial<Subnet> = {}): Given {
  const plain = { privateGoogleAccess: true, ipv4Only: true, externalIpv6: false, range: '10.164.0.0/20' };
  return given(describeSubnet, subnetParams, { ...plain, ...of });
}
export const vpcNetwork = (of: Partial<VpcNetwork> = {}): Given =>
  given(describeNetwork, network, { policiesFirst: false, importingPeerings: [], ...of });

/** A zone of the network, with the records that are read. */
export interface Zone {
  readonly zone: ManagedZone;
  readonly records: readonly DnsRecord[] | null;
}

export function zone(
  suffix: string,
  records: readonly DnsRecord[] | null,
  of: Partial<ManagedZone> = {},
): Zone {
  const name = suffix.slice(0, -1).replaceAll('.', '-');
  return {
    zone: { name, suffix, networks: ['shop-network/shop'], clusters: [], passes: null, ...of },
    records,
  };
}
/** The zones in the project of the network. */
export function zones(...of: readonly Zone[]): readonly Given[] {
  return [
    given(
      listManagedZones,
      networkProject,
      of.map((each) => each.zone),
    ),
    ...of.flatMap(({ zone: { name }, records }) =>
      records ? [given(listRecords, { ...networkProject, DNS_ZONE: name }, records)] : [],
    ),
  ];
}
export const record = (name: string, type: string, ...values: readonly string[]): DnsRecord => ({
  name,
  type,
  values,
});
export const wildcard = record('*.pkg.dev.', 'CNAME', 'pkg.dev.');
export const privateVip = ['199.36.153.8', '199.36.153.9', '199.36.153.10', '199.36.153.11'] as const;
export const restrictedVip = ['199.36.153.4', '199.36.153.5', '199.36.153.6', '199.36.153.7'] as const;
/** The zone that the documentation describes: the addresses at its apex, and a wildcard that leads there. */
export const zoneTo = (...addresses: readonly string[]): Zone =>
  zone('pkg.dev.', [record('pkg.dev.', 'A', ...addresses), wildcard]);

/** A response policy of the network with its rules, and one of another network. */
export function responsePolicy(
  rules: readonly ResponseRule[],
  of: Partial<ResponsePolicy> = {},
): readonly Given[] {
  const policy = { name: 'internal-names', networks: ['shop-network/shop'], clusters: [], ...of };
  return [
    given(listResponsePolicies, networkProject, [
      policy,
      { name: 'of-another-network', networks: ['shop-network/other'], clusters: [] },
    ]),
    given(listResponseRules, { ...networkProject, RESPONSE_POLICY: policy.name }, rules),
  ];
}
/** A rule that answers with records, or passes the query on. */
export const ruleFor = (name: string, records: readonly DnsRecord[] | 'passes'): ResponseRule =>
  records === 'passes' ? { name, passes: true, records: [] } : { name, passes: false, records };
export const nameServers = (...servers: readonly string[]): Given =>
  given(listServerPolicies, networkProject, [
    { name: 'on-premises', networks: ['shop-network/shop'], nameServers: servers },
  ]);
export const apiEndpoint = (address: string): Given =>
  given(listApiEndpoints, network, [{ name: 'google-apis', address }]);

export const subnetRoute: Route = {
  name: 'subnet-nodes',
  range: '10.164.0.0/20',
  priority: 0,
  tags: [],
  via: 'inside',
  hop: '',
};
export const defaultRoute: Route = {
  name: 'default-route',
  range: '0.0.0.0/0',
  priority: 1000,
  tags: [],
  via: 'internet-gateway',
  hop: 'default-internet-gateway',
};
/** The route to a VIP that the documentation describes. */
export const vipRoute = (range: string): Route => ({ ...defaultRoute, name: 'vip', range });
/** A route to something that nobody can look into. */
export const applianceRoute = (of: Partial<Route> = {}): Route => ({
  ...defaultRoute,
  name: 'by-appliance',
  via: 'other',
  hop: 'appliance',
  ...of,
});
/** Beside that of the subnet. */
export const routes = (...of: readonly Route[]): Given => given(listRoutes, network, [subnetRoute, ...of]);
export const policyBased = (of: Partial<PolicyBasedRoute> = {}): Given =>
  given(listPolicyBasedRoutes, network, [
    {
      name: 'through-appliance',
      priority: 100,
      tags: [],
      sourceRange: '0.0.0.0/0',
      destinationRange: '0.0.0.0/0',
      hop: '10.164.0.99',
      ...of,
    },
  ]);
export const spokeOf = (...hubs: readonly string[]): Given => given(listSpokes, network, hubs);

export const nat: Nat = {
  name: 'shop-nat',
  region: 'europe-west9',
  inside: false,
  everySubnet: true,
  subnets: [],
  logsErrors: false,
};
export const router = (of: Partial<Router> = {}): Router => ({
  name: 'shop-router',
  region: 'europe-west9',
  learns: false,
  nats: [],
  ...of,
});
export const routers = (...of: readonly Router[]): Given => given(listRouters, network, of);
/** A router with those gateways. */
export const nats = (...of: readonly Nat[]): Given => routers(router({ nats: of }));
/** A router with BGP peers, and what the routers of its region learned. */
export const learned = (...of: readonly Route[]): readonly Given[] => [
  routers(router({ name: 'hybrid', learns: true })),
  given(readLearnedRoutes, { ROUTER: 'hybrid', REGION: 'europe-west9', NETWORK_PROJECT: 'shop-network' }, of),
];
export const natDrops = (...of: readonly Partial<NatDrop>[]): Given =>
  given(
    readNatDrops,
    logs,
    of.map((each) => ({ time: null, gateway: 'shop-nat', region: 'europe-west9', machine: null, ...each })),
  );

export const firewallRule = (of: Partial<FirewallRule>): FirewallRule => ({
  name: 'rule',
  priority: 1000,
  action: 'allow',
  ranges: ['0.0.0.0/0'],
  protocols: [{ protocol: 'tcp', ports: ['443'] }],
  tags: [],
  accounts: [],
  hosts: [],
  narrowed: false,
  ...of,
});
export const denyAll = firewallRule({
  name: 'deny-all',
  action: 'deny',
  protocols: [{ protocol: 'all', ports: [] }],
});
export const policyOf = (
  level: NonNullable<FirewallPolicy['level']>,
  ...rules: readonly FirewallRule[]
): FirewallPolicy => ({ name: `${level}-egress`, level, rules });
/** What applies to the node, and in its network if that is asked. */
export const firewalls = (
  rules: readonly FirewallRule[],
  policies: readonly FirewallPolicy[] = [],
): readonly Given[] => [
  given(getEffectiveFirewalls, instanceParams, { rules, policies }),
  ifAsked(networkFirewalls(rules, policies)),
];
/** What applies in the network, where no node is asked. */
export const networkFirewalls = (
  rules: readonly FirewallRule[],
  policies: readonly FirewallPolicy[] = [],
): Given => given(getNetworkFirewalls, inRegion, { rules, policies });
export const egressRules = (...of: readonly FirewallRule[]): Given => given(listEgressRules, network, of);
/** Nobody may read the effective firewalls. */
export const firewallsHidden: readonly Given[] = [
  refused(getEffectiveFirewalls, instanceParams, {
    why: 'forbidden',
    permission: 'compute.instances.getEffectiveFirewalls',
  }),
  refused(getNetworkFirewalls, inRegion, {
    why: 'forbidden',
    permission: 'compute.networks.getRegionEffectiveFirewalls',
  }),
];
export const denials = (...of: readonly Partial<FirewallDenial>[]): Given =>
  given(
    readFirewallDenials,
    logs,
    of.map((each) => ({
      time: null,
      address: '142.250.179.82',
      machine: instanceParams.NODE,
      rule: 'deny-by-log',
      egress: true,
      ...each,
    })),
  );
