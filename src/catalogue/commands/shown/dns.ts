/** Commands that change Cloud DNS. They are shown and copied; nothing in Pullbook can run them. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { untested } from '../universe-support.ts';
import { deleteApexRecord, deleteRegistryZone, deleteWildcardRecord } from './network-undo.ts';

export const createRegistryZone = defineCommand({
  id: 'gcloud-dns-managed-zones-create',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      {
        verb: 'creates',
        kind: 'dns-zone',
        name: '{DNS_ZONE}',
        fields: ['{REGISTRY_DOMAIN}.', 'private', '{NETWORK}'],
      },
    ],
    scope: 'machines-of-network',
    losses: ['other-names'],
    undo: () => ({ command: deleteRegistryZone }),
  },
  words: [
    'dns',
    'managed-zones',
    'create',
    '{DNS_ZONE}',
    '--project={DNS_PROJECT}',
    '--dns-name={REGISTRY_DOMAIN}.',
    '--visibility=private',
    '--networks={NETWORK}',
    '--description=registry',
  ],
  output: [],
  purpose: {
    en: 'Create a private zone for the registry domain in the network.',
    fr: 'Créer dans le réseau une zone privée pour le domaine du registre.',
  },
  needs: [{ iam: 'dns.managedZones.create' }, { iam: 'dns.networks.bindPrivateDNSZone' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess, sources.privateConnectivity],
});

export const createApexRecord = defineCommand({
  id: 'gcloud-dns-record-sets-create-apex',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      { verb: 'creates', kind: 'dns-record', name: '{REGISTRY_DOMAIN}.', fields: ['A {VIP_ADDRESSES}'] },
    ],
    scope: 'machines-of-network',
    undo: () => ({ command: deleteApexRecord }),
  },
  words: [
    'dns',
    'record-sets',
    'create',
    '{REGISTRY_DOMAIN}.',
    '--zone={DNS_ZONE}',
    '--project={DNS_PROJECT}',
    '--type=A',
    '--ttl=300',
    '--rrdatas={VIP_ADDRESSES}',
  ],
  output: [],
  purpose: {
    en: 'In a private zone, add a record for the registry domain, with the addresses of the VIP that the network can reach.',
    fr: 'Ajouter à une zone privée un enregistrement pour le domaine du registre, avec les adresses de la VIP que le réseau peut joindre.',
  },
  needs: [{ iam: 'dns.changes.create' }, { iam: 'dns.resourceRecordSets.create' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess, sources.privateConnectivity],
});

export const createWildcardRecord = defineCommand({
  id: 'gcloud-dns-record-sets-create-wildcard',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      {
        verb: 'creates',
        kind: 'dns-record',
        name: '*.{REGISTRY_DOMAIN}.',
        fields: ['CNAME {REGISTRY_DOMAIN}.'],
      },
    ],
    scope: 'machines-of-network',
    undo: () => ({ command: deleteWildcardRecord }),
  },
  words: [
    'dns',
    'record-sets',
    'create',
    '*.{REGISTRY_DOMAIN}.',
    '--zone={DNS_ZONE}',
    '--project={DNS_PROJECT}',
    '--type=CNAME',
    '--ttl=300',
    '--rrdatas={REGISTRY_DOMAIN}.',
  ],
  output: [],
  purpose: {
    en: 'In the private zone, add a record for every registry host below the registry domain.',
    fr: 'Ajouter à la zone privée un enregistrement pour tous les hôtes de registre sous le domaine du registre.',
  },
  needs: [{ iam: 'dns.changes.create' }, { iam: 'dns.resourceRecordSets.create' }],
  on: '{DNS_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess, sources.privateConnectivity],
});
