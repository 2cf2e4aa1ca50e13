/** Missing records in a private zone or response policy: what answers for the name, and how to add them. */
import { listRecords } from '../../../commands/gcloud/dns.ts';
import { createApexRecord, createWildcardRecord } from '../../../commands/shown/network.ts';
import type { Params } from '../../../model/command.ts';
import type { Remedy } from '../../../model/remedy.ts';

/** What answers for a name. */
export type DnsDecision = {
  readonly name: string;
  /** `zone` or `policy`. */
  readonly kind: string;
  readonly decider: string;
  readonly project: string;
  /** Zones and policies that could not be read, as one text; empty if all could be read. */
  readonly unread: string;
  /** The domain whose records are missing, and their correct addresses; empty for a third-party registry. */
  readonly domain: string;
  readonly vip: string;
};

/** Records are added to a zone; for a third-party registry or a policy, the reader fills in the placeholders. */
const recordParams = ({ kind, decider, project, domain, vip }: DnsDecision): Params => ({
  ...(kind === 'zone' ? { DNS_ZONE: decider } : {}),
  DNS_PROJECT: project,
  ...(domain ? { REGISTRY_DOMAIN: domain, VIP_ADDRESSES: vip } : {}),
});

export const addApex: Remedy<DnsDecision> = {
  command: createApexRecord,
  params: recordParams,
  why: {
    en: 'The zone must lead to a VIP: these are the addresses of the private range. Inside a service perimeter, take those of the restricted range. If you use no VIP at all, remove the zone instead.',
    fr: 'La zone doit mener à une VIP\u00a0: ces adresses sont celles de la plage privée. Dans un périmètre de service, prenez celles de la plage restreinte. Si vous n’utilisez aucune VIP, supprimez plutôt la zone.',
  },
};

export const addWildcard: Remedy<DnsDecision> = {
  command: createWildcardRecord,
  params: recordParams,
  why: {
    en: 'Every location has a host of its own below the domain, and the record of the domain alone does not cover them.',
    fr: 'Chaque emplacement a son propre hôte sous le domaine, et l’enregistrement du seul domaine ne les couvre pas.',
  },
};

export const evidence = {
  command: listRecords,
  params: ({ kind, decider, project }: DnsDecision): Params => ({
    ...(kind === 'zone' ? { DNS_ZONE: decider } : {}),
    DNS_PROJECT: project,
  }),
} as const;
