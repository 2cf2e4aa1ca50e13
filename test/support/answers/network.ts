import { canary } from '../canary.ts';
import type { Sample } from './sample.ts';

const compute = 'https://www.googleapis.com/compute/v1/projects/shop-network';
const network = `${compute}/global/networks/shop`;
const subnetwork = `${compute}/regions/europe-west9/subnetworks/shop-nodes`;
const link = { project: 'shop-network', region: null, name: 'shop' };
const subnetLink = { project: 'shop-network', region: 'europe-west9', name: 'shop-nodes' };
const secret = { description: canary('description'), metadata: { items: [{ value: canary('metadata') }] } };

export const networkAnswers: Readonly<Record<string, Sample>> = {
  'gcloud-container-clusters-describe-network': {
    raw: {
      ...secret,
      networkConfig: {
        network: 'projects/shop-network/global/networks/shop',
        subnetwork: 'projects/shop-network/regions/europe-west9/subnetworks/shop-nodes',
      },
      privateClusterConfig: { enablePrivateNodes: true, masterIpv4CidrBlock: canary('range') },
      nodePools: [
        { name: 'default-pool', networkConfig: {} },
        { name: 'public', networkConfig: { enablePrivateNodes: false, podRange: canary('pods') } },
      ],
    },
    kept: { network: link, subnetwork: subnetLink, privateNodes: true, pools: { public: false } },
  },
  'gcloud-compute-instances-describe-network': {
    raw: {
      ...secret,
      networkInterfaces: [
        {
          network,
          subnetwork,
          networkIP: '10.164.0.10',
          ipv6Address: canary('address'),
          stackType: 'IPV4_IPV6',
          accessConfigs: [{ natIP: '34.1.2.3', publicPtrDomainName: canary('ptr') }],
        },
      ],
      tags: { items: ['web'], fingerprint: canary('fingerprint') },
      serviceAccounts: [{ email: 'nodes@shop-prod.iam.gserviceaccount.com', scopes: [canary('scope')] }],
    },
    kept: {
      network: link,
      subnetwork: subnetLink,
      external: true,
      ipv4Only: false,
      address: '10.164.0.10',
      tags: ['web'],
      account: 'nodes@shop-prod.iam.gserviceaccount.com',
    },
  },
  'gcloud-compute-networks-subnets-describe': {
    raw: {
      ...secret,
      name: 'shop-nodes',
      ipCidrRange: '10.164.0.0/20',
      privateIpGoogleAccess: true,
      stackType: 'IPV4_IPV6',
      ipv6AccessType: 'EXTERNAL',
      externalIpv6Prefix: canary('prefix'),
      secondaryIpRanges: [{ rangeName: 'pods', ipCidrRange: canary('range') }],
    },
    kept: { privateGoogleAccess: true, ipv4Only: false, externalIpv6: true, range: '10.164.0.0/20' },
  },
  'gcloud-compute-networks-describe': {
    raw: {
      ...secret,
      name: 'shop',
      networkFirewallPolicyEnforcementOrder: 'BEFORE_CLASSIC_FIREWALL',
      subnetworks: [canary('subnet')],
      peerings: [
        {
          name: 'to-hub',
          network: canary('peer'),
          state: 'ACTIVE',
          stateDetails: canary('details'),
          importCustomRoutes: true,
        },
        { name: 'subnet-routes-only', state: 'ACTIVE', importCustomRoutes: false },
        { name: 'half-made', state: 'INACTIVE', importCustomRoutes: true },
      ],
    },
    kept: { policiesFirst: true, importingPeerings: ['to-hub'] },
  },
  'gcloud-compute-forwarding-rules-list-google-apis': {
    raw: [
      {
        ...secret,
        name: 'googleapis',
        IPAddress: '10.164.255.2',
        target: 'all-apis',
        serviceDirectoryRegistrations: [{ namespace: canary('namespace') }],
      },
      { name: 'restricted', IPAddress: '10.164.255.3', target: 'vpc-sc' },
      {
        name: canary('load-balancer'),
        IPAddress: canary('address'),
        target: `${compute}/global/targetHttpsProxies/web`,
      },
    ],
    kept: [
      { name: 'googleapis', address: '10.164.255.2' },
      { name: 'restricted', address: '10.164.255.3' },
    ],
  },
  'gcloud-logging-read-nat': {
    raw: [
      {
        timestamp: '2026-11-03T08:00:00Z',
        insertId: canary('insert'),
        resource: {
          type: 'nat_gateway',
          labels: {
            gateway_name: 'shop-nat',
            region: 'europe-west9',
            project_id: canary('project'),
            router_id: canary('router'),
          },
        },
        jsonPayload: {
          allocation_status: 'DROPPED',
          connection: { src_ip: canary('source'), dest_ip: canary('destination') },
          endpoint: { vm_name: 'gke-web-1', zone: canary('zone'), project_id: canary('project') },
        },
      },
      { timestamp: '2026-11-03T07:00:00Z' },
    ],
    kept: [
      { time: '2026-11-03T08:00:00Z', gateway: 'shop-nat', region: 'europe-west9', machine: 'gke-web-1' },
      { time: '2026-11-03T07:00:00Z', gateway: null, region: null, machine: null },
    ],
  },
  'gcloud-compute-instances-list': {
    raw: [
      {
        ...secret,
        name: 'gke-web-1',
        zone: `${compute}/zones/europe-west9-a`,
        status: 'RUNNING',
        creationTimestamp: '2026-11-03T08:00:00Z',
      },
    ],
    kept: [{ name: 'gke-web-1', zone: 'europe-west9-a', running: true, created: '2026-11-03T08:00:00Z' }],
  },
  'gcloud-compute-instances-get-serial-port-output': {
    raw: `[   9.1] ${canary('boot')}\n[FAILED] Failed to start Download and install k8s binaries and configurations.\ncurl: (28) Connection timed out after 5001 ms\n`,
    kept: { installationFailed: true, download: 'timeout' },
  },
};
