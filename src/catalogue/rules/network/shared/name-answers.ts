/** Where a name leads, as far as the message and Cloud DNS tell. */
import { outcome } from '../../../model/define.ts';
import { decidesEn, decidesFr, example, examplePlace, exampleVip } from './dns-records.ts';

const dialedEn: Readonly<Record<string, string>> = {
  'private VIP': 'the private VIP',
  'restricted VIP': 'the restricted VIP',
  endpoint: 'a Private Service Connect endpoint of the network',
};
const dialedFr: Readonly<Record<string, string>> = {
  'private VIP': 'la VIP privée',
  'restricted VIP': 'la VIP restreinte',
  endpoint: 'un point de terminaison Private Service Connect du réseau',
};

const passedOnEn: Readonly<Record<string, (name: string, of: string) => string>> = {
  'name-server': (name, of) => `a server policy of the network sends the query for ${name} to ${of}`,
  'forwarding-target': (name, of) => `the forwarding zone ${of} passes the query for ${name} on`,
  'peered-zones': (name, of) => `the peering zone ${of} passes the query for ${name} to another network`,
};
const passedOnFr: Readonly<Record<string, (name: string, of: string) => string>> = {
  'name-server': (name, of) => `une règle de serveur DNS du réseau envoie la requête sur ${name} à ${of}`,
  'forwarding-target': (name, of) => `la zone de transfert ${of} transmet la requête sur ${name}`,
  'peered-zones': (name, of) => `la zone d’appairage ${of} transmet la requête sur ${name} à un autre réseau`,
};

