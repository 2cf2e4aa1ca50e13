/** Commands that change a network. They are shown and copied; nothing in Pullbook can run them. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { untested } from '../universe-support.ts';
import {
  deleteEgressRule,
  deleteGatewayRoute,
  deleteNat,
  deleteRouter,
  disablePrivateGoogleAccess,
} from './network-undo.ts';

export const enablePrivateGoogleAccess = defineCommand({
  id: 'gcloud-compute-networks-subnets-update-private-google-access',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      { verb: 'changes', kind: 'subnet', name: '{SUBNETWORK}', fields: ['privateIpGoogleAccess=true'] },
    ],
    scope: 'machines-of-subnet',
    undo: () => ({ command: disablePrivateGoogleAccess }),
  },
  words: [
    'compute',
    'networks',
    'subnets',
    'update',
    '{SUBNETWORK}',
    '--region={REGION}',
    '--project={NETWORK_PROJECT}',
    '--enable-private-ip-google-access',
  ],
  output: [],
  purpose: {
    en: 'Let nodes without an external address reach the APIs and the registries of the cloud.',
    fr: 'Permettre aux nœuds sans adresse externe de joindre les API et les registres du cloud.',
  },
  needs: [{ iam: 'compute.subnetworks.setPrivateIpGoogleAccess' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess],
});

export const createRouter = defineCommand({
  id: 'gcloud-compute-routers-create',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [{ verb: 'creates', kind: 'router', name: '{ROUTER}' }],
    scope: 'nobody-without-gateway',
    undo: () => ({ command: deleteRouter }),
  },
  words: [
    'compute',
    'routers',
    'create',
    '{ROUTER}',
    '--network={NETWORK}',
    '--region={REGION}',
    '--project={NETWORK_PROJECT}',
  ],
  output: [],
  purpose: {
    en: 'Create the Cloud Router that a NAT gateway needs.',
    fr: 'Créer le Cloud Router dont une passerelle NAT a besoin.',
  },
  needs: [{ iam: 'compute.routers.create' }, { iam: 'compute.networks.updatePolicy' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference, sources.natDifferences],
});

export const createNat = defineCommand({
  id: 'gcloud-compute-routers-nats-create',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      {
        verb: 'creates',
        kind: 'nat-gateway',
        name: '{ROUTER}-nat',
        fields: ['AUTO_ONLY', 'LIST_OF_SUBNETWORKS', '{SUBNETWORK}'],
      },
    ],
    scope: 'machines-of-subnet',
    cost: 'nat',
    undo: () => ({ command: deleteNat }),
  },
  words: [
    'compute',
    'routers',
    'nats',
    'create',
    '{ROUTER}-nat',
    '--router={ROUTER}',
    '--region={REGION}',
    '--project={NETWORK_PROJECT}',
    '--auto-allocate-nat-external-ips',
    // The name of a subnet alone stands for its primary range, in which the addresses of nodes are.
    '--nat-custom-subnet-ip-ranges={SUBNETWORK}',
  ],
  output: [],
  purpose: {
    en: 'Give the private nodes of a subnet access to the internet through Cloud NAT.',
    fr: 'Donner aux nœuds privés d’un sous-réseau un accès à Internet par Cloud NAT.',
  },
  needs: [{ iam: 'compute.routers.get' }, { iam: 'compute.routers.update' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference, sources.natDifferences],
});

export const allowEgress = defineCommand({
  id: 'gcloud-compute-firewall-rules-create-egress',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      {
        verb: 'creates',
        kind: 'firewall-rule',
        name: 'allow-egress-registry',
        fields: ['EGRESS', 'tcp:443', '{DESTINATION_RANGE}', '{SERVICE_ACCOUNT}', 'priority={PRIORITY}'],
      },
    ],
    scope: 'machines-of-account',
    undo: () => ({ command: deleteEgressRule }),
  },
  words: [
    'compute',
    'firewall-rules',
    'create',
    'allow-egress-registry',
    '--network={NETWORK}',
    '--project={NETWORK_PROJECT}',
    '--direction=EGRESS',
    '--action=ALLOW',
    '--rules=tcp:443',
    '--destination-ranges={DESTINATION_RANGE}',
    '--target-service-accounts={SERVICE_ACCOUNT}',
    '--priority={PRIORITY}',
  ],
  output: [],
  purpose: {
    en: 'Allow traffic to the registry, with a lower priority number than the rule that denies it.',
    fr: 'Autoriser le trafic vers le registre, avec un numéro de priorité plus petit que celui de la règle qui le refuse.',
  },
  needs: [{ iam: 'compute.firewalls.create' }, { iam: 'compute.networks.updatePolicy' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess],
});

export const createGatewayRoute = defineCommand({
  id: 'gcloud-compute-routes-create',
  tool: 'gcloud',
  effect: 'changes',
  change: {
    effects: [
      {
        verb: 'creates',
        kind: 'route',
        name: 'registry-by-internet-gateway',
        fields: ['{DESTINATION_RANGE}', 'default-internet-gateway', 'priority=1000'],
      },
    ],
    scope: 'machines-of-network',
    undo: () => ({ command: deleteGatewayRoute }),
  },
  words: [
    'compute',
    'routes',
    'create',
    'registry-by-internet-gateway',
    '--network={NETWORK}',
    '--project={NETWORK_PROJECT}',
    '--destination-range={DESTINATION_RANGE}',
    '--next-hop-gateway=default-internet-gateway',
  ],
  output: [],
  purpose: {
    en: 'Add a route to the VIP with the default internet gateway as its next hop. Traffic to this VIP stays inside the network of the cloud provider.',
    fr: 'Ajouter une route vers la VIP, avec la passerelle Internet par défaut comme saut suivant. Le trafic vers cette VIP reste dans le réseau du fournisseur du cloud.',
  },
  needs: [{ iam: 'compute.routes.create' }, { iam: 'compute.networks.updatePolicy' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess],
});
