/** Cloud Routers: whether they learn routes, and the NAT gateways that they carry. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { array, child, flag, lastPart, list, requiredText, text, texts } from '../decode.ts';
import { fields } from '../projection.ts';
import { untested } from '../universe-support.ts';

/** A Cloud NAT gateway. */
export interface Nat {
  readonly name: string;
  readonly region: string;
  /** True for a Private NAT gateway, which leads to other networks and not to the internet. */
  readonly inside: boolean;
  readonly everySubnet: boolean;
  /** Names of the subnets whose primary range it serves, if it does not serve all of them. */
  readonly subnets: readonly string[];
  /** Whether it logs the connections for which it had no port. */
  readonly logsErrors: boolean;
}

/** A Cloud Router of the network. */
export interface Router {
  readonly name: string;
  readonly region: string;
  /** Whether it has BGP peers, from which it can learn routes. */
  readonly learns: boolean;
  readonly nats: readonly Nat[];
}

export const listRouters = defineCommand({
  id: 'gcloud-compute-routers-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['compute', 'routers', 'list', '--filter=network~/{NETWORK}$', '--project={NETWORK_PROJECT}'],
  ...fields(
    'name,region,bgpPeers[].name,nats[].name,nats[].type,nats[].sourceSubnetworkIpRangesToNat,nats[].subnetworks[].name,nats[].subnetworks[].sourceIpRangesToNat,nats[].logConfig.enable,nats[].logConfig.filter',
    decodeRouters,
    {
      name: 'router',
      region: 'location',
      nats: { name: 'router', region: 'location', subnets: 'subnet' },
    },
  ),
  purpose: {
    en: 'List the Cloud Routers of the network: their BGP peers, and their NAT gateways with the subnets that they serve.',
    fr: 'Lister les Cloud Routers du réseau\u00a0: leurs pairs BGP, et leurs passerelles NAT avec les sous-réseaux desservis.',
  },
  needs: [{ iam: 'compute.routers.list' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess, sources.natDifferences],
});

/** The routers of a network. A gateway that serves only secondary ranges of a subnet does not serve its nodes. */
export function decodeRouters(answer: unknown): readonly Router[] {
  return array(answer).map((router) => {
    const region = lastPart(requiredText(router, 'region'));
    return {
      name: requiredText(router, 'name'),
      region,
      learns: list(router, 'bgpPeers').length > 0,
      nats: list(router, 'nats').map((nat) => natOf(nat, region)),
    };
  });
}

function natOf(nat: unknown, region: string): Nat {
  const subnets = list(nat, 'subnetworks').filter((subnet) =>
    texts(subnet, 'sourceIpRangesToNat').some((range) => range !== 'LIST_OF_SECONDARY_IP_RANGES'),
  );
  const log = child(nat, 'logConfig');
  return {
    name: requiredText(nat, 'name'),
    region,
    inside: text(nat, 'type') === 'PRIVATE',
    everySubnet: text(nat, 'sourceSubnetworkIpRangesToNat')?.startsWith('ALL_SUBNETWORKS_') ?? false,
    subnets: subnets.map((subnet) => lastPart(requiredText(subnet, 'name'))),
    logsErrors: flag(log, 'enable') && text(log, 'filter') !== 'TRANSLATIONS_ONLY',
  };
}
