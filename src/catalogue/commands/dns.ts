/** Cloud DNS commands: what a name resolves to inside a network. Read only. */
import { defineCommand } from '../define.ts';
import { sources } from '../sources.ts';
import { fields } from './projection.ts';
import { untested } from './universe-support.ts';
import { decodeManagedZones, decodeRecords, decodeResponsePolicies, decodeResponseRules } from './zones.ts';

export const listManagedZones = defineCommand({
  id: 'gcloud-dns-managed-zones-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['dns', 'managed-zones', 'list', '--project={DNS_PROJECT}'],
  ...fields(
    'name,dnsName,visibility,privateVisibilityConfig.networks[].networkUrl,forwardingConfig.targetNameServers[].ipv4Address,peeringConfig.targetNetwork.networkUrl',
    decodeManagedZones,
  ),
  purpose: {
    en: 'List the DNS zones with the networks that see them.',
    fr: 'Lister les zones DNS et les réseaux qui les voient.',
  },
  needs: [{ iam: 'dns.managedZones.list' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.cloudDnsTroubleshooting],
});

export const listRecords = defineCommand({
  id: 'gcloud-dns-record-sets-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['dns', 'record-sets', 'list', '--zone={DNS_ZONE}', '--project={DNS_PROJECT}'],
  ...fields('name,type,rrdatas', decodeRecords),
  purpose: {
    en: 'List the records of a zone: what it answers, and for which names.',
    fr: 'Lister les enregistrements d’une zone : ce qu’elle répond, et pour quels noms.',
  },
  needs: [{ iam: 'dns.resourceRecordSets.list' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.cloudDnsTroubleshooting],
});

export const listResponsePolicies = defineCommand({
  id: 'gcloud-dns-response-policies-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['dns', 'response-policies', 'list', '--project={DNS_PROJECT}'],
  ...fields('responsePolicyName,networks[].networkUrl', decodeResponsePolicies),
  purpose: {
    en: 'List the response policies, which answer before any zone does, with the networks that they rule.',
    fr: 'Lister les stratégies de réponse, qui répondent avant toute zone, et les réseaux qu’elles régissent.',
  },
  needs: [{ iam: 'dns.responsePolicies.list' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.cloudDnsTroubleshooting],
});

export const listResponseRules = defineCommand({
  id: 'gcloud-dns-response-policies-rules-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['dns', 'response-policies', 'rules', 'list', '{RESPONSE_POLICY}', '--project={DNS_PROJECT}'],
  ...fields(
    'dnsName,behavior,localData.localDatas[].type,localData.localDatas[].rrdatas',
    decodeResponseRules,
  ),
  purpose: {
    en: 'List the names that a response policy answers for.',
    fr: 'Lister les noms auxquels s’applique une stratégie de réponse.',
  },
  needs: [{ iam: 'dns.responsePolicyRules.list' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.cloudDnsTroubleshooting],
});
