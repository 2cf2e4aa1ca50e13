/** Builds the world of a draw. */
import { type Draw, draws, featuresOf, pick } from '../draw.ts';
import type { CloudWorld, OtherMachine, Viewer } from '../world.ts';
import { dnsOf } from './dns.ts';
import { firewallsOf } from './firewalls.ts';
import {
  endpointAddress,
  hostOf,
  internalRegistryAddress,
  nodeAddress,
  projectsOf,
  proxyAddress,
  regionOf,
} from './places.ts';
import { nodeTags, peeringsOf, policyBasedRoutesOf, routersOf, routesOf } from './routes.ts';

/** A world, the host that is pulled from, and the features that were drawn. */
export interface Drawn {
  readonly world: CloudWorld;
  readonly host: string;
  readonly features: readonly string[];
}

/** Drawn worlds. */
export const drawnWorlds = draws.map(
  (draw): Drawn => ({
    world: worldOf(draw),
    host: hostOf(draw),
    features: featuresOf(draw),
  }),
);

const account = 'nodes@shop-prod.iam.gserviceaccount.com';

/** The world of a draw: the same for the same draw. */
export function worldOf(draw: Draw): CloudWorld {
  const { has } = draw;
  const projects = projectsOf(draw);
  const region = regionOf(draw);
  const zone = `${region}-a`;
  return {
    universe: draw.universe,
    network: { project: projects.network, name: 'shop', peerings: peeringsOf(draw) },
    cluster: { project: projects.cluster, location: region, name: 'web' },
    node: {
      name: 'gke-web-default-pool-1a2b3c4d-x5y6',
      project: projects.cluster,
      zone,
      address: nodeAddress,
      tags: nodeTags,
      account,
      externalIpv4: has['external-address'],
    },
    subnet: {
      name: 'shop-nodes',
      region,
      range: '10.164.0.0/20',
      privateGoogleAccess: !has['private-google-access-off'],
      ipv6: has.ipv6 ? pick(draw, 'ipv6', ['INTERNAL', 'EXTERNAL'] as const) : null,
    },
    dns: dnsOf(draw),
    routes: routesOf(draw),
    policyBasedRoutes: policyBasedRoutesOf(draw),
    firewalls: firewallsOf(draw, account),
    routers: routersOf(draw),
    endpoints: draw.target === 'psc-endpoint' ? [{ name: 'google-apis', address: endpointAddress }] : [],
    internalRegistries: [internalRegistryAddress],
    proxy: has.proxy
      ? { address: proxyAddress, port: 3128, delivers: pick(draw, 'proxy delivers', [true, true, false]) }
      : null,
    machines: machinesOf(draw, zone, region),
    viewer: viewerOf(draw),
  };
}

/** A permission that somebody with a role for one product lacks. */
const permissions = [
  'compute.instances.get',
  'compute.instances.getEffectiveFirewalls',
  'compute.networks.getRegionEffectiveFirewalls',
  'compute.routes.list',
  'compute.routers.list',
  'compute.routers.get',
  'compute.firewalls.list',
  'compute.subnetworks.get',
  'compute.networks.get',
  'networkconnectivity.policyBasedRoutes.list',
  'dns.managedZones.list',
  'dns.resourceRecordSets.list',
  'dns.responsePolicies.list',
  'dns.policies.list',
] as const;

function viewerOf(draw: Draw): Viewer {
  return {
    missing: draw.has['permission-missing'] ? [pick(draw, 'permission', permissions)] : [],
    disabledApis: draw.has['api-disabled'] ? [disabledApi(draw)] : [],
    instanceHidden: draw.has.autopilot,
  };
}

/** Policy-based routes and spokes are made with the Network Connectivity API: where they are, it is enabled. */
function disabledApi(draw: Draw): string {
  const isUsed = draw.has['policy-based-route'] || draw.has['ncc-hub-route'];
  return isUsed
    ? 'dns.googleapis.com'
    : pick(draw, 'api', ['dns.googleapis.com', 'networkconnectivity.googleapis.com']);
}

const unitFailed = 'Failed to start Download and install k8s binaries and configurations.';

function machinesOf(draw: Draw, zone: string, region: string): readonly OtherMachine[] {
  const cluster = { name: 'web', location: region };
  const fault = pick(draw, 'unit fault', ['download', 'other'] as const);
  const log = fault === 'download' ? `curl: (28) connection timed out\n${unitFailed}` : unitFailed;
  return [
    ...(draw.has['cluster-of-the-same-name']
      ? [
          {
            name: 'gke-web-blue-1',
            zone: 'europe-west1-b',
            cluster: { name: 'web', location: 'europe-west1' },
            joined: true,
            fault: null,
            serialPortOutput: pick(draw, 'blue log', ['', `curl: (28) connection timed out\n${unitFailed}`]),
          },
        ]
      : []),
    ...(draw.has['failed-unit']
      ? [{ name: 'gke-web-lost-1', zone, cluster, joined: false, fault, serialPortOutput: `${log}\n` }]
      : []),
  ];
}
