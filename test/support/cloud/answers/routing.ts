/** Routes, routers and peerings as the APIs answer. Each list shows one kind of route, and none shows them all. */
import type { CloudRouter, CloudWorld, NextHop, Route } from '../world.ts';
import { filtered } from './filter.ts';
import { globalLink, networkLink, regionalLink, regionLink, zonalLink } from './links.ts';
import type { Resources } from './resource.ts';

/** Fields of the route resource that name the next hop. */
function hopFields(world: CloudWorld, hop: NextHop): Readonly<Record<string, string>> {
  const { project } = world.network;
  switch (hop.kind) {
    case 'internet-gateway':
      return { nextHopGateway: globalLink(world, project, 'gateways/default-internet-gateway') };
    case 'network':
      return { nextHopNetwork: networkLink(world) };
    case 'peering':
      return { nextHopPeering: hop.name };
    case 'instance':
      return { nextHopInstance: zonalLink(world, project, `instances/${hop.name}`) };
    case 'internal-load-balancer':
      return { nextHopIlb: regionalLink(world, project, `forwardingRules/${hop.name}`) };
    case 'vpn-tunnel':
      return { nextHopVpnTunnel: regionalLink(world, project, `vpnTunnels/${hop.name}`) };
    case 'interconnect':
      return {
        nextHopInterconnectAttachment: regionalLink(world, project, `interconnectAttachments/${hop.name}`),
      };
    case 'ncc-hub':
      return { nextHopHub: `projects/${project}/locations/global/hubs/${hop.name}` };
  }
}

const routeFields = (world: CloudWorld, { name, range, priority, tags, hop }: Route) => ({
  name,
  network: networkLink(world),
  destRange: range,
  priority,
  ...(tags.length > 0 ? { tags } : {}),
  ...hopFields(world, hop),
});

const natFields = ({
  name,
  type,
  allSubnets,
  subnets,
  minPortsPerVm,
  logging,
}: CloudRouter['nats'][number]) => ({
  name,
  type,
  sourceSubnetworkIpRangesToNat: allSubnets ? 'ALL_SUBNETWORKS_ALL_IP_RANGES' : 'LIST_OF_SUBNETWORKS',
  ...(subnets.length > 0
    ? {
        subnetworks: subnets.map(({ name: subnet, ranges }) => ({
          name: subnet,
          sourceIpRangesToNat: [ranges],
        })),
      }
    : {}),
  minPortsPerVm,
  logConfig: { enable: logging },
});

const inNetworkProject = ({ network }: CloudWorld, project: string | undefined) =>
  project === network.project;

/** What the list of routes shows. */
const listed: ReadonlySet<Route['origin']> = new Set(['subnet', 'static', 'peering-subnet']);

