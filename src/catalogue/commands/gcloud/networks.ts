/** VPC networks: subnets, routes, Cloud NAT. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { array, flag, lastPart, list, numberAt, requiredText, text, texts } from '../decode.ts';
import { fields } from '../projection.ts';
import { untested } from '../universe-support.ts';

/** The subnet of the nodes. */
export interface Subnet {
  readonly privateGoogleAccess: boolean;
  readonly ipv4Only: boolean;
}

export const describeSubnet = defineCommand({
  id: 'gcloud-compute-networks-subnets-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'compute',
    'networks',
    'subnets',
    'describe',
    '{SUBNETWORK}',
    '--region={REGION}',
    '--project={NETWORK_PROJECT}',
  ],
  ...fields('name,privateIpGoogleAccess,stackType', decodeSubnet),
  purpose: {
    en: 'See whether Private Google Access is on in the subnet of the nodes. The field is absent while it is off.',
    fr: 'Voir si l’accès privé à Google est activé dans le sous-réseau des nœuds. Le champ est absent tant qu’il ne l’est pas.',
  },
  needs: [{ iam: 'compute.subnetworks.get' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess],
});

/** The API omits `privateIpGoogleAccess` while it is off. The name is asked for so that the answer is never empty. */
export function decodeSubnet(answer: unknown): Subnet {
  requiredText(answer, 'name');
  return {
    privateGoogleAccess: flag(answer, 'privateIpGoogleAccess'),
    ipv4Only: (text(answer, 'stackType') ?? 'IPV4_ONLY') === 'IPV4_ONLY',
  };
}

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

export const listRoutes = defineCommand({
  id: 'gcloud-compute-routes-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['compute', 'routes', 'list', '--filter=network~/{NETWORK}$', '--project={NETWORK_PROJECT}'],
  ...fields(
    'name,destRange,priority,tags,nextHopGateway,nextHopIp,nextHopInstance,nextHopIlb,nextHopVpnTunnel,nextHopNetwork,nextHopPeering,nextHopHub',
    decodeRoutes,
  ),
  purpose: {
    en: 'List the routes of the network. The narrowest range that holds the address wins; among equal ranges, the lowest priority number.',
    fr: 'Lister les routes du réseau. La plage la plus étroite qui contient l’adresse l’emporte\u00a0; à plage égale, le plus petit numéro de priorité.',
  },
  needs: [{ iam: 'compute.routes.list' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess],
});

/** A route without a priority has the default, 1000. */
export function decodeRoutes(answer: unknown): readonly Route[] {
  return array(answer).map((route) => {
    const gateway = text(route, 'nextHopGateway');
    const hops = ['nextHopInstance', 'nextHopIp', 'nextHopIlb', 'nextHopVpnTunnel', 'nextHopHub'] as const;
    const hop = hops.map((key) => text(route, key)).find((value) => value !== null) ?? gateway ?? '';
    return {
      name: requiredText(route, 'name'),
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
  });
}

/** A Cloud NAT gateway. */
export interface Nat {
  readonly name: string;
  readonly region: string;
  /** True for a Private NAT gateway, which leads to other networks and not to the internet. */
  readonly inside: boolean;
  readonly everySubnet: boolean;
  /** Names of the subnets whose primary range it serves, if it does not serve all of them. */
  readonly subnets: readonly string[];
}

export const listRouters = defineCommand({
  id: 'gcloud-compute-routers-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['compute', 'routers', 'list', '--filter=network~/{NETWORK}$', '--project={NETWORK_PROJECT}'],
  ...fields(
    'name,region,nats[].name,nats[].type,nats[].sourceSubnetworkIpRangesToNat,nats[].subnetworks[].name,nats[].subnetworks[].sourceIpRangesToNat',
    decodeRouters,
  ),
  purpose: {
    en: 'List the Cloud NAT gateways of the network with the subnets that they serve.',
    fr: 'Lister les passerelles Cloud NAT du réseau et les sous-réseaux qu’elles desservent.',
  },
  needs: [{ iam: 'compute.routers.list' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess, sources.natDifferences],
});

/** The gateways of every router. One that serves only secondary ranges of a subnet does not serve its nodes. */
export function decodeRouters(answer: unknown): readonly Nat[] {
  return array(answer).flatMap((router) =>
    list(router, 'nats').map((nat) => {
      const subnets = list(nat, 'subnetworks').filter((subnet) =>
        texts(subnet, 'sourceIpRangesToNat').some((range) => range !== 'LIST_OF_SECONDARY_IP_RANGES'),
      );
      return {
        name: requiredText(nat, 'name'),
        region: lastPart(requiredText(router, 'region')),
        inside: text(nat, 'type') === 'PRIVATE',
        everySubnet: text(nat, 'sourceSubnetworkIpRangesToNat')?.startsWith('ALL_SUBNETWORKS_') ?? false,
        subnets: subnets.map((subnet) => lastPart(requiredText(subnet, 'name'))),
      };
    }),
  );
}
