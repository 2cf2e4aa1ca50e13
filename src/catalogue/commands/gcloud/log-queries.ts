/** Cloud Logging queries, as the Logs Explorer and `gcloud logging read` take them. */
import type { Query } from '../../model/shown.ts';
import { sources } from '../../sources/index.ts';

export const pullFailureEvents: Query = {
  id: 'pull-failure-events',
  lines: [
    'log_id("events")',
    'resource.type="k8s_pod"',
    'resource.labels.cluster_name="{CLUSTER}"',
    'jsonPayload.message=~"Failed to pull image"',
  ],
  purpose: {
    en: 'Every failed pull of the cluster, including those whose events are no longer in the cluster.',
    fr: 'Tous les échecs d’extraction du cluster, même si leurs événements ne sont plus dans le cluster.',
  },
  sources: [sources.imagePulls],
};

export const perimeterDenials: Query = {
  id: 'vpc-service-controls-denials',
  lines: [
    'log_id("cloudaudit.googleapis.com/policy")',
    'severity=ERROR',
    'protoPayload.serviceName=("artifactregistry.googleapis.com" OR "containerfilesystem.googleapis.com")',
    'protoPayload.metadata."@type"="type.googleapis.com/google.cloud.audit.VpcServiceControlAuditMetadata"',
  ],
  purpose: {
    en: 'Requests to Artifact Registry, or to the service that streams images, that a service perimeter refused. An entry with metadata.dryRun true comes from a configuration in dry-run mode, which refuses nothing.',
    fr: 'Les requêtes qu’un périmètre de service a refusées, vers Artifact Registry ou vers le service de streaming d’image. Une entrée où metadata.dryRun vaut true vient d’une configuration en mode de simulation, qui ne refuse rien.',
  },
  sources: [sources.perimeterTroubleshooting],
};

export const firewallDenials: Query = {
  id: 'firewall-denials',
  lines: [
    'resource.type="gce_subnetwork"',
    'log_id("compute.googleapis.com/firewall")',
    'jsonPayload.disposition="DENIED"',
    'jsonPayload.connection.dest_port=443',
  ],
  purpose: {
    en: 'Packets to port 443 that a firewall rule denied. Only rules with logging enabled write log entries.',
    fr: 'Voir les paquets vers le port 443 qu’une règle de pare-feu a refusés. Seules les règles dont la journalisation est activée écrivent dans le journal.',
  },
  sources: [sources.firewallLog],
};

export const natDrops: Query = {
  id: 'nat-dropped-allocations',
  lines: ['resource.type="nat_gateway"', 'jsonPayload.allocation_status="DROPPED"'],
  purpose: {
    en: 'Connections for which a NAT gateway had no port left. Only gateways with logging enabled write log entries.',
    fr: 'Les connexions pour lesquelles une passerelle NAT n’avait plus de port. Seules les passerelles dont la journalisation est activée écrivent dans le journal.',
  },
  sources: [sources.natLogs],
};

export const runtimeLog: Query = {
  id: 'container-runtime-log',
  lines: ['resource.type="k8s_node"', 'resource.labels.node_name="{NODE}"', 'log_id("container-runtime")'],
  purpose: {
    en: 'The log of containerd on one node. To read the log of the kubelet instead, replace container-runtime with kubelet in the last line.',
    fr: 'Le journal de containerd sur un nœud. Pour lire plutôt le journal du kubelet, remplacez container-runtime par kubelet dans la dernière ligne.',
  },
  sources: [sources.imagePulls],
};

/** The query on one line, for `gcloud logging read`. */
export function filterOf(query: Query): string {
  return query.lines.join(' AND ');
}

export const queries: readonly Query[] = [
  pullFailureEvents,
  perimeterDenials,
  firewallDenials,
  natDrops,
  runtimeLog,
];
