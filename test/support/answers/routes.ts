import { canary } from '../canary.ts';
import type { Sample } from './sample.ts';

const compute = 'https://www.googleapis.com/compute/v1/projects/shop-network';
const network = `${compute}/global/networks/shop`;
const subnetwork = `${compute}/regions/europe-west9/subnetworks/shop-nodes`;
const policyBasedRoutes = 'projects/shop-network/locations/global/policyBasedRoutes';
const secret = { description: canary('description') };

export const routeAnswers: Readonly<Record<string, Sample>> = {
  'gcloud-compute-routes-list': {
    raw: [
      {
        ...secret,
        name: 'default-route',
        destRange: '0.0.0.0/0',
        nextHopGateway: `${compute}/global/gateways/default-internet-gateway`,
      },
      {
        name: 'by-appliance',
        destRange: '199.36.153.4/30',
        priority: 0,
        tags: ['web'],
        nextHopInstance: `${compute}/zones/europe-west9-a/instances/appliance`,
      },
      { name: 'subnet-route', destRange: '10.164.0.0/20', priority: 0, nextHopNetwork: network },
      { name: 'peering-route', destRange: '10.20.0.0/20', priority: 0, nextHopPeering: 'to-hub' },
    ],
    kept: [
      {
        name: 'default-route',
        range: '0.0.0.0/0',
        priority: 1000,
        tags: [],
        via: 'internet-gateway',
        hop: 'default-internet-gateway',
      },
      {
        name: 'by-appliance',
        range: '199.36.153.4/30',
        priority: 0,
        tags: ['web'],
        via: 'other',
        hop: 'appliance',
      },
      { name: 'subnet-route', range: '10.164.0.0/20', priority: 0, tags: [], via: 'inside', hop: '' },
      { name: 'peering-route', range: '10.20.0.0/20', priority: 0, tags: [], via: 'peering', hop: '' },
    ],
  },
  'gcloud-compute-routers-list': {
    raw: [
      { ...secret, name: 'bare', region: `${compute}/regions/europe-west9` },
      {
        name: 'shop-router',
        region: `${compute}/regions/europe-west9`,
        bgpPeers: [{ name: canary('peer'), md5AuthenticationKeyName: canary('key') }],
        nats: [
          {
            name: 'all',
            sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
            natIps: [canary('address')],
            logConfig: { enable: true, filter: 'ERRORS_ONLY' },
          },
          {
            name: 'some',
            type: 'PRIVATE',
            logConfig: { enable: true, filter: 'TRANSLATIONS_ONLY' },
            sourceSubnetworkIpRangesToNat: 'LIST_OF_SUBNETWORKS',
            subnetworks: [
              { name: subnetwork, sourceIpRangesToNat: ['PRIMARY_IP_RANGE'] },
              {
                name: `${compute}/regions/europe-west9/subnetworks/pods`,
                sourceIpRangesToNat: ['LIST_OF_SECONDARY_IP_RANGES'],
              },
            ],
          },
        ],
      },
    ],
    kept: [
      { name: 'bare', region: 'europe-west9', learns: false, nats: [] },
      {
        name: 'shop-router',
        region: 'europe-west9',
        learns: true,
        nats: [
          {
            name: 'all',
            region: 'europe-west9',
            inside: false,
            everySubnet: true,
            subnets: [],
            logsErrors: true,
          },
          {
            name: 'some',
            region: 'europe-west9',
            inside: true,
            everySubnet: false,
            subnets: ['shop-nodes'],
            logsErrors: false,
          },
        ],
      },
    ],
  },
  'gcloud-compute-routers-get-status': {
    raw: {
      kind: 'compute#routerStatusResponse',
      result: {
        network: canary('network'),
        bgpPeerStatus: [{ name: canary('peer'), md5AuthEnabled: true }],
        bestRoutes: [
          {
            ...secret,
            destRange: '0.0.0.0/0',
            priority: 100,
            nextHopIp: '169.254.0.2',
            nextHopVpnTunnel: `${compute}/regions/europe-west9/vpnTunnels/to-office`,
            asPaths: [{ asLists: [canary('path')] }],
          },
          {
            destRange: '10.20.0.0/16',
            nextHopInterconnectAttachment: `${compute}/regions/europe-west9/interconnectAttachments/to-office`,
          },
        ],
        bestRoutesForRouter: [{ destRange: canary('range') }],
      },
    },
    kept: [
      {
        name: '0.0.0.0/0',
        range: '0.0.0.0/0',
        priority: 100,
        tags: [],
        via: 'other',
        hop: '169.254.0.2',
      },
      {
        name: '10.20.0.0/16',
        range: '10.20.0.0/16',
        priority: 1000,
        tags: [],
        via: 'other',
        hop: 'to-office',
      },
    ],
  },
  'gcloud-network-connectivity-policy-based-routes-list': {
    raw: [
      {
        ...secret,
        name: `${policyBasedRoutes}/inspect`,
        priority: 100,
        filter: {
          protocolVersion: 'IPV4',
          ipProtocol: 'TCP',
          srcRange: '10.164.0.0/20',
          destRange: '0.0.0.0/0',
        },
        nextHopIlbIp: '10.164.0.99',
        virtualMachine: { tags: ['web'] },
        labels: { a: canary('label') },
        warnings: [{ warningMessage: canary('warning') }],
      },
      { name: `${policyBasedRoutes}/skip`, nextHopOtherRoutes: 'DEFAULT_ROUTING' },
      {
        name: canary('for-attachments'),
        filter: { srcRange: '0.0.0.0/0' },
        interconnectAttachment: { region: 'europe-west9' },
      },
      { name: canary('for-udp'), filter: { ipProtocol: 'UDP' }, nextHopIlbIp: '10.164.0.98' },
      { name: `${policyBasedRoutes}/ipv6`, filter: { protocolVersion: 'IPV6' }, nextHopIlbIp: 'fd20::5' },
    ],
    kept: [
      {
        name: 'inspect',
        priority: 100,
        tags: ['web'],
        sourceRange: '10.164.0.0/20',
        destinationRange: '0.0.0.0/0',
        hop: '10.164.0.99',
      },
      {
        name: 'skip',
        priority: 100,
        tags: [],
        sourceRange: '0.0.0.0/0',
        destinationRange: '0.0.0.0/0',
        hop: null,
      },
      {
        name: 'ipv6',
        priority: 100,
        tags: [],
        sourceRange: '::/0',
        destinationRange: '::/0',
        hop: 'fd20::5',
      },
    ],
  },
  'gcloud-network-connectivity-spokes-list': {
    raw: [
      {
        ...secret,
        name: canary('spoke'),
        hub: 'projects/company-hub/locations/global/hubs/company',
        linkedVpcNetwork: { uri: network, excludeExportRanges: [canary('range')] },
        state: 'ACTIVE',
      },
      {
        name: canary('inactive-spoke'),
        hub: 'projects/company-hub/locations/global/hubs/former',
        linkedVpcNetwork: { uri: network },
        state: 'INACTIVE',
        reasons: [{ code: 'REJECTED', userDetails: canary('reason') }],
      },
      {
        name: canary('tunnel-spoke'),
        hub: 'projects/company-hub/locations/global/hubs/other',
        linkedVpnTunnels: { uris: [canary('tunnel')] },
      },
    ],
    kept: ['company'],
  },
};
