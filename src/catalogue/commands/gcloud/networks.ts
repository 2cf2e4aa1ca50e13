/** VPC networks: the network itself, its subnets, and its endpoints for Google APIs. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { array, flag, list, requiredText, text } from '../decode.ts';
import { fields } from '../projection.ts';
import { untested } from '../universe-support.ts';

/** The subnet of the nodes. */
export interface Subnet {
  readonly privateGoogleAccess: boolean;
  readonly ipv4Only: boolean;
  /** Whether the IPv6 addresses of its machines are external ones. */
  readonly externalIpv6: boolean;
  /** The primary IPv4 range, from which the nodes have their addresses. */
  readonly range: string | null;
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
  ...fields('name,ipCidrRange,privateIpGoogleAccess,stackType,ipv6AccessType', decodeSubnet, {
    range: 'range',
  }),
  purpose: {
    en: 'See whether Private Google Access is enabled in the subnet of the nodes. The field privateIpGoogleAccess is false or absent if Private Google Access is disabled.',
    fr: 'Voir si l’accès privé à Google est activé dans le sous-réseau des nœuds. Le champ privateIpGoogleAccess vaut false ou est absent si cet accès est désactivé.',
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
    externalIpv6: text(answer, 'ipv6AccessType') === 'EXTERNAL',
    range: text(answer, 'ipCidrRange'),
  };
}

/** What a network says of its own routes and firewalls. */
export interface VpcNetwork {
  /** Whether network firewall policies are evaluated before VPC firewall rules. */
  readonly policiesFirst: boolean;
  /** Peerings that import custom routes, which no list of the network's routes shows. */
  readonly importingPeerings: readonly string[];
}

export const describeNetwork = defineCommand({
  id: 'gcloud-compute-networks-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: ['compute', 'networks', 'describe', '{NETWORK}', '--project={NETWORK_PROJECT}'],
  ...fields(
    'name,networkFirewallPolicyEnforcementOrder,peerings[].name,peerings[].state,peerings[].importCustomRoutes',
    decodeNetwork,
    { importingPeerings: 'peering' },
  ),
  purpose: {
    en: 'See which peerings import custom routes of other networks, and whether network firewall policies are evaluated before VPC firewall rules.',
    fr: 'Voir quels appairages importent des routes personnalisées d’autres réseaux, et si les stratégies de pare-feu réseau sont évaluées avant les règles de pare-feu VPC.',
  },
  needs: [{ iam: 'compute.networks.get' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.routes, sources.firewallOrder],
});

/** Only an active peering exchanges routes. Policies come after rules unless the network says otherwise. */
export function decodeNetwork(answer: unknown): VpcNetwork {
  requiredText(answer, 'name');
  return {
    policiesFirst: text(answer, 'networkFirewallPolicyEnforcementOrder') === 'BEFORE_CLASSIC_FIREWALL',
    importingPeerings: list(answer, 'peerings')
      .filter((peering) => text(peering, 'state') === 'ACTIVE' && flag(peering, 'importCustomRoutes'))
      .map((peering) => requiredText(peering, 'name')),
  };
}

/** A Private Service Connect endpoint for Google APIs: an internal address at which they are served. */
export interface ApiEndpoint {
  readonly name: string;
  readonly address: string;
}

export const listApiEndpoints = defineCommand({
  id: 'gcloud-compute-forwarding-rules-list-google-apis',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'compute',
    'forwarding-rules',
    'list',
    // Not before the filter: the linter of gcloud takes the quote of the next word for a value of --global.
    '--filter=network~/{NETWORK}$',
    '--global',
    '--project={NETWORK_PROJECT}',
  ],
  ...fields('name,IPAddress,target', decodeApiEndpoints, { name: 'route', address: 'address' }),
  purpose: {
    en: 'List the Private Service Connect endpoints of the network. Endpoints with the target all-apis or vpc-sc lead to the APIs of the cloud provider.',
    fr: 'Lister les points de terminaison Private Service Connect du réseau. Les points de terminaison dont la cible est all-apis ou vpc-sc mènent aux API du fournisseur du cloud.',
  },
  needs: [{ iam: 'compute.globalForwardingRules.list' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.apiEndpoints],
});

/** The bundles of APIs that an endpoint can serve. */
const apiBundles = new Set(['all-apis', 'vpc-sc']);

/** Forwarding rules with another target lead elsewhere. */
export function decodeApiEndpoints(answer: unknown): readonly ApiEndpoint[] {
  return array(answer)
    .filter((rule) => apiBundles.has(text(rule, 'target') ?? ''))
    .map((rule) => ({ name: requiredText(rule, 'name'), address: requiredText(rule, 'IPAddress') }));
}
