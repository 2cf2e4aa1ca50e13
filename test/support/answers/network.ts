import { canary } from '../canary.ts';
import type { Sample } from './sample.ts';

const compute = 'https://www.googleapis.com/compute/v1/projects/shop-network';
const network = `${compute}/global/networks/shop`;
const subnetwork = `${compute}/regions/europe-west9/subnetworks/shop-nodes`;
const link = { project: 'shop-network', region: null, name: 'shop' };
const subnetLink = { project: 'shop-network', region: 'europe-west9', name: 'shop-nodes' };
const secret = { description: canary('description'), metadata: { items: [{ value: canary('metadata') }] } };

const denyAll = {
  name: 'deny-all-egress',
  priority: 1000,
  action: 'deny',
  ranges: ['0.0.0.0/0'],
  protocols: [{ protocol: 'all', ports: [] }],
  tags: ['web'],
  accounts: [],
  narrowed: false,
};
const rawRules = [
  {
    ...secret,
    name: 'deny-all-egress',
    direction: 'EGRESS',
    priority: 1000,
    destinationRanges: ['0.0.0.0/0'],
    denied: [{ IPProtocol: 'all' }],
    targetTags: ['web'],
  },
  { name: 'allow-ssh', direction: 'INGRESS', priority: 1000, allowed: [{ IPProtocol: 'tcp' }] },
  { name: 'switched-off', direction: 'EGRESS', disabled: true, denied: [{ IPProtocol: 'all' }] },
  {
    name: 'allow-registry',
    direction: 'EGRESS',
    priority: 0,
    allowed: [{ IPProtocol: 'tcp', ports: ['443'] }],
    targetServiceAccounts: ['nodes@shop-prod.iam.gserviceaccount.com'],
  },
];
const keptRules = [
  denyAll,
  {
    name: 'allow-registry',
    priority: 0,
    action: 'allow',
    ranges: [],
    protocols: [{ protocol: 'tcp', ports: ['443'] }],
    tags: [],
    accounts: ['nodes@shop-prod.iam.gserviceaccount.com'],
    narrowed: false,
  },
];
const policyRule = { direction: 'EGRESS', priority: 10, description: canary('rule-description') };
const layer4Configs = [{ ipProtocol: 'tcp', ports: ['1-1024'] }];
const keptPolicyRule = {
  priority: 10,
  ranges: ['0.0.0.0/0'],
  protocols: [{ protocol: 'tcp', ports: ['1-1024'] }],
  tags: [],
  accounts: [],
  narrowed: false,
};

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
          networkIP: canary('address'),
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
      tags: ['web'],
      account: 'nodes@shop-prod.iam.gserviceaccount.com',
    },
  },
  'gcloud-compute-networks-subnets-describe': {
    raw: { ...secret, name: 'shop-nodes', privateIpGoogleAccess: true, stackType: 'IPV4_ONLY' },
    kept: { privateGoogleAccess: true, ipv4Only: true },
  },
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
        bgpPeers: [{ md5AuthenticationKeyName: canary('key') }],
        nats: [
          { name: 'all', sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES' },
          {
            name: 'some',
            type: 'PRIVATE',
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
      { name: 'all', region: 'europe-west9', inside: false, everySubnet: true, subnets: [] },
      { name: 'some', region: 'europe-west9', inside: true, everySubnet: false, subnets: ['shop-nodes'] },
    ],
  },
  'gcloud-compute-firewall-rules-list': { raw: rawRules, kept: keptRules },
  'gcloud-compute-instances-network-interfaces-get-effective-firewalls': {
    raw: {
      firewalls: rawRules,
      firewallPolicys: [
        {
          name: '1234567890',
          displayName: 'org-egress',
          type: 'HIERARCHY',
          rules: [
            { ...policyRule, action: 'goto_next', match: { destIpRanges: ['0.0.0.0/0'], layer4Configs } },
            { ...policyRule, direction: 'INGRESS', action: 'deny', match: {} },
          ],
        },
        {
          name: 'network-policy',
          type: 'NETWORK',
          rules: [
            {
              ...policyRule,
              ruleName: 'only-names',
              action: 'allow',
              match: { destIpRanges: ['0.0.0.0/0'], layer4Configs, destFqdns: ['example.com'] },
            },
          ],
        },
      ],
    },
    kept: {
      rules: keptRules,
      policies: [
        {
          name: 'org-egress',
          hierarchical: true,
          rules: [{ ...keptPolicyRule, name: '1234567890 10', action: 'next' }],
        },
        {
          name: 'network-policy',
          hierarchical: false,
          rules: [{ ...keptPolicyRule, name: 'only-names', action: 'allow', narrowed: true }],
        },
      ],
    },
  },
  'gcloud-logging-read-firewall': {
    raw: [
      {
        timestamp: '2026-11-03T08:00:00Z',
        insertId: canary('insert'),
        jsonPayload: {
          connection: { dest_ip: '142.250.179.82', src_ip: canary('source') },
          instance: { vm_name: 'gke-web-1', project_id: canary('project') },
          rule_details: {
            reference: 'network:shop/firewall:deny-all-egress',
            direction: 'EGRESS',
            source_range: [canary('range')],
          },
        },
      },
    ],
    kept: [
      {
        time: '2026-11-03T08:00:00Z',
        address: '142.250.179.82',
        machine: 'gke-web-1',
        rule: 'network:shop/firewall:deny-all-egress',
        egress: true,
      },
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
    kept: { downloadFailed: true, timedOut: true, nameUnknown: false },
  },
};
