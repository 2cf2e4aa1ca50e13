/** Missing records in a private zone or response policy: what answers for the name, and how to add them. */
import { listRecords } from '../../../commands/gcloud/dns.ts';
import { createApexRecord, createRegistryZone, createWildcardRecord } from '../../../commands/shown/dns.ts';
import type { Params } from '../../../model/command.ts';
import type { Remedy } from '../../../model/remedy.ts';

/** What answers for a name. */
export type DnsDecision = {
  readonly name: string;
  /** `zone` or `policy`. */
  readonly kind: string;
  readonly decider: string;
  readonly project: string;
  /** The domain whose records are missing, and their correct addresses; empty for a third-party registry. */
  readonly domain: string;
  readonly vip: string;
};

/** Facts of the outcomes about a zone or policy that answers. */
export const example: DnsDecision = {
  name: 'europe-west9-docker.pkg.dev',
  kind: 'zone',
  decider: 'registry',
  project: 'shop-prod',
  domain: 'pkg.dev',
  vip: '199.36.153.8,199.36.153.9,199.36.153.10,199.36.153.11',
};

/** What answers, as sentences name it. */
export const decidesEn = ({ kind, decider, project }: DnsDecision) =>
  `the ${kind === 'zone' ? 'private zone' : 'response policy'} named ${decider} in project ${project}`;
export const decidesFr = ({ kind, decider, project }: DnsDecision) =>
  `la ${kind === 'zone' ? 'zone privée' : 'stratégie de réponse'} ${decider} du projet ${project}`;

/** The projects whose Cloud DNS was read, after `Cloud DNS`: one and several have forms of their own. */
export const ofProjectsEn = (projects: readonly string[]) =>
  `of ${projects.length === 1 ? 'project' : 'projects'} ${new Intl.ListFormat('en').format(projects)}`;
export const ofProjectsFr = (projects: readonly string[]) =>
  `${projects.length === 1 ? 'du projet' : 'des projets'} ${new Intl.ListFormat('fr').format(projects)}`;

/** A network, and the projects whose Cloud DNS was read. */
export type Place = { readonly name: string; readonly network: string; readonly projects: readonly string[] };

export const examplePlace: Place = {
  name: 'europe-west9-docker.pkg.dev',
  network: 'shop',
  projects: ['shop-prod', 'shop-network'],
};

/** The VIP to which a network leads, and what the name leads to instead. */
export const exampleVip = {
  name: 'europe-west9-docker.pkg.dev',
  range: '199.36.153.4/30',
  network: 'shop',
  project: 'shop-prod',
  domain: 'pkg.dev',
  vip: '199.36.153.4,199.36.153.5,199.36.153.6,199.36.153.7',
};

/** A zone that the network lacks, for the VIP that it leads to. */
export type MissingZone = {
  readonly network: string;
  readonly project: string;
  /** The domain of the registry, and the addresses of the VIP separated by commas. */
  readonly domain: string;
  readonly vip: string;
};

const zoneParams = ({ network, project, domain, vip }: MissingZone): Params => ({
  DNS_ZONE: domain.replaceAll('.', '-'),
  DNS_PROJECT: project,
  NETWORK: network,
  REGISTRY_DOMAIN: domain,
  VIP_ADDRESSES: vip,
});

/** The zone, then its two records. */
export const zoneForVip: readonly Remedy<MissingZone>[] = [
  {
    command: createRegistryZone,
    params: zoneParams,
    why: {
      en: 'Once this zone exists, it alone answers for its domain in the network. With its two records, every host of the domain leads to the VIP. Until the zone has its two records, no host of the domain resolves for any VM of the network: run the three commands one right after the other.',
      fr: 'Dès sa création, cette zone répond seule pour ce domaine dans le réseau. Avec ses deux enregistrements, tous les hôtes de ce domaine mènent à la VIP. Sans ces enregistrements, aucun hôte de ce domaine n’est résolu pour les VM du réseau\u00a0: lancez les trois commandes l’une juste après l’autre.',
    },
  },
  {
    command: createApexRecord,
    params: zoneParams,
    why: {
      en: 'The record contains the addresses of the VIP that the network reaches.',
      fr: 'L’enregistrement contient les adresses de la VIP que le réseau joint.',
    },
  },
  {
    command: createWildcardRecord,
    params: zoneParams,
    why: {
      en: 'Each location has its own host in the domain, and the record of the domain itself does not cover these hosts.',
      fr: 'Chaque emplacement a son propre hôte dans le domaine, et l’enregistrement du domaine lui-même ne couvre pas ces hôtes.',
    },
  },
];

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
    en: 'The zone must contain the addresses of a VIP (or of a Private Service Connect endpoint, if the network has one): use the addresses of the private VIP range or, inside a service perimeter, those of the restricted VIP range. If you use no VIP at all, remove the zone instead.',
    fr: 'La zone doit contenir les adresses d’une VIP (ou celle d’un point de terminaison Private Service Connect, si le réseau en a un)\u00a0: utilisez les adresses de la plage VIP privée ou, dans un périmètre de service, celles de la plage VIP restreinte. Si vous n’utilisez aucune VIP, supprimez plutôt la zone.',
  },
};

export const addWildcard: Remedy<DnsDecision> = {
  command: createWildcardRecord,
  params: recordParams,
  why: {
    en: 'Each location has its own host in the domain, and the record of the domain itself does not cover these hosts.',
    fr: 'Chaque emplacement a son propre hôte dans le domaine, et l’enregistrement du domaine lui-même ne couvre pas ces hôtes.',
  },
};

/** Where the records of the zone that answers are listed. */
export const records = {
  command: listRecords,
  params: ({ kind, decider, project }: DnsDecision): Params => ({
    ...(kind === 'zone' ? { DNS_ZONE: decider } : {}),
    DNS_PROJECT: project,
  }),
} as const;

/** What the list of records lacks: the name, or in a zone of exactly this name, whose other records it has, an address. */
export const recordOf = ({ name, domain }: DnsDecision): string => (name === domain ? 'type: A' : `${name}.`);
