/** Routes, policy-based routes, peerings and routers of a drawn world. No two routes of one range have one priority. */
import { gateway, publicNat } from '../base-world.ts';
import { type Draw, pick } from '../draw.ts';
import type { CloudRouter, CloudWorld, Nat, NextHop, PolicyBasedRoute, Route } from '../world.ts';
import { regionOf, vipRange } from './places.ts';

/** A next hop of the customer, which delivers or drops. */
function beyond(
  draw: Draw,
  kind: (NextHop & { readonly delivers: boolean })['kind'],
  name: string,
): NextHop & { readonly delivers: boolean } {
  return { kind, name, delivers: pick(draw, `${name} delivers`, [true, false]) };
}

function route(name: string, range: string, priority: number, hop: NextHop, of: Partial<Route> = {}): Route {
  return { name, range, priority, hop, tags: [], origin: 'static', ...of };
}

const dynamic = { origin: 'dynamic', router: 'to-office' } as const;

/** The routing table. */
export function routesOf(draw: Draw): readonly Route[] {
  const subnet = route('subnet-nodes', '10.164.0.0/20', 0, { kind: 'network' }, { origin: 'subnet' });
  const ipv6 = draw.has.ipv6 ? [route('default-ipv6', '::/0', 1000, gateway)] : [];
  return [subnet, ...defaultRoutes(draw), ...ipv6, ...internalRoutes(draw), ...additionalRoutes(draw)];
}

function defaultRoutes(draw: Draw): readonly Route[] {
  const to = (hop: NextHop, of: Partial<Route> = {}) => [route('default-route', '0.0.0.0/0', 1000, hop, of)];
  switch (draw.defaultRoute) {
    case 'by-internet-gateway':
      return to(gateway);
    case 'none':
      return [];
    case 'by-appliance':
      return to(beyond(draw, pick(draw, 'appliance', ['instance', 'internal-load-balancer']), 'appliance'));
    case 'by-vpn-tunnel':
      return to(beyond(draw, 'vpn-tunnel', 'tunnel'));
    case 'by-bgp':
      return to(beyond(draw, 'interconnect', 'attachment'), dynamic);
  }
}

/** The way to what is inside: a proxy, name servers, a registry of the company. */
function internalRoutes(draw: Draw): readonly Route[] {
  const proxy = route(
    'to-services',
    '10.9.0.0/20',
    0,
    { kind: 'peering', name: 'to-services' },
    {
      origin: 'peering-subnet',
    },
  );
  const offices = '10.20.0.0/16';
  switch (pick(draw, 'office', ['peering-subnet', 'peering-custom', 'vpn', 'bgp', 'none'] as const)) {
    case 'peering-subnet':
      return [
        proxy,
        route(
          'peering-office',
          offices,
          0,
          { kind: 'peering', name: 'to-services' },
          { origin: 'peering-subnet' },
        ),
      ];
    case 'peering-custom':
      return [
        proxy,
        route(
          'imported-office',
          offices,
          1000,
          { kind: 'peering', name: 'to-hub' },
          { origin: 'peering-custom' },
        ),
      ];
    case 'vpn':
      return [proxy, route('office', offices, 1000, beyond(draw, 'vpn-tunnel', 'office-tunnel'))];
    case 'bgp':
      return [
        proxy,
        route('learned-office', offices, 1000, beyond(draw, 'interconnect', 'office-attachment'), dynamic),
      ];
    case 'none':
      return [proxy];
  }
}

/**
 * Routes with network tags and those by the default internet gateway are never exchanged by a peering
 * (https://docs.cloud.google.com/vpc/docs/vpc-peering), so that what is imported leads to something of the peer.
 */
