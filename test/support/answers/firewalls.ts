import { canary } from '../canary.ts';
import type { Sample } from './sample.ts';

const secret = { description: canary('description') };

const denyAll = {
  name: 'deny-all-egress',
  priority: 1000,
  action: 'deny',
  ranges: ['0.0.0.0/0'],
  protocols: [{ protocol: 'all', ports: [] }],
  tags: ['web'],
  accounts: [],
  hosts: [],
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
    hosts: [],
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
  hosts: [],
  narrowed: false,
};

const effectiveFirewalls: Sample = {
  raw: {
    firewalls: rawRules,
    firewallPolicys: [
      {
        name: '1234567890',
        displayName: 'org-egress',
        type: 'HIERARCHY',
        rules: [
          { ...policyRule, action: 'goto_next', match: { destIpRanges: ['0.0.0.0/0'], layer4Configs } },
          { ...policyRule, direction: 'INGRESS', action: 'deny', match: { srcFqdns: [canary('source')] } },
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
            match: { layer4Configs, destFqdns: ['Europe-West9-docker.pkg.dev'] },
          },
          {
            ...policyRule,
            ruleName: 'only-countries',
            action: 'deny',
            match: { destIpRanges: ['0.0.0.0/0'], layer4Configs, destRegionCodes: [canary('country')] },
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
        rules: [
          {
            ...keptPolicyRule,
            name: 'only-names',
            action: 'allow',
            ranges: [],
            hosts: ['europe-west9-docker.pkg.dev'],
          },
          { ...keptPolicyRule, name: 'only-countries', action: 'deny', narrowed: true },
        ],
      },
    ],
  },
};

export const firewallAnswers: Readonly<Record<string, Sample>> = {
  'gcloud-compute-firewall-rules-list': { raw: rawRules, kept: keptRules },
  'gcloud-compute-instances-network-interfaces-get-effective-firewalls': effectiveFirewalls,
  'gcloud-compute-networks-get-effective-firewalls': effectiveFirewalls,
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
};