export const routingResources: Resources = {
  /**
   * It "lists non-dynamic routes" (gcloud reference). Imported custom routes are read from the peering, those of a hub
   * from its route tables.
   */
  'gcloud compute routes list': {
    permission: 'compute.routes.list',
    answer: (world, { flags }) =>
      filtered(
        world.routes
          .filter(({ origin }) => listed.has(origin))
          .filter(() => inNetworkProject(world, flags['project']))
          .map((route) => routeFields(world, route)),
        flags['filter'],
      ),
  },
  /** https://docs.cloud.google.com/compute/docs/reference/rest/v1/routers/list */
  'gcloud compute routers list': {
    permission: 'compute.routers.list',
    answer: (world, { flags }) =>
      filtered(
        world.routers
          .filter(() => inNetworkProject(world, flags['project']))
          .map((router) => ({
            name: router.name,
            network: networkLink(world),
            region: regionLink(world, world.network.project, router.region),
            ...(router.bgpPeers.length > 0 ? { bgpPeers: router.bgpPeers.map((name) => ({ name })) } : {}),
            ...(router.nats.length > 0 ? { nats: router.nats.map(natFields) } : {}),
          })),
        flags['filter'],
      ),
  },
  /**
   * `bestRoutes` are the best dynamic routes of the network in the region of the router.
   * https://docs.cloud.google.com/compute/docs/reference/rest/v1/routers/getRouterStatus
   */
  'gcloud compute routers get-status': {
    permission: 'compute.routers.get',
    answer: (world, { names, flags }) => {
      const router = world.routers.find(
        ({ name, region }) => name === names[0] && region === flags['region'],
      );
      const dynamic = world.routes.filter(({ origin }) => origin === 'dynamic');
      return (
        router && {
          kind: 'compute#routerStatusResponse',
          result: {
            network: networkLink(world),
            bestRoutes: dynamic.map((route) => routeFields(world, route)),
            bestRoutesForRouter: dynamic
              .filter((route) => route.router === router.name)
              .map((route) => routeFields(world, route)),
          },
        }
      );
    },
  },
  /** https://docs.cloud.google.com/network-connectivity/docs/reference/networkconnectivity/rest/v1/projects.locations.global.policyBasedRoutes */
  'gcloud network-connectivity policy-based-routes list': {
    permission: 'networkconnectivity.policyBasedRoutes.list',
    api: 'networkconnectivity.googleapis.com',
    answer: (world, { flags }) =>
      world.policyBasedRoutes
        .filter(() => inNetworkProject(world, flags['project']))
        .map(({ name, priority, tags, sourceRange, destinationRange, hop }) => ({
          name: `projects/${world.network.project}/locations/global/policyBasedRoutes/${name}`,
          network: networkLink(world),
          priority,
          filter: {
            protocolVersion: 'IPV4',
            ipProtocol: 'ALL',
            srcRange: sourceRange,
            destRange: destinationRange,
          },
          ...(tags.length > 0 ? { virtualMachine: { tags } } : {}),
          ...(hop ? { nextHopIlbIp: hop.name } : { nextHopOtherRoutes: 'DEFAULT_ROUTING' }),
        })),
  },
  /** https://docs.cloud.google.com/network-connectivity/docs/reference/networkconnectivity/rest/v1/projects.locations.spokes */
  'gcloud network-connectivity spokes list': {
    permission: 'networkconnectivity.spokes.list',
    api: 'networkconnectivity.googleapis.com',
    answer: (world, { flags }) =>
      world.routes
        .filter(({ origin }) => origin === 'ncc' && inNetworkProject(world, flags['project']))
        .map(({ hop }) => ({
          name: `projects/${world.network.project}/locations/global/spokes/shop`,
          hub: `projects/${world.network.project}/locations/global/hubs/${'name' in hop ? hop.name : ''}`,
          linkedVpcNetwork: { uri: networkLink(world) },
          state: 'ACTIVE',
        })),
  },
  /** https://docs.cloud.google.com/compute/docs/reference/rest/v1/networks/get */
  'gcloud compute networks describe': {
    permission: 'compute.networks.get',
    answer: (world, { names, flags }) =>
      names[0] === world.network.name && inNetworkProject(world, flags['project'])
        ? {
            name: world.network.name,
            selfLink: networkLink(world),
            networkFirewallPolicyEnforcementOrder: world.firewalls.order,
            routingConfig: { routingMode: 'REGIONAL' },
            ...(world.network.peerings.length > 0
              ? {
                  peerings: world.network.peerings.map(({ name, importCustomRoutes }) => ({
                    name,
                    state: 'ACTIVE',
                    exchangeSubnetRoutes: true,
                    importCustomRoutes,
                  })),
                }
              : {}),
          }
        : undefined,
  },
  /** An endpoint for Google APIs is a global forwarding rule whose target is a bundle of APIs. */
  'gcloud compute forwarding-rules list': {
    permission: 'compute.globalForwardingRules.list',
    answer: (world, { flags }) =>
      world.endpoints
        .filter(() => inNetworkProject(world, flags['project']))
        .map(({ name, address }) => ({
          name,
          IPAddress: address,
          target: 'all-apis',
          network: networkLink(world),
        })),
  },
  /** https://docs.cloud.google.com/compute/docs/reference/rest/v1/networks/listPeeringRoutes */
  'gcloud compute networks peerings list-routes': {
    permission: 'compute.networks.listPeeringRoutes',
    answer: (world, { names }) =>
      world.routes
        .filter(({ origin, hop }) => origin.startsWith('peering-') && 'name' in hop && hop.name === names[0])
        .map(({ range, priority, origin }) => ({
          destRange: range,
          type: origin === 'peering-custom' ? 'STATIC_PEERING_ROUTE' : 'SUBNET_PEERING_ROUTE',
          priority,
          imported: true,
        })),
  },
};
