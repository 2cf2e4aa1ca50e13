/** A plain network to start from, and the parts that named worlds are made of. */
import { addressesIn, addressRecords, nodeAddress, publicRecords } from './build/places.ts';
import type { CloudWorld, FirewallRule, Nat, NextHop, PrivateZone, Route } from './world.ts';

export const gateway: NextHop = { kind: 'internet-gateway' };
export const registryHost = 'europe-west9-docker.pkg.dev';
export const vips = { private: '199.36.153.8/30', restricted: '199.36.153.4/30' } as const;

/**
 * A private node in one project, with Private Google Access and the default route to the internet gateway: it reaches
 * Artifact Registry at its public address, and nothing of the internet.
 */
export const plain: CloudWorld = {
  universe: 'google',
  network: { project: 'shop-prod', name: 'shop', peerings: [] },
  cluster: { project: 'shop-prod', location: 'europe-west9', name: 'web' },
  node: {
    name: 'gke-web-default-pool-1a2b3c4d-x5y6',
    project: 'shop-prod',
    zone: 'europe-west9-a',
    address: nodeAddress,
    tags: ['web'],
    account: 'nodes@shop-prod.iam.gserviceaccount.com',
    externalIpv4: false,
  },
  subnet: {
    name: 'shop-nodes',
    region: 'europe-west9',
    range: '10.164.0.0/20',
    privateGoogleAccess: true,
    ipv6: null,
  },
  dns: { zones: [], responsePolicies: [], serverPolicies: [], nameServers: {}, publicRecords },
  routes: [
    {
      name: 'subnet-nodes',
      range: '10.164.0.0/20',
      priority: 0,
      tags: [],
      hop: { kind: 'network' },
      origin: 'subnet',
    },
  ],
  policyBasedRoutes: [],
  firewalls: { hierarchical: [], vpcRules: [], network: [], regional: [], order: 'AFTER_CLASSIC_FIREWALL' },
  routers: [],
  endpoints: [],
  internalRegistries: [],
  proxy: null,
  machines: [],
  viewer: { missing: [], disabledApis: [], instanceHidden: false },
};

/** A static route, for every machine unless it says otherwise. */
export function route(name: string, range: string, hop: NextHop, of: Partial<Route> = {}): Route {
  return { name, range, hop, priority: 1000, tags: [], origin: 'static', ...of };
}

/** The default route that every network starts with. */
export const defaultRoute = route('default-route', '0.0.0.0/0', gateway);

/** A rule of the VPC for every machine, protocol and port. */
export function firewallRule(
  name: string,
  priority: number,
  action: FirewallRule['action'],
  ranges: readonly string[],
  of: Partial<FirewallRule> = {},
): FirewallRule {
  return {
    name,
    priority,
    action,
    ranges,
    fqdns: [],
    protocols: [],
    tags: [],
    accounts: [],
    disabled: false,
    ...of,
  };
}

export const https = [{ protocol: 'tcp', ports: ['443'] }] as const;

/** A gateway of Public NAT for every subnet of its region. */
export const publicNat: Nat = {
  name: 'shop-nat',
  type: 'PUBLIC',
  allSubnets: true,
  subnets: [],
  minPortsPerVm: 64,
  portsExhausted: false,
  logging: false,
};

/** A zone of the network, in its project. */
export function zone(
  suffix: string,
  records: PrivateZone['records'],
  of: Partial<PrivateZone> = {},
): PrivateZone {
  return {
    project: 'shop-prod',
    name: suffix.replace(/\.$/, '').replaceAll('.', '-'),
    suffix,
    records,
    networks: ['shop-prod/shop'],
    clusters: [],
    forwardsTo: null,
    peersWith: null,
    ...of,
  };
}

/** The zone that the documentation describes: addresses of a VIP at the apex, and a wildcard that leads there. */
export function vipZone(suffix: string, vip: keyof typeof vips, of: Partial<PrivateZone> = {}): PrivateZone {
  const records = [
    ...addressRecords(suffix, addressesIn(vips[vip])),
    { name: `*.${suffix}`, type: 'CNAME', rrdatas: [suffix] } as const,
  ];
  return zone(suffix, records, of);
}

/** A world that differs from the plain one. Routes are added; the default route is among them or not. */
export function worldWith({
  routes = [defaultRoute],
  dns = {},
  firewalls = {},
  subnet = {},
  node = {},
  ...of
}: Omit<Partial<CloudWorld>, 'dns' | 'firewalls' | 'subnet' | 'node'> & {
  readonly dns?: Partial<CloudWorld['dns']>;
  readonly firewalls?: Partial<CloudWorld['firewalls']>;
  readonly subnet?: Partial<CloudWorld['subnet']>;
  readonly node?: Partial<CloudWorld['node']>;
}): CloudWorld {
  return {
    ...plain,
    ...of,
    routes: [...plain.routes, ...routes],
    dns: { ...plain.dns, ...dns },
    firewalls: { ...plain.firewalls, ...firewalls },
    subnet: { ...plain.subnet, ...subnet },
    node: { ...plain.node, ...node },
  };
}
