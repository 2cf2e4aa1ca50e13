/** Routes of a VPC network. Each list shows some kinds of route, and none shows them all. */
import { defineCommand } from '../../model/define.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import { array, child, lastPart, list, numberAt, requiredText, text, texts } from '../decode.ts';
import { fields } from '../projection.ts';
import { absent, tagged, untested } from '../universe-support.ts';

/** Where a route leads: to the internet, to a range of the network itself, to a peered network, or elsewhere. */
export type NextHop = 'internet-gateway' | 'inside' | 'peering' | 'other';

/** A route of the network. */
export interface Route {
  readonly name: string;
  /** Destination range: `199.36.153.8/30`. */
  readonly range: string;
  readonly priority: number;
  /** Network tags of the instances that it applies to; all instances if there are none. */
  readonly tags: readonly string[];
  readonly via: NextHop;
  /** The next hop, if it is a resource of the customer: an instance, a VPN tunnel. */
  readonly hop: string;
}

const routeNames = {
  name: 'route',
  range: 'range',
  tags: 'network-tag',
  via: oneOf('internet-gateway', 'inside', 'peering', 'other'),
  hop: 'hop',
} as const;

export const listRoutes = defineCommand({
  id: 'gcloud-compute-routes-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['compute', 'routes', 'list', '--filter=network~/{NETWORK}$', '--project={NETWORK_PROJECT}'],
  ...fields(
    'name,destRange,priority,tags,nextHopGateway,nextHopIp,nextHopInstance,nextHopIlb,nextHopVpnTunnel,nextHopNetwork,nextHopPeering,nextHopHub',
    decodeRoutes,
    routeNames,
  ),
  purpose: {
    en: 'List the routes of the network, without those that a Cloud Router learned. The route with the narrowest range that contains the address of the registry wins; among equal ranges, the route with the lowest priority number wins.',
    fr: 'Lister les routes du réseau, sans celles qu’un Cloud Router a apprises. Parmi les plages qui contiennent l’adresse du registre, la plus étroite l’emporte\u00a0; à plage égale, la route avec le plus petit numéro de priorité.',
  },
  needs: [{ iam: 'compute.routes.list' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.routes, sources.gcloudReference],
});

/** The routes of a network in a list. */
export function decodeRoutes(answer: unknown): readonly Route[] {
  return array(answer).map((route) => routeOf(requiredText(route, 'name'), route));
}

const hopFields = [
  'nextHopInstance',
  'nextHopIp',
  'nextHopIlb',
  'nextHopVpnTunnel',
  'nextHopInterconnectAttachment',
  'nextHopHub',
] as const;

/** A route without a priority has the default, 1000. */
function routeOf(name: string, route: unknown): Route {
  const gateway = text(route, 'nextHopGateway');
  const hop = hopFields.map((key) => text(route, key)).find((value) => value !== null) ?? gateway ?? '';
  return {
    name,
    range: requiredText(route, 'destRange'),
    priority: numberAt(route, 'priority', 1000),
    tags: texts(route, 'tags'),
    via: gateway?.endsWith('/default-internet-gateway')
      ? 'internet-gateway'
      : text(route, 'nextHopNetwork') !== null
        ? 'inside'
        : text(route, 'nextHopPeering') !== null
          ? 'peering'
          : 'other',
    hop: lastPart(hop),
  };
}

export const readLearnedRoutes = defineCommand({
  id: 'gcloud-compute-routers-get-status',
  tool: 'gcloud',
  effect: 'reads',
  words: ['compute', 'routers', 'get-status', '{ROUTER}', '--region={REGION}', '--project={NETWORK_PROJECT}'],
  ...fields(
    'kind,result.bestRoutes[].destRange,result.bestRoutes[].priority,result.bestRoutes[].nextHopIp,result.bestRoutes[].nextHopVpnTunnel,result.bestRoutes[].nextHopInterconnectAttachment,result.bestRoutes[].nextHopInstance',
    decodeLearnedRoutes,
    { ...routeNames, name: 'hop' },
  ),
  purpose: {
    en: 'Read the routes that the network learned through BGP. The list of the routes of the network does not contain these routes.',
    fr: 'Lire les routes que le réseau a apprises par BGP. La liste des routes du réseau ne les contient pas.',
  },
  needs: [{ iam: 'compute.routers.get' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.routes, sources.routerStatus],
});

/**
 * The best routes that Cloud Routers of the network learned, in the region of the one that was asked. They have no
 * names of their own: each is named by its range. The kind is asked for so that the answer is never empty.
 */
export function decodeLearnedRoutes(answer: unknown): readonly Route[] {
  requiredText(answer, 'kind');
  return list(child(answer, 'result'), 'bestRoutes').map((route) =>
    routeOf(requiredText(route, 'destRange'), route),
  );
}

/** A policy-based route for machines of the network. It comes before subnet routes and all others. */
export interface PolicyBasedRoute {
  readonly name: string;
  /** The lowest number wins. */
  readonly priority: number;
  /** Network tags of the machines that it applies to; all machines if there are none. */
  readonly tags: readonly string[];
  /** Of one IP version, as the destination. */
  readonly sourceRange: string;
  readonly destinationRange: string;
  /** The address of the internal load balancer; null if the packets are left to the other routes. */
  readonly hop: string | null;
}

export const listPolicyBasedRoutes = defineCommand({
  id: 'gcloud-network-connectivity-policy-based-routes-list',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'network-connectivity',
    'policy-based-routes',
    'list',
    '--filter=network~/{NETWORK}$',
    '--project={NETWORK_PROJECT}',
  ],
  ...fields(
    'name,priority,filter.srcRange,filter.destRange,filter.ipProtocol,filter.protocolVersion,nextHopIlbIp,virtualMachine.tags,interconnectAttachment.region',
    decodePolicyBasedRoutes,
    { name: 'route', tags: 'network-tag', sourceRange: 'range', destinationRange: 'range', hop: 'address' },
  ),
  purpose: {
    en: 'List the policy-based routes of the network, which are evaluated before all other routes.',
    fr: 'Lister les routes du réseau basées sur des stratégies (policy-based routes), évaluées avant toutes les autres routes.',
  },
  needs: [{ iam: 'networkconnectivity.policyBasedRoutes.list' }],
  on: '{NETWORK_PROJECT}',
  universes: absent,
  sources: [sources.policyBasedRoutes],
});

/** Protocols of a policy-based route that cover a pull. */
const ofPulls = new Set(['ALL', 'TCP']);

/** Those for VLAN attachments only and for UDP are left out. A range that is not set is every address of the version. */
export function decodePolicyBasedRoutes(answer: unknown): readonly PolicyBasedRoute[] {
  return array(answer)
    .filter((route) => text(child(route, 'interconnectAttachment'), 'region') === null)
    .filter((route) => ofPulls.has(text(child(route, 'filter'), 'ipProtocol') ?? 'ALL'))
    .map((route) => {
      const filter = child(route, 'filter');
      const everything = text(filter, 'protocolVersion') === 'IPV6' ? '::/0' : '0.0.0.0/0';
      return {
        name: lastPart(requiredText(route, 'name')),
        priority: numberAt(route, 'priority', 100),
        tags: texts(child(route, 'virtualMachine'), 'tags'),
        sourceRange: text(filter, 'srcRange') ?? everything,
        destinationRange: text(filter, 'destRange') ?? everything,
        hop: text(route, 'nextHopIlbIp'),
      };
    });
}

export const listSpokes = defineCommand({
  id: 'gcloud-network-connectivity-spokes-list',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'network-connectivity',
    'spokes',
    'list',
    '--filter=linkedVpcNetwork.uri~/{NETWORK}$',
    '--project={NETWORK_PROJECT}',
  ],
  ...fields('name,hub,state,linkedVpcNetwork.uri', decodeSpokes, 'route'),
  purpose: {
    en: 'See whether the network is a spoke of a Network Connectivity Center hub, which adds routes of its own.',
    fr: 'Voir si le réseau est un spoke d’un hub Network Connectivity Center, qui ajoute ses propres routes.',
  },
  needs: [{ iam: 'networkconnectivity.spokes.list' }],
  on: '{NETWORK_PROJECT}',
  universes: tagged,
  sources: [sources.networkConnectivityCenter],
});

/** The names of the hubs whose spoke the network is. An inactive spoke brings no routes. */
export function decodeSpokes(answer: unknown): readonly string[] {
  return array(answer)
    .filter((spoke) => text(child(spoke, 'linkedVpcNetwork'), 'uri') !== null)
    .filter((spoke) => text(spoke, 'state') !== 'INACTIVE')
    .map((spoke) => lastPart(requiredText(spoke, 'hub')));
}
