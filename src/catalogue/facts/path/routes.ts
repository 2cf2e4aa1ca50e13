/**
 * Which route packets of a node take (VPC documentation, "Routes" and "Policy-based routes"): policy-based routes first,
 * then the most specific range, then the lowest priority number.
 */
import { inRange, isPrivate, prefixLength } from '../../../cloud/addresses.ts';
import { describeNetwork } from '../../commands/gcloud/networks.ts';
import { listRouters } from '../../commands/gcloud/routers.ts';
import {
  listPolicyBasedRoutes,
  listRoutes,
  listSpokes,
  type PolicyBasedRoute,
  type Route,
  readLearnedRoutes,
} from '../../commands/gcloud/routes.ts';
import type { Reply } from '../../model/answer.ts';
import type { Ask } from '../../model/ask.ts';
import type { AnyCommand } from '../../model/command.ts';
import { type Gap, gapsOf, type Listing, listingFrom, listingOf, seenIn } from '../../model/listing.ts';
import { type NodeNetwork, networkParams } from '../cluster-network.ts';
import { all, type Match, matchOf, yesIf } from './match.ts';
import type { Target } from './target.ts';

/** Where packets go, or why that is not known. */
export type RouteLeg =
  | { readonly state: 'open'; readonly via: 'internet-gateway' | 'internal'; readonly route: string }
  /** No route, or the internet gateway for a private address, to which it does not lead. */
  | { readonly state: 'broken' }
  /** What stands at the next hop decides, and cannot be read. */
  | { readonly state: 'unknown'; readonly why: 'next-hop'; readonly route: string; readonly hop: string }
  /** Which of some routes applies depends on what is not known: network tags, or the very address. */
  | { readonly state: 'unknown'; readonly why: 'undecided'; readonly routes: readonly string[] }
  | { readonly state: 'unknown'; readonly why: 'gaps'; readonly gaps: readonly [Gap, ...Gap[]] };

/** What {@link routeLeg} may ask. */
export const routeAsks: readonly AnyCommand[] = [
  listPolicyBasedRoutes,
  listRoutes,
  listRouters,
  readLearnedRoutes,
  describeNetwork,
  listSpokes,
];

/** The route to a target. Throws `CannotTell` if the list of routes cannot be read. */
export async function routeLeg(ask: Ask, at: NodeNetwork, target: Target): Promise<RouteLeg> {
  const policyBased = await policyBasedRoutes(ask, at);
  const first = firstPolicyBased(seenIn(policyBased), at, target);
  if (first?.matches === 'yes' && first.route.hop !== null)
    return { state: 'unknown', why: 'next-hop', route: first.route.name, hop: first.route.hop };
  if (first?.matches === 'unsure' && first.route.hop !== null)
    return { state: 'unknown', why: 'undecided', routes: [first.route.name] };

  const listed = await ask(listRoutes, networkParams(at));
  // No other route can have the range of a subnet route or a part of it, but a policy-based one comes before it.
  const own = bestOf(listed.filter(isOfSubnet), at, target).route;
  if (own && policyBased.complete) return { state: 'open', via: 'internal', route: own.name };
  const learned = own ? listingOf<Route>([], []) : await unlistedRoutes(ask, at);
  const { route, rivals } = bestOf([...listed, ...seenIn(learned)], at, target);
  if (rivals.length > 0)
    return { state: 'unknown', why: 'undecided', routes: rivals.map(({ name }) => name) };
  if (route?.via === 'other') return { state: 'unknown', why: 'next-hop', route: route.name, hop: route.hop };
  const [gap, ...gaps] = [...gapsOf(policyBased), ...gapsOf(learned)];
  if (gap) return { state: 'unknown', why: 'gaps', gaps: [gap, ...gaps] };
  if (!route) return { state: 'broken' };
  if (route.via !== 'internet-gateway') return { state: 'open', via: 'internal', route: route.name };
  // The default internet gateway does not route private addresses.
  if (target.address !== null && isPrivate(target.address)) return { state: 'broken' };
  return { state: 'open', via: 'internet-gateway', route: route.name };
}

function isOfSubnet({ via }: Route): boolean {
  return via === 'inside' || via === 'peering';
}

/** The policy-based routes of the network. Making one needs the Network Connectivity API: without it, there is none. */
async function policyBasedRoutes(ask: Ask, at: NodeNetwork): Promise<Listing<PolicyBasedRoute>> {
  return ofOptionalApi(
    await ask.maybe(listPolicyBasedRoutes, networkParams(at)),
    'policy-based-routes',
    at.network.name,
  );
}