/** Outcomes in which nothing is wrong, or nothing is known to be. */
export const nameAnswers = {
  'public-dns': outcome({
    verdict: 'ok',
    text: {
      en: ({ name, network, projects }) =>
        `nothing in Cloud DNS of ${projects.join(' and ')} answers for ${name} in the network ${network}, so public DNS does; a zone of another project would not show here`,
      fr: ({ name, network, projects }) =>
        `rien dans le Cloud DNS de ${projects.join(' et ')} ne répond pour ${name} dans le réseau ${network}\u00a0: le DNS public répond\u00a0; une zone d’un autre projet ne se verrait pas ici`,
    },
    example: examplePlace,
  }),
  'dialed-address': outcome({
    verdict: 'ok',
    text: {
      en: ({ name, address, what }) =>
        `${name} led the node to ${address}${what ? `, ${dialedEn[what] ?? ''}` : ''}`,
      fr: ({ name, address, what }) =>
        `${name} a mené le nœud à ${address}${what ? `, ${dialedFr[what] ?? ''}` : ''}`,
    },
    example: { name: 'europe-west9-docker.pkg.dev', address: '199.36.153.8', what: 'private VIP' },
  }),
  'vip-address': outcome({
    verdict: 'ok',
    text: {
      en: (facts) => `${decidesEn(facts)} sends ${facts.name} to the ${facts.vipKind} VIP, ${facts.range}`,
      fr: (facts) =>
        `${decidesFr(facts)} envoie ${facts.name} vers la VIP ${facts.vipKind === 'private' ? 'privée' : 'restreinte'}, ${facts.range}`,
    },
    example: { ...example, vipKind: 'private', range: '199.36.153.8/30' },
  }),
  'endpoint-address': outcome({
    verdict: 'ok',
    text: {
      en: (facts) =>
        `${decidesEn(facts)} sends ${facts.name} to ${facts.address}, a Private Service Connect endpoint of the network`,
      fr: (facts) =>
        `${decidesFr(facts)} envoie ${facts.name} vers ${facts.address}, un point de terminaison Private Service Connect du réseau`,
    },
    example: { ...example, address: '10.3.0.5' },
  }),
  'private-zone-address': outcome({
    verdict: 'ok',
    text: {
      en: (facts) => `${decidesEn(facts)} answers ${facts.address} for ${facts.name}`,
      fr: (facts) => `${decidesFr(facts)} répond ${facts.address} pour ${facts.name}`,
    },
    example: { ...example, name: 'registry.example.com', domain: '', vip: '', address: '10.20.0.5' },
  }),
  'vip-zone-not-found': outcome({
    verdict: 'unknown',
    text: {
      en: ({ name, network, range }) =>
        `the network ${network} reaches the VIP ${range} and no public address, and no zone that can be listed here sends ${name} to it: there is none, or it belongs to another project`,
      fr: ({ name, network, range }) =>
        `le réseau ${network} joint la VIP ${range} et aucune adresse publique, et aucune zone visible ici n’y envoie ${name}\u00a0: elle n’existe pas, ou elle appartient à un autre projet`,
    },
    remedies: [
      {
        advice: {
          en: 'Resolve the name on a node, or ask whoever owns DNS: a name that leads to a public address lacks a private zone with the addresses of that VIP.',
          fr: 'Résolvez le nom depuis un nœud, ou demandez aux responsables du DNS\u00a0: si le nom mène à une adresse publique, il manque une zone privée avec les adresses de cette VIP.',
        },
      },
    ],
    example: exampleVip,
  }),
  'dns-contradicted': outcome({
    verdict: 'unknown',
    text: {
      en: ({ name, projects, read }) =>
        `the message does not agree with Cloud DNS of ${projects.join(' and ')}, where ${readEn(name, read)}: the configuration has changed since, or something else answers for the network`,
      fr: ({ name, projects, read }) =>
        `le message ne concorde pas avec le Cloud DNS de ${projects.join(' et ')}, où ${readFr(name, read)}\u00a0: la configuration a changé depuis, ou autre chose répond dans ce réseau`,
    },
    remedies: [
      {
        advice: {
          en: 'Resolve the name on a node. A zone that another project has bound to the network is listed in that project only, and a node can have a resolver of its own.',
          fr: 'Résolvez le nom depuis un nœud. Une zone qu’un autre projet a liée au réseau n’est listée que dans ce projet, et un nœud peut avoir son propre résolveur.',
        },
      },
    ],
    example: { ...examplePlace, read: 'public' },
  }),
  'public-dns-not-asked': outcome({
    verdict: 'unknown',
    text: {
      en: ({ name, network, projects }) =>
        `nothing in Cloud DNS of ${projects.join(' and ')} answers for ${name} in the network ${network}: whether public DNS or a zone of another project has the name cannot be seen from here`,
      fr: ({ name, network, projects }) =>
        `rien dans le Cloud DNS de ${projects.join(' et ')} ne répond pour ${name} dans le réseau ${network}\u00a0: si le DNS public ou une zone d’un autre projet connaît ce nom, cela ne se voit pas d’ici`,
    },
    remedies: [
      {
        advice: {
          en: 'Resolve the name on a node.',
          fr: 'Résolvez le nom depuis un nœud.',
        },
      },
    ],
    example: { ...examplePlace, name: 'registry.example.com' },
  }),
  // The rules about the way say what is not known of it.
  'public-address-unconfirmed': outcome({
    verdict: 'not-applicable',
    notJudged: true,
    text: {
      en: ({ name, address }) =>
        `${name} leads to ${address || 'a public address'}: right, unless the network is made for a VIP, and the way to that address is not known`,
      fr: ({ name, address }) =>
        `${name} mène à ${address || 'une adresse publique'}\u00a0: c’est correct, sauf si le réseau est prévu pour une VIP, et le chemin vers cette adresse n’est pas connu`,
    },
    example: { name: 'europe-west9-docker.pkg.dev', address: '142.250.179.82' },
  }),
  'ipv6-only': outcome({
    verdict: 'unknown',
    text: {
      en: ({ name }) =>
        `the node reaches public addresses over IPv6 and not over IPv4: only public DNS knows whether ${name} has an IPv6 address`,
      fr: ({ name }) =>
        `le nœud joint les adresses publiques en IPv6 et non en IPv4\u00a0: seul le DNS public sait si ${name} a une adresse IPv6`,
    },
    example: { name: 'registry.example.com' },
  }),
  'no-zone-hides-name': outcome({
    verdict: 'not-applicable',
    text: {
      en: ({ name, network, projects }) =>
        `nothing in Cloud DNS of ${projects.join(' and ')} answers for ${name} in the network ${network}: nothing there hides the name`,
      fr: ({ name, network, projects }) =>
        `rien dans le Cloud DNS de ${projects.join(' et ')} ne répond pour ${name} dans le réseau ${network}\u00a0: rien n’y masque ce nom`,
    },
    example: { ...examplePlace, name: 'registry.example.com' },
  }),
  'non-vip-address': outcome({
    verdict: 'unknown',
    text: {
      en: (facts) =>
        `${facts.decider ? `${decidesEn(facts)} sends ${facts.name}` : `${facts.name} leads the node`} to ${facts.address}, which is no VIP of ${facts.universe}: right only for a Private Service Connect endpoint or a proxy of yours`,
      fr: (facts) =>
        `${facts.decider ? `${decidesFr(facts)} envoie ${facts.name}` : `${facts.name} mène le nœud`} vers ${facts.address}, qui n’est pas une VIP de ${facts.universe}\u00a0: correct seulement s’il s’agit d’un point de terminaison Private Service Connect ou d’un proxy que vous exploitez`,
    },
    example: { ...example, address: '10.20.0.5', universe: 'Google Cloud' },
  }),
  'dns-forwarded': outcome({
    verdict: 'unknown',
    text: {
      en: ({ name, kind, of }) =>
        `${passedOnEn[kind]?.(name, of) ?? ''}: what answers there cannot be seen from here`,
      fr: ({ name, kind, of }) =>
        `${passedOnFr[kind]?.(name, of) ?? ''}\u00a0: ce qui y répond ne se voit pas d’ici`,
    },
    remedies: [
      {
        advice: {
          en: 'Resolve the name on a node, or ask whoever runs those name servers or owns the other network.',
          fr: 'Résolvez le nom depuis un nœud, ou demandez à ceux qui gèrent ces serveurs de noms ou l’autre réseau.',
        },
      },
    ],
    example: { name: 'europe-west9-docker.pkg.dev', kind: 'forwarding-target', of: 'registry' },
  }),
} as const;

function readEn(name: string, read: string): string {
  if (read === 'public') return `nothing answers for ${name}, which public DNS knows`;
  return read ? `${name} has the address ${read}` : `${name} has no address`;
}

function readFr(name: string, read: string): string {
  if (read === 'public') return `rien ne répond pour ${name}, que le DNS public connaît`;
  return read ? `${name} a pour adresse ${read}` : `${name} n’a pas d’adresse`;
}
