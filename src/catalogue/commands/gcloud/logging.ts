/** Entries of Cloud Logging: events, audit log, firewall log. */
import { defineCommand } from '../../model/define.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import { array, child, text } from '../decode.ts';
import { type ClusterEvent, eventFields, eventNames } from '../kubectl/events.ts';
import { fields } from '../projection.ts';
import { documented, untested } from '../universe-support.ts';
import { filterOf, firewallDenials, natDrops, perimeterDenials, pullFailureEvents } from './log-queries.ts';

export const readPullFailures = defineCommand({
  id: 'gcloud-logging-read-pull-failures',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'logging',
    'read',
    filterOf(pullFailureEvents),
    '--project={PROJECT}',
    '--freshness=1d',
    '--limit=200',
  ],
  ...fields(
    'timestamp,jsonPayload.reason,jsonPayload.message,jsonPayload.involvedObject.kind,jsonPayload.involvedObject.namespace,jsonPayload.involvedObject.name,jsonPayload.involvedObject.uid,jsonPayload.involvedObject.fieldPath,jsonPayload.source.host',
    decodeLoggedEvents,
    eventNames,
  ),
  purpose: {
    en: 'Read the failed pulls of the last 24 hours from Cloud Logging. The cluster itself keeps its events for only about an hour.',
    fr: 'Lire dans Cloud Logging les échecs d’extraction des dernières 24\u00a0heures. Le cluster lui-même ne garde ses événements qu’une heure environ.',
  },
  needs: [{ iam: 'logging.logEntries.list' }],
  on: '{PROJECT}',
  universes: documented,
  sources: [sources.imagePulls],
});

/** Events from Cloud Logging, one per entry payload. An event without a namespace belongs to no Pod. */
export function decodeLoggedEvents(answer: unknown): readonly ClusterEvent[] {
  return array(answer).flatMap((entry) => {
    const payload = child(entry, 'jsonPayload');
    const namespace = text(child(payload, 'involvedObject'), 'namespace');
    const time = text(entry, 'timestamp');
    const read = { type: null, namespace, count: 1, first: time, last: time };
    return namespace ? [{ ...eventFields(payload), ...read, namespace }] : [];
  });
}

/** A VPC Service Controls violation, from the audit log. */
export interface PerimeterDenial {
  /** Whether only the dry-run configuration of the perimeter was violated: the request went through. */
  readonly dryRun: boolean;
  readonly time: string | null;
  readonly principal: string | null;
  readonly reason: string | null;
  readonly uniqueId: string | null;
}

/** Why a perimeter refuses (VPC Service Controls documentation, "Troubleshoot common issues"). */
const violationReasons = oneOf(
  'NETWORK_NOT_IN_SAME_SERVICE_PERIMETER',
  'NO_MATCHING_ACCESS_LEVEL',
  'RESOURCES_NOT_IN_SAME_SERVICE_PERIMETER',
  'SERVICE_NOT_ALLOWED_FROM_VPC',
  'ACCESS_DENIED_GENERIC',
  'REQUEST_BODY_TOO_LARGE',
);

export const readPerimeterDenials = defineCommand({
  id: 'gcloud-logging-read-vpc-service-controls',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'logging',
    'read',
    filterOf(perimeterDenials),
    '--project={IMAGE_PROJECT}',
    '--freshness=1d',
    // A perimeter that is being prepared logs each request, which must not push out those that were refused.
    '--limit=200',
  ],
  ...fields(
    'timestamp,protoPayload.authenticationInfo.principalEmail,protoPayload.metadata.dryRun,protoPayload.metadata.violationReason,protoPayload.metadata.vpcServiceControlsUniqueId',
    decodePerimeterDenials,
    { time: 'time', principal: 'account', reason: violationReasons, uniqueId: 'uid' },
  ),
  purpose: {
    en: 'Read the requests for images that a service perimeter refused in the last 24 hours, or would have refused if it were not in dry-run mode.',
    fr: 'Lire les requêtes d’images qu’un périmètre de service a refusées au cours des dernières 24\u00a0heures, ou aurait refusées s’il n’était pas en mode de simulation.',
  },
  needs: [{ iam: 'logging.logEntries.list' }],
  on: '{IMAGE_PROJECT}',
  universes: documented,
  sources: [sources.perimeterTroubleshooting],
});