function firstPolicyBased(routes: readonly PolicyBasedRoute[], at: NodeNetwork, target: Target) {
  const inOrder = routes.toSorted((a, b) => a.priority - b.priority);
  const matching = inOrder.map((route) => ({ route, matches: policyBasedMatch(route, at, target) }));
  return matching.find(({ matches }) => matches !== 'no') ?? null;
}

function policyBasedMatch(
  { tags, sourceRange, destinationRange }: PolicyBasedRoute,
  at: NodeNetwork,
  target: Target,
): Match {
  const from =
    prefixLength(sourceRange) === 0
      ? 'yes'
      : // The IPv6 address of a node is not read.
        at.address === null || sourceRange.includes(':')
        ? 'unsure'
        : yesIf(inRange(at.address, sourceRange));
  return all([hasTag(tags, at), from, matchOf(destinationRange, target)]);
}

/**
 * The routes that the list of routes does not show: those that Cloud Routers learned, and as gaps what cannot be listed
 * at all: custom routes of peerings, and those of a hub.
 */
async function unlistedRoutes(ask: Ask, at: NodeNetwork): Promise<Listing<Route>> {
  const params = networkParams(at);
  const [routers, network, spokes] = await Promise.all([
    ask.maybe(listRouters, params),
    ask.maybe(describeNetwork, params),
    ask.maybe(listSpokes, params),
  ]);
  const learning = (routers.answer ?? []).filter(({ learns }) => learns);
  const learned = await Promise.all(
    learning.map(async ({ name, region }) => {
      const reply = await ask.maybe(readLearnedRoutes, {
        ROUTER: name,
        REGION: region,
        NETWORK_PROJECT: at.network.project,
      });
      return listingFrom(reply, 'learned-routes', name);
    }),
  );
  const hubs = ofOptionalApi(spokes, 'hub-routes', at.network.name);
  const gaps = [
    ...(routers.why ? [{ kind: 'learned-routes', of: at.network.name, failure: routers } as const] : []),
    ...learned.flatMap(gapsOf),
    ...(network.why ? [{ kind: 'peering-routes', of: at.network.name, failure: network } as const] : []),
    ...(network.answer?.importingPeerings ?? []).map(
      (of) => ({ kind: 'peering-routes', of, failure: null }) as const,
    ),
    ...gapsOf(hubs),
    ...seenIn(hubs).map((of) => ({ kind: 'hub-routes', of, failure: null }) as const),
  ];
  return listingOf(distinct(learned.flatMap(seenIn)), gaps);
}

/** Each router of a region returns the best routes of all. */
function distinct(routes: readonly Route[]): readonly Route[] {
  return [...new Map(routes.map((route) => [`${route.range} ${route.hop}`, route])).values()];
}

/** What belongs to the Network Connectivity API: where it is not enabled, or the universe lacks the product, there is none. */
function ofOptionalApi<Item>(reply: Reply<readonly Item[]>, kind: Gap['kind'], of: string): Listing<Item> {
  return reply.why === 'api-disabled' ? listingOf<Item>([], []) : listingFrom(reply, kind, of);
}

interface BestRoute {
  /** null if none matches for certain. */
  readonly route: Route | null;
  /** Routes that may win instead and lead elsewhere. */
  readonly rivals: readonly Route[];
}

function bestOf(routes: readonly Route[], at: NodeNetwork, target: Target): BestRoute {
  const matching = routes
    .map((route) => ({ route, matches: all([hasTag(route.tags, at), matchOf(route.range, target)]) }))
    .filter(({ matches }) => matches !== 'no')
    .toSorted(
      ({ route: a }, { route: b }) =>
        prefixLength(b.range) - prefixLength(a.range) ||
        a.priority - b.priority ||
        // Of two that are equal in both, packets can take the one by something that nobody can look into.
        Number(a.via === 'internet-gateway') - Number(b.via === 'internet-gateway'),
    );
  const certain = matching.findIndex(({ matches }) => matches === 'yes');
  const best = matching[certain]?.route ?? null;
  const before = matching.slice(0, certain === -1 ? undefined : certain).map(({ route }) => route);
  const leadsElsewhere = ({ via }: Route) => via !== best?.via || via === 'other';
  return { route: best, rivals: before.filter(leadsElsewhere) };
}

function hasTag(tags: readonly string[], at: NodeNetwork): Match {
  if (tags.length === 0) return 'yes';
  return at.tags === null ? 'unsure' : yesIf(tags.some((tag) => at.tags?.includes(tag)));
}
