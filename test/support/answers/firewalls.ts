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

/** Policies of every type, out of the order of their evaluation, and one of a type that gcloud does not know. */
const effectiveFirewalls: Sample = {
  raw: {
    firewalls: rawRules,
    firewallPolicys: [
      { name: 'of-the-region', type: 'NETWORK_REGIONAL', priority: 1000, rules: [] },
      { name: 'second-network-policy', type: 'NETWORK', priority: 2000, rules: [] },
      { name: 'gke-of-the-region', type: 'SYSTEM_REGIONAL', rules: [] },
      { name: 'gke', type: 'SYSTEM_GLOBAL', rules: [] },
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
        priority: 1000,
        packetMirroringRules: [{ ...policyRule, action: 'mirror', match: { destIpRanges: ['0.0.0.0/0'] } }],
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
      {
        name: 'of-another-type',
        rules: [{ ...policyRule, action: 'deny', match: { destIpRanges: ['0.0.0.0/0'], layer4Configs } }],
      },
    ],
  },
  kept: {
    rules: keptRules,
    policies: [
      {
        name: 'of-another-type',
        level: null,
        rules: [{ ...keptPolicyRule, name: 'of-another-type 10', action: 'deny' }],
      },
      {
        name: 'org-egress',
        level: 'hierarchical',
        rules: [{ ...keptPolicyRule, name: '1234567890 10', action: 'next' }],
      },
      { name: 'gke', level: 'system', rules: [] },
      { name: 'gke-of-the-region', level: 'system', rules: [] },
      {
        name: 'network-policy',
        level: 'global',
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
      { name: 'second-network-policy', level: 'global', rules: [] },
      { name: 'of-the-region', level: 'regional', rules: [] },
    ],
  },
};

export const firewallAnswers: Readonly<Record<string, Sample>> = {
  'gcloud-compute-firewall-rules-list': { raw: rawRules, kept: keptRules },
  'gcloud-compute-instances-network-interfaces-get-effective-firewalls': effectiveFirewalls,
  'gcloud-compute-network-firewall-policies-get-effective-firewalls': effectiveFirewalls,
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