/**
 * One entry a violation. Those of a dry run have the severity of the others; `metadata.dryRun` alone marks them
 * (VPC Service Controls documentation, "Manage dry run configurations"), a string or a boolean.
 */
export function decodePerimeterDenials(answer: unknown): readonly PerimeterDenial[] {
  return array(answer).map((entry) => {
    const payload = child(entry, 'protoPayload');
    const metadata = child(payload, 'metadata');
    return {
      time: text(entry, 'timestamp'),
      principal: text(child(payload, 'authenticationInfo'), 'principalEmail'),
      dryRun: String(metadata['dryRun']) === 'true',
      reason: text(metadata, 'violationReason'),
      uniqueId: text(metadata, 'vpcServiceControlsUniqueId'),
    };
  });
}

/** A packet that a firewall rule denied, from the log of that rule. */
export interface FirewallDenial {
  readonly time: string | null;
  readonly address: string | null;
  readonly machine: string | null;
  /** `network:shop/firewall:deny-egress`. */
  readonly rule: string | null;
  readonly egress: boolean;
}

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
    { time: 'time', address: 'address', machine: 'node', rule: 'firewall-reference' },
  ),
  purpose: {
    en: 'Read which firewall rules denied traffic to port 443 in the last 24 hours, if logging is enabled for those rules.',
    fr: 'Voir quelles règles de pare-feu dont la journalisation est activée ont refusé du trafic vers le port 443 au cours des dernières 24\u00a0heures.',
  },
  needs: [{ iam: 'logging.logEntries.list' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.firewallLog],
});

/** An entry without a direction counts as egress. */
export function decodeFirewallDenials(answer: unknown): readonly FirewallDenial[] {
  return array(answer).map((entry) => {
    const payload = child(entry, 'jsonPayload');
    const rule = child(payload, 'rule_details');
    return {
      time: text(entry, 'timestamp'),
      address: text(child(payload, 'connection'), 'dest_ip'),
      machine: text(child(payload, 'instance'), 'vm_name'),
      rule: text(rule, 'reference'),
      egress: (text(rule, 'direction') ?? 'EGRESS') === 'EGRESS',
    };
  });
}

/** A connection for which a NAT gateway had no port. */
export interface NatDrop {
  /** RFC 3339. */
  readonly time: string | null;
  readonly gateway: string | null;
  readonly region: string | null;
  /** The machine that wanted to connect. */
  readonly machine: string | null;
}

export const readNatDrops = defineCommand({
  id: 'gcloud-logging-read-nat',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'logging',
    'read',
    filterOf(natDrops),
    '--project={NETWORK_PROJECT}',
    '--freshness=1d',
    '--limit=50',
  ],
  ...fields(
    'timestamp,resource.labels.gateway_name,resource.labels.region,jsonPayload.endpoint.vm_name',
    decodeNatDrops,
    { time: 'time', gateway: 'router', region: 'location', machine: 'node' },
  ),
  purpose: {
    en: 'List the machines for which a NAT gateway had no port left in the last 24 hours, if logging is enabled for the gateway.',
    fr: 'Voir pour quelles machines une passerelle NAT n’avait plus de port au cours des dernières 24\u00a0heures, si la journalisation de cette passerelle est activée.',
  },
  needs: [{ iam: 'logging.logEntries.list' }],
  on: '{NETWORK_PROJECT}',
  universes: untested,
  sources: [sources.natLogs],
});

/** One for each entry. */
export function decodeNatDrops(answer: unknown): readonly NatDrop[] {
  return array(answer).map((entry) => {
    const labels = child(child(entry, 'resource'), 'labels');
    return {
      time: text(entry, 'timestamp'),
      gateway: text(labels, 'gateway_name'),
      region: text(labels, 'region'),
      machine: text(child(child(entry, 'jsonPayload'), 'endpoint'), 'vm_name'),
    };
  });
}
