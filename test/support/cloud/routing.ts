/**
 * Where the network sends a packet of the node.
 * https://docs.cloud.google.com/vpc/docs/routes#routeselection
 * https://docs.cloud.google.com/vpc/docs/policy-based-routes
 */
import { contains, isIpv6, lengthOf } from './addresses.ts';
import type { CloudWorld, NextHop, PolicyBasedRoute, Route } from './world.ts';

/** The next hop of packets; `endpoint` for a Private Service Connect endpoint, which no route can take away. */
export interface Routing {
  readonly hop: NextHop | { readonly kind: 'endpoint' };
  readonly route: Route | null;
  readonly policyBased: PolicyBasedRoute | null;
}

/** The route to an address; null if no route leads there, and packets are dropped. */
export function routeTo(world: CloudWorld, address: string): Routing | null {
  // Special routing paths come first: they are not in the routing table and cannot be overridden.
  if (world.endpoints.some((endpoint) => endpoint.address === address))
    return { hop: { kind: 'endpoint' }, route: null, policyBased: null };
  const policyBased = policyBasedRouteTo(world, address);
  if (policyBased?.hop) return { hop: policyBased.hop, route: null, policyBased };
  const matching = world.routes.filter(({ range }) => contains(range, address));
  // No custom route can have the range of a subnet route or a part of it.
  const [subnetRoute] = byPrecedence(matching.filter(({ origin }) => isSubnetRoute(origin)));
  if (subnetRoute) return { hop: subnetRoute.hop, route: subnetRoute, policyBased };
  const [route] = byPrecedence(matching.filter(({ tags }) => appliesTo(tags, world)));
  return route ? { hop: route.hop, route, policyBased } : null;
}

/**
 * Policy-based routes are considered before subnet routes and all others; the lowest priority number wins. One with
 * `DEFAULT_ROUTING` leaves its packets to the other routes, past policy-based routes of lower priority.
 */
function policyBasedRouteTo(world: CloudWorld, address: string): PolicyBasedRoute | null {
  // A policy-based route is for one IP version; those of a world are for IPv4.
  if (isIpv6(address)) return null;
  const [first] = world.policyBasedRoutes
    .filter(
      ({ tags, sourceRange, destinationRange }) =>
        appliesTo(tags, world) &&
        contains(sourceRange, world.node.address) &&
        contains(destinationRange, address),
    )
    .toSorted((a, b) => a.priority - b.priority);
  return first ?? null;
}

/**
 * The most specific destination, then the lowest priority number. Only among equals does the kind of route count, which
 * is not modelled: no two routes of a world are equal.
 */
function byPrecedence(routes: readonly Route[]): readonly Route[] {
  return routes.toSorted((a, b) => lengthOf(b.range) - lengthOf(a.range) || a.priority - b.priority);
}

function isSubnetRoute(origin: Route['origin']): boolean {
  return origin === 'subnet' || origin === 'peering-subnet';
}

function appliesTo(tags: readonly string[], { node }: CloudWorld): boolean {
  return tags.length === 0 || tags.some((tag) => node.tags.includes(tag));
}