function additionalRoutes(draw: Draw): readonly Route[] {
  const { has } = draw;
  const vip = vipRange(draw);
  const appliance = beyond(draw, 'instance', 'inspection');
  return [
    ...(has['vip-route'] ? [route('vip', vip, 900, gateway)] : []),
    ...(has['vip-route-by-appliance']
      ? [route('vip-by-appliance', vip, pick(draw, 'vip priority', [100, 950]), appliance)]
      : []),
    ...(has['tagged-route']
      ? [
          route('by-tag', '0.0.0.0/0', 500, pick(draw, 'tagged hop', [gateway, appliance]), {
            tags: [pick(draw, 'route tag', ['web', 'inspected'])],
          }),
        ]
      : []),
    ...(has['second-default-route']
      ? [
          route(
            'second-default',
            '0.0.0.0/0',
            pick(draw, 'second priority', [700, 1200]),
            pick(draw, 'second hop', [gateway, beyond(draw, 'vpn-tunnel', 'second-tunnel')]),
          ),
        ]
      : []),
    ...(has['dynamic-route']
      ? [
          route(
            'learned',
            pick(draw, 'learned range', ['0.0.0.0/0', '128.0.0.0/1', vip]),
            pick(draw, 'learned priority', [50, 2000]),
            beyond(draw, 'interconnect', 'learned-attachment'),
            dynamic,
          ),
        ]
      : []),
    ...(has['imported-peering-route']
      ? [
          route(
            'imported',
            pick(draw, 'imported range', ['0.0.0.0/0', '128.0.0.0/1', '172.16.0.0/12']),
            pick(draw, 'imported priority', [60, 3000]),
            beyond(draw, 'instance', 'imported-appliance'),
            { origin: 'peering-custom' },
          ),
        ]
      : []),
    ...(has['ncc-hub-route']
      ? [
          route(
            'hub',
            pick(draw, 'hub range', ['0.0.0.0/0', '172.16.0.0/12']),
            pick(draw, 'hub priority', [70, 4000]),
            beyond(draw, 'ncc-hub', 'hub'),
            { origin: 'ncc' },
          ),
        ]
      : []),
  ];
}

export function policyBasedRoutesOf(draw: Draw): readonly PolicyBasedRoute[] {
  if (!draw.has['policy-based-route']) return [];
  const { delivers } = beyond(draw, 'internal-load-balancer', 'policy-appliance');
  return [
    {
      name: 'inspect',
      priority: 100,
      tags: pick(draw, 'policy tags', [[], ['web'], ['inspected']]),
      sourceRange: pick(draw, 'policy source', ['0.0.0.0/0', '10.164.0.0/20', '10.200.0.0/16']),
      destinationRange: pick(draw, 'policy destination', ['0.0.0.0/0', vipRange(draw)]),
      hop: pick(draw, 'policy hop', [
        { kind: 'internal-load-balancer', name: '10.164.15.250', delivers } as const,
        { kind: 'internal-load-balancer', name: '10.164.15.250', delivers } as const,
        null,
      ]),
    },
  ];
}

/** Peerings: one with the services, and one whose custom routes are imported where a route says so. */
export function peeringsOf(draw: Draw): CloudWorld['network']['peerings'] {
  const imports = routesOf(draw).some(({ origin }) => origin === 'peering-custom');
  return [
    { name: 'to-services', importCustomRoutes: false },
    ...(imports ? [{ name: 'to-hub', importCustomRoutes: true }] : []),
  ];
}

export function routersOf(draw: Draw): readonly CloudRouter[] {
  const region = regionOf(draw);
  const learns = routesOf(draw).some(({ origin }) => origin === 'dynamic');
  const nats = [...publicNats(draw), ...(draw.has['private-nat'] ? [privateNat] : [])];
  return [
    ...(learns ? [{ name: 'to-office', region, bgpPeers: ['office'], nats: [] }] : []),
    ...(nats.length > 0 ? [{ name: 'nat', region, bgpPeers: [], nats }] : []),
  ];
}

const privateNat: Nat = { ...publicNat, name: 'between-networks', type: 'PRIVATE' };

function publicNats(draw: Draw): readonly Nat[] {
  const listed = (name: string, ranges: string): Nat => ({
    ...publicNat,
    allSubnets: false,
    subnets: [{ name, ranges }],
  });
  switch (draw.nat) {
    case 'no-nat':
      return [];
    case 'nat-of-all-subnets':
      return [publicNat];
    case 'nat-of-the-subnet':
      return [
        listed(
          'shop-nodes',
          pick(draw, 'nat ranges', ['ALL_IP_RANGES', 'PRIMARY_IP_RANGE', 'LIST_OF_SECONDARY_IP_RANGES']),
        ),
      ];
    case 'nat-of-another-subnet':
      return [listed('shop-databases', 'ALL_IP_RANGES')];
    case 'nat-without-free-ports':
      return [{ ...publicNat, portsExhausted: true, logging: pick(draw, 'nat logging', [true, false]) }];
  }
}

/** The node has one of the two tags that routes and rules are limited to. */
export const nodeTags: readonly string[] = ['web'];
