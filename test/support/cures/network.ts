/** The network of a world, as the model of the cloud in `test/support/cloud` takes it. */
import { worldWith } from '../cloud/base-world.ts';
import { reach } from '../cloud/index.ts';
import type { CloudWorld, DnsRecord, FirewallRule, NextHop } from '../cloud/world.ts';
import type { World } from '../world/model.ts';
import type { Machine } from './cluster-parts.ts';

/** Why a machine does not reach a host; null if it does. */
export function networkFault(
  world: World,
  machine: Machine,
  host: string,
  addresses: Readonly<Record<string, readonly string[]>>,
): string | null {
  const { reachable, brokenLeg, why } = reach(cloudOf(world, machine, addresses), { host });
  return reachable ? null : `${brokenLeg}: ${why}`;
}

const lastPart = (link: string) => link.replace(/^.*\//, '');
/** `PROJECT/NETWORK` of the URL of a network. */
const networkOf = (link: string) => {
  const [, project, name] = /projects\/([^/]+)\/global\/networks\/([^/]+)$/.exec(link) ?? [];
  return `${project}/${name}`;
};

interface Interface {
  network: string;
  subnetwork: string;
  networkIP: string;
  accessConfigs?: object[];
}

function cloudOf(
  world: World,
  machine: Machine,
  addresses: Readonly<Record<string, readonly string[]>>,
): CloudWorld {
  const [nic] = machine['networkInterfaces'] as Interface[];
  if (!nic) throw new Error(`${machine.name} has no network interface`);
  const network = networkOf(nic.network);
  const [project = '', name = ''] = network.split('/');
  const region = /regions\/([^/]+)\//.exec(nic.subnetwork)?.[1] ?? '';
  const subnet = ofName<Subnetwork>(world, /\/subnetworks\//, lastPart(nic.subnetwork));
  const inNetwork = <Each extends { network: string }>(pattern: RegExp) =>
    all<Each>(world, pattern).filter((each) => networkOf(each.network) === network);
  const { networkFirewallPolicyEnforcementOrder: order } = ofName<{
    networkFirewallPolicyEnforcementOrder: CloudWorld['firewalls']['order'];
  }>(world, /\/networks\//, name);
  return worldWith({
    universe: world.universeDomain === 'googleapis.com' ? 'google' : 's3ns',
    network: { project, name, peerings: [] },
    node: {
      name: machine.name,
      address: nic.networkIP,
      zone: lastPart(machine.zone),
      tags: (machine['tags'] as { items?: string[] } | undefined)?.items ?? [],
      account: machine.serviceAccounts?.[0]?.email ?? '',
      externalIpv4: (nic.accessConfigs ?? []).length > 0,
    },
    subnet: {
      name: lastPart(nic.subnetwork),
      region,
      range: subnet.ipCidrRange,
      privateGoogleAccess: subnet.privateIpGoogleAccess,
      ipv6: null,
    },
    routes: inNetwork<Route>(/\/routes\//).map((each) => ({
      name: each.name,
      range: each.destRange,
      priority: each.priority,
      tags: each.tags ?? [],
      hop: hopOf(each),
      origin: 'static',
    })),
    firewalls: {
      order,
      vpcRules: inNetwork<Firewall>(/\/firewalls\//)
        .filter(({ direction }) => direction === 'EGRESS')
        .map(ruleOf),
    },
    routers: inNetwork<Router>(/\/routers\//).map((each) => ({
      name: each.name,
      region: lastPart(each.region),
      bgpPeers: [],
      nats: (each.nats ?? []).map((nat) => ({
        name: nat.name,
        type: 'PUBLIC' as const,
        allSubnets: nat.sourceSubnetworkIpRangesToNat === 'ALL_SUBNETWORKS_ALL_IP_RANGES',
        subnets: (nat.subnetworks ?? []).map((each) => ({
          name: lastPart(each.name),
          ranges: each.sourceIpRangesToNat[0] ?? '',
        })),
        minPortsPerVm: 64,
        portsExhausted: false,
        logging: false,
      })),
    })),
    dns: {
      zones: all<Zone>(world, /\/managedZones\/[^/]+$/).map((each) => ({
        project,
        name: each.name,
        suffix: each.dnsName,
        networks: (each.privateVisibilityConfig?.networks ?? []).map(({ networkUrl }) =>
          networkOf(networkUrl),
        ),
        clusters: [],
        forwardsTo: null,
        peersWith: null,
        records: recordsOf(world, each.name),
      })),
      publicRecords: Object.entries(addresses).map(([host, rrdatas]) => ({
        name: `${host}.`,
        type: 'A',
        rrdatas,
      })),
    },
  });
}

interface Subnetwork {
  ipCidrRange: string;
  privateIpGoogleAccess: boolean;
}

interface Route {
  name: string;
  network: string;
  destRange: string;
  priority: number;
  tags?: string[];
  nextHopGateway?: string;
}

interface Firewall {
  name: string;
  network: string;
  direction: string;
  priority: number;
  disabled?: boolean;
  destinationRanges?: string[];
  allowed?: Protocol[];
  denied?: Protocol[];
  targetTags?: string[];
  targetServiceAccounts?: string[];
}

interface Protocol {
  IPProtocol: string;
  ports?: string[];
}

interface Router {
  name: string;
  network: string;
  region: string;
  nats?: {
    name: string;
    sourceSubnetworkIpRangesToNat: string;
    subnetworks?: { name: string; sourceIpRangesToNat: string[] }[];
  }[];
}

interface Zone {
  name: string;
  dnsName: string;
  privateVisibilityConfig?: { networks: { networkUrl: string }[] };
}

function hopOf({ name, nextHopGateway }: Route): NextHop {
  if (nextHopGateway?.endsWith('/default-internet-gateway')) return { kind: 'internet-gateway' };
  throw new Error(`a next hop that this model does not know: ${name}`);
}

function ruleOf(rule: Firewall): FirewallRule {
  return {
    name: rule.name,
    priority: rule.priority,
    action: rule.allowed ? 'allow' : 'deny',
    ranges: rule.destinationRanges ?? [],
    fqdns: [],
    protocols: (rule.allowed ?? rule.denied ?? []).map(({ IPProtocol, ports = [] }) => ({
      protocol: IPProtocol,
      ports,
    })),
    tags: rule.targetTags ?? [],
    accounts: rule.targetServiceAccounts ?? [],
    disabled: rule.disabled ?? false,
  };
}

function recordsOf(world: World, zone: string): readonly DnsRecord[] {
  const known = ['A', 'AAAA', 'CNAME', 'TXT'];
  return all<DnsRecord>(world, new RegExp(`/managedZones/${zone}/rrsets/`)).filter(({ type }) =>
    known.includes(type),
  );
}

function all<Each>({ google }: World, pattern: RegExp): Each[] {
  return Object.entries(google.resources)
    .filter(([name]) => pattern.test(name))
    .map(([, resource]) => resource as Each);
}

function ofName<Each>(world: World, pattern: RegExp, name: string): Each {
  const [found] = Object.entries(world.google.resources).find(
    ([each]) => pattern.test(each) && each.endsWith(`/${name}`),
  ) ?? [''];
  if (!found) throw new Error(`this world has no ${name}`);
  return world.google.resources[found] as Each;
}
