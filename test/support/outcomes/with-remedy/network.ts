/** The way to a registry: names, routes, firewalls, ways out. */
import { connectionTimedOut, hostUnknown } from '../../world/messages.ts';
import type { GoogleWorld, World } from '../../world/model.ts';
import { shop } from '../../world/setting.ts';
import { dnsZoneHidesRegistry } from '../../worlds/dns-zone-hides-registry.ts';
import { privateGoogleAccessOff } from '../../worlds/private-google-access-off.ts';
import { privateNodesWithoutNat } from '../../worlds/private-nodes-without-nat.ts';
import { cloud, failing, without } from './parts.ts';

const project = `projects/${shop.project}`;
const computeUrl = `https://www.${shop.universeDomain}/compute/v1/${project}`;
const network = `${computeUrl}/global/networks/shop`;
const defaultRoute = `${project}/global/routes/default-route-5d2c`;
const vips = { private: [8, 9, 10, 11], restricted: [4, 5, 6, 7] } as const;
const addressesOf = (vip: keyof typeof vips) => vips[vip].map((last) => `199.36.153.${last}`);
const publicAddress = '142.250.179.82';

/** A zone of the network for the registry domain, with addresses at the apex and a wildcard, or without records. */
function zone(vip: keyof typeof vips | null): Record<string, object> {
  const name = `${project}/managedZones/registry`;
  const record = (of: string, type: string, ...rrdatas: string[]) => [
    `${name}/rrsets/${of}-${type}`,
    { kind: 'dns#resourceRecordSet', name: of, type, ttl: 300, rrdatas },
  ];
  const records = vip
    ? [record('pkg.dev.', 'A', ...addressesOf(vip)), record('*.pkg.dev.', 'CNAME', 'pkg.dev.')]
    : [];
  return Object.fromEntries([
    [
      name,
      {
        kind: 'dns#managedZone',
        name: 'registry',
        dnsName: 'pkg.dev.',
        visibility: 'private',
        privateVisibilityConfig: { networks: [{ networkUrl: network }] },
      },
    ],
    ...records,
  ]);
}

/** A route to a range by the default internet gateway. */
function route(name: string, destRange: string): Record<string, object> {
  const nextHopGateway = `${computeUrl}/global/gateways/default-internet-gateway`;
  return {
    [`${project}/global/routes/${name}`]: { name, network, destRange, priority: 1000, nextHopGateway },
  };
}

/** A rule that denies all egress. */
const denyAll: Record<string, object> = {
  [`${project}/global/firewalls/deny-all-egress`]: {
    kind: 'compute#firewall',
    name: 'deny-all-egress',
    network,
    direction: 'EGRESS',
    priority: 1000,
    disabled: false,
    destinationRanges: ['0.0.0.0/0'],
    denied: [{ IPProtocol: 'all' }],
    logConfig: { enable: false },
  },
};

function plus(google: GoogleWorld, ...more: readonly Record<string, object>[]): GoogleWorld {
  return { ...google, resources: Object.assign({}, google.resources, ...more) };
}

export const networkWorlds: Readonly<Record<string, World>> = {
  'dns-registry-zone/vip-zone-missing': failing(
    'vip-zone-missing',
    'The network leads to the restricted VIP only, and no zone sends the registry there.',
    {
      cause: connectionTimedOut(publicAddress),
      google: plus(without(cloud(), defaultRoute), route('to-restricted-vip', '199.36.153.4/30')),
    },
  ),
  'dns-registry-zone/wildcard-record-missing': dnsZoneHidesRegistry,
  'dns-registry-zone/record-missing': failing(
    'record-missing',
    'A private zone for pkg.dev has no record at all.',
    { cause: hostUnknown, google: plus(cloud(), zone(null)) },
  ),
  'route-to-registry/vip-route-missing': failing(
    'vip-route-missing',
    'A zone leads to the private VIP, to which no route leads.',
    {
      cause: connectionTimedOut('199.36.153.10'),
      google: plus(without(cloud(), defaultRoute), zone('private')),
    },
  ),
  'egress-firewall/egress-denied': failing(
    'egress-denied-to-vip',
    'A rule denies all egress, and nothing before it allows the private VIP.',
    { cause: connectionTimedOut('199.36.153.10'), google: plus(cloud(), zone('private'), denyAll) },
  ),
  'private-google-access/private-google-access-disabled': privateGoogleAccessOff,
  'cloud-nat/nat-gateway-missing': privateNodesWithoutNat,
};
