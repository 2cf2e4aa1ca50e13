/** Commands that undo what a remedy changed in a network. They are shown and copied; nothing in Pullbook can run them. */
import type { ChangeScope, ResourceKind } from '../../model/change.ts';
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { untested } from '../universe-support.ts';
import { undoing } from './undo.ts';

const deletes = (kind: ResourceKind, name: string, scope: ChangeScope) =>
  undoing({ verb: 'deletes', kind, name }, scope);

export const disablePrivateGoogleAccess = defineCommand({
  id: 'gcloud-compute-networks-subnets-update-no-private-google-access',
  tool: 'gcloud',
  effect: 'changes',
  change: undoing(
    { verb: 'changes', kind: 'subnet', name: '{SUBNETWORK}', fields: ['privateIpGoogleAccess=false'] },
    'machines-of-subnet',
  ),
  words: [
    'compute',
    'networks',
    'subnets',
    'update',
    '{SUBNETWORK}',
    '--region={REGION}',
    '--project={NETWORK_PROJECT}',
    '--no-enable-private-ip-google-access',
  ],
  output: [],
  purpose: {
    en: 'Disable Private Google Access in a subnet.',
    fr: 'Désactiver l’accès privé à Google dans un sous-réseau.',
  },
  needs: [{ iam: 'compute.subnetworks.setPrivateIpGoogleAccess' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess],
});

export const deleteRouter = defineCommand({
  id: 'gcloud-compute-routers-delete',
  tool: 'gcloud',
  effect: 'changes',
  change: deletes('router', '{ROUTER}', 'machines-of-region'),
  words: ['compute', 'routers', 'delete', '{ROUTER}', '--region={REGION}', '--project={NETWORK_PROJECT}'],
  output: [],
  purpose: {
    en: 'Delete a Cloud Router, with the NAT gateways on it.',
    fr: 'Supprimer un Cloud Router, avec ses passerelles NAT.',
  },
  needs: [{ iam: 'compute.routers.delete' }, { iam: 'compute.networks.updatePolicy' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});

export const deleteNat = defineCommand({
  id: 'gcloud-compute-routers-nats-delete',
  tool: 'gcloud',
  effect: 'changes',
  change: deletes('nat-gateway', '{ROUTER}-nat', 'machines-of-subnet'),
  words: [
    'compute',
    'routers',
    'nats',
    'delete',
    '{ROUTER}-nat',
    '--router={ROUTER}',
    '--region={REGION}',
    '--project={NETWORK_PROJECT}',
  ],
  output: [],
  purpose: { en: 'Delete a NAT gateway.', fr: 'Supprimer une passerelle NAT.' },
  needs: [{ iam: 'compute.routers.get' }, { iam: 'compute.routers.update' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});

export const deleteEgressRule = defineCommand({
  id: 'gcloud-compute-firewall-rules-delete-egress',
  tool: 'gcloud',
  effect: 'changes',
  change: deletes('firewall-rule', 'allow-egress-registry', 'machines-of-account'),
  words: ['compute', 'firewall-rules', 'delete', 'allow-egress-registry', '--project={NETWORK_PROJECT}'],
  output: [],
  purpose: {
    en: 'Delete the rule that allows traffic to the registry.',
    fr: 'Supprimer la règle qui autorise le trafic vers le registre.',
  },
  needs: [{ iam: 'compute.firewalls.delete' }, { iam: 'compute.networks.updatePolicy' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});

export const deleteGatewayRoute = defineCommand({
  id: 'gcloud-compute-routes-delete',
  tool: 'gcloud',
  effect: 'changes',
  change: deletes('route', 'registry-by-internet-gateway', 'machines-of-network'),
  words: ['compute', 'routes', 'delete', 'registry-by-internet-gateway', '--project={NETWORK_PROJECT}'],
  output: [],
  purpose: {
    en: 'Delete the route to the VIP.',
    fr: 'Supprimer la route vers la VIP.',
  },
  needs: [{ iam: 'compute.routes.delete' }, { iam: 'compute.networks.updatePolicy' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});

export const deleteRegistryZone = defineCommand({
  id: 'gcloud-dns-managed-zones-delete',
  tool: 'gcloud',
  effect: 'changes',
  change: deletes('dns-zone', '{DNS_ZONE}', 'machines-of-network'),
  words: ['dns', 'managed-zones', 'delete', '{DNS_ZONE}', '--project={DNS_PROJECT}'],
  output: [],
  purpose: {
    en: 'Delete a private zone, once its records are deleted.',
    fr: 'Supprimer une zone privée, une fois ses enregistrements supprimés.',
  },
  needs: [{ iam: 'dns.managedZones.delete' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});

const deleteRecord = (record: '{REGISTRY_DOMAIN}.' | '*.{REGISTRY_DOMAIN}.', type: 'A' | 'CNAME') =>
  [
    'dns',
    'record-sets',
    'delete',
    record,
    '--zone={DNS_ZONE}',
    '--project={DNS_PROJECT}',
    `--type=${type}`,
  ] as const;

const recordPermissions = [{ iam: 'dns.changes.create' }, { iam: 'dns.resourceRecordSets.delete' }];

export const deleteApexRecord = defineCommand({
  id: 'gcloud-dns-record-sets-delete-apex',
  tool: 'gcloud',
  effect: 'changes',
  change: deletes('dns-record', '{REGISTRY_DOMAIN}.', 'machines-of-network'),
  words: deleteRecord('{REGISTRY_DOMAIN}.', 'A'),
  output: [],
  purpose: {
    en: 'Delete the record of the registry domain.',
    fr: 'Supprimer l’enregistrement du domaine du registre.',
  },
  needs: recordPermissions,
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});

export const deleteWildcardRecord = defineCommand({
  id: 'gcloud-dns-record-sets-delete-wildcard',
  tool: 'gcloud',
  effect: 'changes',
  change: deletes('dns-record', '*.{REGISTRY_DOMAIN}.', 'machines-of-network'),
  words: deleteRecord('*.{REGISTRY_DOMAIN}.', 'CNAME'),
  output: [],
  purpose: {
    en: 'Delete the record of the hosts below the registry domain.',
    fr: 'Supprimer l’enregistrement des hôtes sous le domaine du registre.',
  },
  needs: recordPermissions,
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});
