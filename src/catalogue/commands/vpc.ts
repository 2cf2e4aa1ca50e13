/** Commands about the VPC network of a cluster: subnets, routes, firewalls, NAT. Read only. */
import { defineCommand } from '../define.ts';
import { sources } from '../sources.ts';
import { decodeEffectiveFirewalls, decodeFirewallDenials, decodeFirewallRules } from './firewalls.ts';
import {
  decodeClusterNetwork,
  decodeInstanceNetwork,
  decodeRouters,
  decodeRoutes,
  decodeSerialPortOutput,
  decodeSubnet,
  decodeVmInstances,
} from './networks.ts';
import { fields } from './projection.ts';
import { filterOf, firewallDenials } from './queries.ts';
import { clusterWords, instanceWords } from './shared-args.ts';
import { tagged, untested } from './universe-support.ts';

export const describeClusterNetwork = defineCommand({
  id: 'gcloud-container-clusters-describe-network',
  tool: 'gcloud',
  effect: 'reads',
  words: clusterWords,
  ...fields(
    'networkConfig.network,networkConfig.subnetwork,networkConfig.defaultEnablePrivateNodes,privateClusterConfig.enablePrivateNodes,nodePools[].name,nodePools[].networkConfig.enablePrivateNodes',
    decodeClusterNetwork,
  ),
  purpose: {
    en: 'Read the network and the subnet of the cluster, and whether its nodes are private.',
    fr: 'Lire le réseau et le sous-réseau du cluster, et voir si ses nœuds sont privés.',
  },
  needs: [{ iam: 'container.clusters.get' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.networkIsolation],
});

export const describeInstanceNetwork = defineCommand({
  id: 'gcloud-compute-instances-describe-network',
  tool: 'gcloud',
  effect: 'reads',
  words: instanceWords,
  ...fields(
    'networkInterfaces[].network,networkInterfaces[].subnetwork,networkInterfaces[].stackType,networkInterfaces[].accessConfigs[].natIP,tags.items,serviceAccounts[].email',
    decodeInstanceNetwork,
  ),
  purpose: {
    en: 'Read the network, the external address and the network tags of one node.',
    fr: 'Lire le réseau, l’adresse externe et les tags réseau d’un nœud.',
  },
  needs: [{ iam: 'compute.instances.get' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});

export const describeSubnet = defineCommand({
  id: 'gcloud-compute-networks-subnets-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'compute',
    'networks',
    'subnets',
    'describe',
    '{SUBNETWORK}',
    '--region={REGION}',
    '--project={NETWORK_PROJECT}',
  ],
  ...fields('name,privateIpGoogleAccess,stackType', decodeSubnet),
  purpose: {
    en: 'See whether Private Google Access is on in the subnet of the nodes. The field is absent while it is off.',
    fr: 'Voir si l’accès privé à Google est activé dans le sous-réseau des nœuds. Le champ est absent tant qu’il ne l’est pas.',
  },
  needs: [{ iam: 'compute.subnetworks.get' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess],
});

export const listRoutes = defineCommand({
  id: 'gcloud-compute-routes-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['compute', 'routes', 'list', '--filter=network~/{NETWORK}$', '--project={NETWORK_PROJECT}'],
  ...fields(
    'name,destRange,priority,tags,nextHopGateway,nextHopIp,nextHopInstance,nextHopIlb,nextHopVpnTunnel,nextHopNetwork,nextHopPeering,nextHopHub',
    decodeRoutes,
  ),
  purpose: {
    en: 'List the routes of the network. The narrowest range that holds the address wins; among equal ranges, the lowest priority number.',
    fr: 'Lister les routes du réseau. La plage la plus étroite qui contient l’adresse l’emporte ; à plage égale, le plus petit numéro de priorité.',
  },
  needs: [{ iam: 'compute.routes.list' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess],
});

export const listRouters = defineCommand({
  id: 'gcloud-compute-routers-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['compute', 'routers', 'list', '--filter=network~/{NETWORK}$', '--project={NETWORK_PROJECT}'],
  ...fields(
    'name,region,nats[].name,nats[].type,nats[].sourceSubnetworkIpRangesToNat,nats[].subnetworks[].name,nats[].subnetworks[].sourceIpRangesToNat',
    decodeRouters,
  ),
  purpose: {
    en: 'List the Cloud NAT gateways of the network with the subnets that they serve.',
    fr: 'Lister les passerelles Cloud NAT du réseau et les sous-réseaux qu’elles desservent.',
  },
  needs: [{ iam: 'compute.routers.list' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.privateGoogleAccess, sources.natDifferences],
});

export const listEgressRules = defineCommand({
  id: 'gcloud-compute-firewall-rules-list',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'compute',
    'firewall-rules',
    'list',
    '--filter=network~/{NETWORK}$ AND direction=EGRESS',
    '--project={NETWORK_PROJECT}',
  ],
  ...fields(
    'name,direction,priority,disabled,destinationRanges,allowed,denied,targetTags,targetServiceAccounts',
    decodeFirewallRules,
  ),
  purpose: {
    en: 'List the egress firewall rules of the network. Firewall policies are not among them.',
    fr: 'Lister les règles de pare-feu en sortie du réseau. Les stratégies de pare-feu n’y figurent pas.',
  },
  needs: [{ iam: 'compute.firewalls.list' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.firewallLog, sources.gcloudReference],
});

/** Only a plain `--format=json` keeps rules and policies apart; with a projection gcloud returns one flattened list. */
export const effectiveFirewalls = defineCommand({
  id: 'gcloud-compute-instances-network-interfaces-get-effective-firewalls',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'compute',
    'instances',
    'network-interfaces',
    'get-effective-firewalls',
    '{NODE}',
    '--zone={NODE_ZONE}',
    '--project={PROJECT}',
  ],
  output: [],
  machine: { output: ['--format=json'], format: 'json', decode: decodeEffectiveFirewalls },
  purpose: {
    en: 'List every rule that applies to one node: those of the network and those of firewall policies.',
    fr: 'Lister toutes les règles qui s’appliquent à un nœud : celles du réseau et celles des stratégies de pare-feu.',
  },
  needs: [{ iam: 'compute.instances.getEffectiveFirewalls' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.firewallLog, sources.gcloudReference],
});

export const readFirewallDenials = defineCommand({
  id: 'gcloud-logging-read-firewall',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'logging',
    'read',
    filterOf(firewallDenials),
    '--project={NETWORK_PROJECT}',
    '--freshness=1d',
    '--limit=50',
  ],
  ...fields(
    'timestamp,jsonPayload.connection.dest_ip,jsonPayload.instance.vm_name,jsonPayload.rule_details.reference,jsonPayload.rule_details.direction',
    decodeFirewallDenials,
  ),
  purpose: {
    en: 'Read which firewall rules denied traffic to port 443 in the last day, where those rules have logging on.',
    fr: 'Lire quelles règles de pare-feu ont refusé du trafic vers le port 443 au cours des dernières 24 heures, pour celles dont la journalisation est activée.',
  },
  needs: [{ iam: 'logging.logEntries.list' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.firewallLog],
});

export const listVmInstances = defineCommand({
  id: 'gcloud-compute-instances-list',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'compute',
    'instances',
    'list',
    '--filter=labels.goog-k8s-cluster-name={CLUSTER}',
    '--project={PROJECT}',
  ],
  ...fields('name,zone,status,creationTimestamp', decodeVmInstances),
  purpose: {
    en: 'List the machines that belong to the cluster, also those that never became nodes.',
    fr: 'Lister les machines qui appartiennent au cluster, y compris celles qui ne sont jamais devenues des nœuds.',
  },
  needs: [{ iam: 'compute.instances.list' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});

export const readSerialPortOutput = defineCommand({
  id: 'gcloud-compute-instances-get-serial-port-output',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'compute',
    'instances',
    'get-serial-port-output',
    '{NODE}',
    '--zone={NODE_ZONE}',
    '--project={PROJECT}',
    '--port=1',
  ],
  output: [],
  machine: { output: [], format: 'text', decode: decodeSerialPortOutput },
  purpose: {
    en: 'Read what a machine wrote while it started, without logging in to it.',
    fr: 'Lire ce qu’une machine a écrit pendant son démarrage, sans s’y connecter.',
  },
  needs: [{ iam: 'compute.instances.getSerialPortOutput' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.imagePulls],
});
