/** Which way packets take. */
import { defaultRoute, registryHost, route, vips, vipZone, worldWith } from '../base-world.ts';
import { type NamedWorld, noProblem, notJudged, notOk } from './named-world.ts';
import { beyond, learned, learner, natRouter, restrictedRoute } from './parts.ts';

export const routeWorlds: readonly NamedWorld[] = [
  {
    name: 'the default route is learned by BGP only, and works',
    world: worldWith({ routes: [learned(true, 100)], routers: [learner] }),
    host: registryHost,
    brokenLeg: null,
    occasions: ['audit', 'address'],
    may: { 'route-to-registry': noProblem },
  },
  {
    name: 'a learned default route with a lower number than that to the internet gateway leads to a firewall that drops',
    world: worldWith({ routes: [defaultRoute, learned(false, 100)], routers: [learner] }),
    host: registryHost,
    brokenLeg: 'way-out',
    occasions: ['audit', 'address'],
    may: { 'route-to-registry': notOk, 'cloud-nat': notJudged },
  },
  {
    name: 'a policy-based route leads to a firewall appliance that drops',
    world: worldWith({
      policyBasedRoutes: [
        {
          name: 'inspect',
          priority: 100,
          tags: [],
          sourceRange: '0.0.0.0/0',
          destinationRange: '0.0.0.0/0',
          hop: { kind: 'internal-load-balancer', name: '10.164.15.250', delivers: false },
        },
      ],
    }),
    host: registryHost,
    brokenLeg: 'way-out',
    occasions: ['audit', 'address'],
    may: { 'route-to-registry': notOk },
  },
  {
    name: 'Cloud NAT serves the subnet, and the default route goes to a VPN tunnel that drops',
    world: worldWith({
      routes: [route('default-by-vpn', '0.0.0.0/0', beyond('tunnel', false, 'vpn-tunnel'))],
      routers: [natRouter],
    }),
    host: 'registry-1.docker.io',
    brokenLeg: 'way-out',
    occasions: ['audit', 'address'],
    may: { 'cloud-nat': notJudged, 'route-to-registry': notOk },
  },
  {
    name: 'a default route imported from a peered network, and works',
    world: worldWith({
      network: {
        project: 'shop-prod',
        name: 'shop',
        peerings: [{ name: 'to-hub', importCustomRoutes: true }],
      },
      routes: [route('imported', '0.0.0.0/0', beyond('to-hub', true), { origin: 'peering-custom' })],
    }),
    host: registryHost,
    brokenLeg: null,
    occasions: ['audit', 'address'],
    may: { 'route-to-registry': noProblem },
  },
  {
    name: 'a default route of a hub of Network Connectivity Center, and works',
    world: worldWith({
      routes: [route('hub', '0.0.0.0/0', beyond('hub', true, 'ncc-hub'), { origin: 'ncc' })],
    }),
    host: registryHost,
    brokenLeg: null,
    occasions: ['audit', 'address'],
    may: { 'route-to-registry': noProblem },
  },
  {
    name: 'a route to the VIP by an appliance that drops has a lower number than that to the internet gateway',
    world: worldWith({
      routes: [
        route('restricted-by-appliance', vips.restricted, beyond('appliance', false), { priority: 100 }),
        restrictedRoute,
      ],
      dns: { zones: [vipZone('pkg.dev.', 'restricted')] },
    }),
    host: registryHost,
    brokenLeg: 'way-out',
    occasions: ['audit', 'address'],
    may: { 'route-to-registry': notOk },
  },
];
