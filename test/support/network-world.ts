/** Worlds in which the network chapter needs commands that no recorded cluster needs. */

import { canary } from './canary.ts';
import { minutesAgo } from './clock.ts';
import { app, worldOf } from './world/build.ts';
import { connectionTimedOut } from './world/messages.ts';
import type { GoogleWorld, LogEntry, World } from './world/model.ts';
import { nodeName, shop } from './world/setting.ts';
import { egressDenied } from './worlds/egress-denied.ts';

const project = `projects/${shop.project}`;
const base = `https://www.${shop.universeDomain}/compute/v1/${project}`;
const network = `${base}/global/networks/shop`;
const networkName = `${project}/global/networks/shop`;
const node = nodeName(shop, shop.pools[0] ?? '');
const machine = `${project}/zones/${shop.zone}/instances/${node}`;
const policy = `${project}/responsePolicies/registries`;
const { resources, entries } = egressDenied.google;

/** A peering that imports routes, a router that learns some, and a NAT gateway that logs. None carries the pulls. */
const router = `${project}/regions/${shop.location}/routers/shop-router`;
const routing: GoogleWorld['resources'] = {
  [networkName]: {
    ...resources[networkName],
    peerings: [
      {
        name: 'to-hub',
        network: `${base.replace(shop.project, 'company-hub')}/global/networks/hub`,
        state: 'ACTIVE',
        stateDetails: canary('peering-details'),
        importCustomRoutes: true,
      },
    ],
  },
  [router]: {
    name: 'shop-router',
    description: canary('router-description'),
    network,
    region: `${base}/regions/${shop.location}`,
    bgpPeers: [{ name: 'on-premises', peerAsn: 64514, md5AuthenticationKeyName: canary('key-name') }],
    nats: [
      {
        name: 'shop-nat',
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
};

/** An endpoint for Google APIs, a policy-based route for other machines, and a hub. */
const beyondRoutes: GoogleWorld['resources'] = {
  [`${project}/global/forwardingRules/googleapis`]: {
    name: 'googleapis',
    description: canary('endpoint-description'),
    IPAddress: '10.164.255.2',
    target: 'all-apis',
    network,
  },
  [`${project}/locations/global/policyBasedRoutes/inspect`]: {
    name: `${project}/locations/global/policyBasedRoutes/inspect`,
    description: canary('route-description'),
    network: networkName,
    priority: 100,
    filter: { protocolVersion: 'IPV4', ipProtocol: 'ALL', srcRange: '0.0.0.0/0', destRange: '0.0.0.0/0' },
    nextHopIlbIp: '10.164.0.99',
    virtualMachine: { tags: ['inspected'] },
  },
  [`${project}/locations/global/spokes/shop`]: {
    name: `${project}/locations/global/spokes/shop`,
    description: canary('spoke-description'),
    hub: 'projects/company-hub/locations/global/hubs/company',
    linkedVpcNetwork: { uri: network },
    state: 'ACTIVE',
  },
};

const drop: LogEntry = {
  logName: `${project}/logs/compute.googleapis.com%2Fnat_flows`,
  timestamp: minutesAgo(4),
  resource: {
    type: 'nat_gateway',
    labels: { project_id: shop.project, gateway_name: 'shop-nat', region: shop.location },
  },
  jsonPayload: {
    allocation_status: 'DROPPED',
    endpoint: { project_id: shop.project, vm_name: `${node}-lost`, zone: shop.zone },
  },
};

export const networkWorld: World = {
  ...egressDenied,
  name: 'networkWorld',
  about: 'A machine never became a node, and a response policy stands before the zones.',
  google: {
    ...egressDenied.google,
    resources: {
      ...resources,
      ...routing,
      ...beyondRoutes,
      [machine.replace(node, `${node}-lost`)]: { ...resources[machine], name: `${node}-lost` },
      [`${project}/policies/corporate`]: {
        name: 'corporate',
        description: canary('policy-description'),
        networks: [{ networkUrl: `${base}/global/networks/office` }],
        alternativeNameServerConfig: { targetNameServers: [{ ipv4Address: '10.20.0.53' }] },
      },
      [policy]: { responsePolicyName: 'registries', networks: [{ networkUrl: network }] },
      [`${policy}/rules/0`]: {
        ruleName: 'registry',
        dnsName: '*.pkg.dev.',
        behavior: 'bypassResponsePolicy',
      },
    },
    entries: [...entries, drop],
  },
};

const image = `${shop.registry}/app/cart:2.4.1`;
const repositoryOwner = `projects/${shop.imageProject}`;
const role = `${repositoryOwner}/roles/imagePuller`;

/**
 * The registry has an internal address that is no endpoint for Google APIs, so that what answers for its name is read;
 * and the node account may download only by a custom role.
 */
export const internalAddressWorld: World = worldOf(shop, {
  name: 'internalAddressWorld',
  about: 'The registry is sought at an internal address, and only a custom role may let the nodes download.',
  objects: app(shop, 'cart', image, { cause: connectionTimedOut('10.164.255.9')(image) }),
  google: {
    ...networkWorld.google,
    resources: {
      ...networkWorld.google.resources,
      [role]: {
        name: role,
        title: canary('role-title'),
        includedPermissions: ['artifactregistry.repositories.downloadArtifacts'],
      },
    },
    policies: {
      ...networkWorld.google.policies,
      [repositoryOwner]: {
        version: 1,
        bindings: [{ role, members: ['group:platform@example.com'] }],
      },
    },
  },
});
