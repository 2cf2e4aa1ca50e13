/** The network of the verification world: an answer for each command that reads networks, firewalls or DNS. */
import type { GoogleWorld } from './world/model.ts';

type Resources = GoogleWorld['resources'];

/** The resources that the examples of the placeholders name, in the project of the network. */
export function networkResources(value: (name: string) => string, universeDomain: string): Resources {
  const compute = `https://www.${universeDomain}/compute/v1`;
  const link = `${compute}/projects/${value('NETWORK_PROJECT')}/global/networks/${value('NETWORK')}`;
  return {
    ...firewallResources(value, link),
    ...networkAndRoutes(value, compute, link),
    ...dnsResources(value, link),
  };
}

function firewallResources(value: (name: string) => string, network: string): Resources {
  const project = `projects/${value('NETWORK_PROJECT')}`;
  const node = `projects/${value('PROJECT')}/zones/${value('NODE_ZONE')}/instances/${value('NODE')}`;
  const denial = {
    name: 'deny-egress',
    network,
    direction: 'EGRESS',
    priority: 1000,
    denied: [{ IPProtocol: 'all' }],
    destinationRanges: ['0.0.0.0/0'],
  };
  const allowance = {
    ruleName: 'registries',
    direction: 'EGRESS',
    priority: 10,
    action: 'allow',
    match: { destFqdns: [value('REGISTRY_DOMAIN')], layer4Configs: [{ ipProtocol: 'tcp' }] },
  };
  const effective = {
    firewalls: [denial],
    firewallPolicys: [
      { name: 'egress', type: 'NETWORK', priority: 1000, rules: [allowance] },
      { name: 'egress-of-region', type: 'NETWORK_REGIONAL', priority: 1000, rules: [allowance] },
    ],
  };
  return {
    [`${project}/global/firewalls/deny-egress`]: denial,
    [`${node}/getEffectiveFirewalls`]: effective,
    [`${project}/regions/${value('REGION')}/firewallPolicies/getEffectiveFirewalls`]: effective,
  };
}

/** The network with a peering, a router with a BGP peer, and one resource of each kind that brings routes. */
function networkAndRoutes(value: (name: string) => string, compute: string, network: string): Resources {
  const project = `projects/${value('NETWORK_PROJECT')}`;
  const router = `${project}/regions/${value('REGION')}/routers/${value('ROUTER')}`;
  const route = `${project}/locations/global/policyBasedRoutes/inspect`;
  const spoke = `${project}/locations/global/spokes/shop`;
  return {
    [`${project}/global/networks/${value('NETWORK')}`]: {
      name: value('NETWORK'),
      selfLink: network,
      autoCreateSubnetworks: false,
      networkFirewallPolicyEnforcementOrder: 'BEFORE_CLASSIC_FIREWALL',
      routingConfig: { routingMode: 'GLOBAL' },
      peerings: [
        {
          name: 'to-hub',
          network: `${compute}/projects/hub/global/networks/hub`,
          state: 'ACTIVE',
          importCustomRoutes: true,
        },
      ],
    },
    [router]: {
      name: value('ROUTER'),
      network,
      region: `${compute}/${project}/regions/${value('REGION')}`,
      bgpPeers: [{ name: 'on-premises', peerAsn: 64514 }],
      nats: [
        {
          name: 'nat',
          type: 'PUBLIC',
          sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
          logConfig: { enable: true, filter: 'ERRORS_ONLY' },
        },
      ],
    },
    [`${router}/getRouterStatus`]: {
      kind: 'compute#routerStatusResponse',
      result: {
        network,
        bestRoutes: [{ destRange: '10.20.0.0/16', priority: 100, nextHopIp: '169.254.0.2', network }],
      },
    },
    [`${project}/global/forwardingRules/googleapis`]: {
      name: 'googleapis',
      IPAddress: '10.164.255.2',
      target: 'all-apis',
      network,
    },
    [route]: {
      name: route,
      network: network.slice(`${compute}/`.length),
      priority: 100,
      filter: {
        protocolVersion: 'IPV4',
        ipProtocol: 'TCP',
        srcRange: '10.164.0.0/20',
        destRange: '0.0.0.0/0',
      },
      nextHopIlbIp: '10.164.0.99',
      virtualMachine: { tags: ['inspected'] },
    },
    [spoke]: {
      name: spoke,
      hub: `${project}/locations/global/hubs/company`,
      linkedVpcNetwork: { uri: network },
      state: 'ACTIVE',
    },
  };
}

function dnsResources(value: (name: string) => string, networkUrl: string): Resources {
  const project = `projects/${value('DNS_PROJECT')}`;
  const zone = `${project}/managedZones/${value('DNS_ZONE')}`;
  const policy = `${project}/responsePolicies/${value('RESPONSE_POLICY')}`;
  const domain = `${value('REGISTRY_DOMAIN')}.`;
  const networks = [{ networkUrl }];
  const gkeClusterName = `projects/${value('PROJECT')}/locations/${value('CLUSTER_LOCATION')}/clusters/${value('CLUSTER')}`;
  const scope = { networks, gkeClusters: [{ gkeClusterName }] };
  return {
    [zone]: {
      name: value('DNS_ZONE'),
      dnsName: domain,
      visibility: 'private',
      privateVisibilityConfig: scope,
    },
    [`${zone}/rrsets/0`]: {
      name: domain,
      type: 'A',
      ttl: 300,
      rrdatas: value('VIP_ADDRESSES').split(','),
    },
    [`${project}/policies/corporate`]: {
      name: 'corporate',
      networks,
      alternativeNameServerConfig: { targetNameServers: [{ ipv4Address: '10.20.0.53' }] },
    },
    [policy]: { responsePolicyName: value('RESPONSE_POLICY'), ...scope },
    [`${policy}/rules/0`]: { ruleName: 'registry', dnsName: domain, behavior: 'bypassResponsePolicy' },
  };
}
