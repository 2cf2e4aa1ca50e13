/** Where a name leads, as far as the message and Cloud DNS tell. */
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import {
  decidesEn,
  decidesFr,
  example,
  examplePlace,
  exampleVip,
  ofProjectsEn,
  ofProjectsFr,
  type Place,
} from './dns-records.ts';
import { askPublicDns, askWhoseAddress } from './name-advice.ts';

const dialedEn: Readonly<Record<string, string>> = {
  'private VIP': 'an address of the private VIP',
  'restricted VIP': 'an address of the restricted VIP',
  endpoint: 'a Private Service Connect endpoint of the network',
};
const dialedFr: Readonly<Record<string, string>> = {
  'private VIP': 'une adresse de la VIP privée',
  'restricted VIP': 'une adresse de la VIP restreinte',
  endpoint: 'un point de terminaison Private Service Connect du réseau',
};

const passedOnEn: Readonly<Record<string, (name: string, of: string) => string>> = {
  'name-server': (name, of) => `a DNS server policy of the network sends the query for ${name} to ${of}`,
  'forwarding-target': (name, of) => `the forwarding zone named ${of} forwards the query for ${name}`,
  'peered-zones': (name, of) => `the peering zone named ${of} sends the query for ${name} to another network`,
};
const passedOnFr: Readonly<Record<string, (name: string, of: string) => string>> = {
  'name-server': (name, of) =>
    `une stratégie de serveur DNS du réseau envoie la requête pour ${name} à ${of}`,
  'forwarding-target': (name, of) => `la zone de transfert ${of} transmet la requête pour ${name}`,
  'peered-zones': (name, of) =>
    `la zone d’appairage ${of} transmet la requête pour ${name} à un autre réseau`,
};

/** What Cloud DNS has for the name: an address, `public` if only public DNS answers, or '' for no address. */
type Contradiction = Place & { readonly read: string };

/** The message and Cloud DNS do not agree. */
const contradicted = {
  verdict: 'unknown',
  text: {
    en: ({ name, projects, read }: Contradiction) =>
      `the message does not match the Cloud DNS configuration ${ofProjectsEn(projects)}, where ${readEn(name, read)}: the configuration has changed since that message, or another DNS server answers in this network`,
    fr: ({ name, projects, read }: Contradiction) =>
      `le message ne concorde pas avec la configuration Cloud DNS ${ofProjectsFr(projects)}, où ${readFr(name, read)}\u00a0: la configuration a changé depuis ce message, ou un autre serveur DNS répond dans ce réseau`,
  },
  remedies: [
    {
      advice: {
        en: 'Resolve the name on a node. A zone that another project has bound to the network is listed in that other project only, and a node can have a resolver of its own.',
        fr: 'Résolvez le nom depuis un nœud. Une zone qu’un autre projet a liée au réseau n’est listée que dans cet autre projet, et un nœud peut avoir son propre résolveur.',
      },
    },
  ],
  output: noOutput.combined,
} as const;

/** Outcomes in which nothing is wrong, or nothing is known to be. */
export const nameAnswers = {
  'public-dns': outcome({
    verdict: 'ok',
    when: {
      en: 'If no response policy, alternative name server or zone of {NETWORK} answers for {REGISTRY_HOST}, and this host is a well-known registry or a message shows that its name resolves (but not if this is a registry of your cloud, and {NETWORK} reaches a VIP and no public addresses)',
      fr: 'Si ni stratégie de réponse, ni serveur de noms alternatif, ni zone du réseau {NETWORK} ne répond pour l’hôte {REGISTRY_HOST}, et que cet hôte est un registre connu ou qu’un message montre que son nom est résolu (sauf si c’est un registre de votre cloud et que ce réseau joint une VIP, mais pas les adresses publiques)',
    },
    text: {
      en: ({ name, network, projects }) =>
        `nothing in Cloud DNS ${ofProjectsEn(projects)} answers for ${name} in the network ${network}, so public DNS answers; a zone of another project would not be visible here`,
      fr: ({ name, network, projects }) =>
        `rien dans la configuration Cloud DNS ${ofProjectsFr(projects)} ne répond pour ${name} dans le réseau ${network}, donc c’est le DNS public qui répond\u00a0; une zone d’un autre projet ne serait pas visible ici`,
    },
    example: examplePlace,
    output: noOutput.combined,
  }),
  'dialed-address': outcome({
    verdict: 'ok',
    when: {
      en: 'If the message names an address that can serve {REGISTRY_HOST} (for a registry of your cloud: a VIP of this cloud, an endpoint of {NETWORK}, or a public address unless {NETWORK} reaches a VIP and not this address; for another registry: any address that is neither a VIP nor an endpoint)',
      fr: 'Si le message donne une adresse qui convient à l’hôte {REGISTRY_HOST} (pour un registre de votre cloud, celle d’une VIP de ce cloud ou d’un point de terminaison du réseau {NETWORK}, ou une adresse publique, sauf si ce réseau joint une VIP et non cette adresse publique\u00a0; pour un autre registre, toute autre adresse que celles d’une VIP ou d’un point de terminaison)',
    },
    text: {
      en: ({ name, address, what }) =>
        `the node resolved ${name} to ${address}${what ? `, ${dialedEn[what] ?? ''}` : ''}`,
      fr: ({ name, address, what }) =>
        `le nœud a résolu le nom ${name} en ${address}${what ? `, ${dialedFr[what] ?? ''}` : ''}`,
    },
    example: { name: 'europe-west9-docker.pkg.dev', address: '199.36.153.8', what: 'private VIP' },
    output: noOutput.message,
  }),
  'vip-address': outcome({
    verdict: 'ok',
    when: {
      en: 'If the message names no address, {REGISTRY_HOST} is a registry of your cloud, and the zone or policy that answers for it has, under `rrdatas`, addresses of a VIP of this cloud or an alias that leads to such a VIP',
      fr: 'Si le message ne donne pas d’adresse, que l’hôte {REGISTRY_HOST} est un registre de votre cloud, et que la zone ou la stratégie qui répond pour lui contient, sous `rrdatas`, des adresses d’une VIP de ce cloud ou un alias qui mène à cette VIP',
    },
    text: {
      en: (facts) => `${decidesEn(facts)} points ${facts.name} to the ${facts.vipKind} VIP, ${facts.range}`,
      fr: (facts) =>
        `${decidesFr(facts)} fait pointer ${facts.name} vers la VIP ${facts.vipKind === 'private' ? 'privée' : 'restreinte'}, ${facts.range}`,
    },
    example: { ...example, vipKind: 'private', range: '199.36.153.8/30' },
    output: noOutput.combined,
  }),
  'endpoint-address': outcome({
    verdict: 'ok',
    when: {
      en: 'If the message names no address, {REGISTRY_HOST} is a registry of your cloud, and the zone or policy that answers for it has, under `rrdatas`, the `IPAddress` of a Private Service Connect endpoint whose `target` is `all-apis` or `vpc-sc`',
      fr: 'Si le message ne donne pas d’adresse, que l’hôte {REGISTRY_HOST} est un registre de votre cloud, et que la zone ou la stratégie qui répond pour lui contient, sous `rrdatas`, l’adresse (`IPAddress`) d’un point de terminaison Private Service Connect dont le champ `target` vaut `all-apis` ou `vpc-sc`',
    },
    text: {
      en: (facts) =>
        `${decidesEn(facts)} points ${facts.name} to ${facts.address}, a Private Service Connect endpoint of the network`,
      fr: (facts) =>
        `${decidesFr(facts)} fait pointer ${facts.name} vers ${facts.address}, un point de terminaison Private Service Connect du réseau`,
    },
    example: { ...example, address: '10.3.0.5' },
    output: noOutput.combined,
  }),
  'private-zone-address': outcome({
    verdict: 'ok',
    when: {
      en: 'If the message names no address, {REGISTRY_HOST} is not an Artifact Registry host, and the zone or policy that answers for it has, under `rrdatas`, an address that is not a VIP',
      fr: 'Si le message ne donne pas d’adresse, que l’hôte {REGISTRY_HOST} n’est pas un hôte Artifact Registry, et que la zone ou la stratégie qui répond pour lui contient, sous `rrdatas`, une adresse qui n’est pas une VIP',
    },
    text: {
      en: (facts) => `${decidesEn(facts)} points ${facts.name} to ${facts.address}`,
      fr: (facts) => `${decidesFr(facts)} fait pointer ${facts.name} vers ${facts.address}`,
    },
    example: { ...example, name: 'registry.example.com', domain: '', vip: '', address: '10.20.0.5' },
    output: noOutput.combined,
  }),
  'vip-zone-not-found': outcome({
    verdict: 'unknown',
    when: {
      en: 'If {NETWORK} seems to reach only the VIP {DESTINATION_RANGE}, no zone that is listed here points {REGISTRY_HOST} to this VIP, and either the message names no address or the path to the VIP is not certain',
      fr: 'Si le réseau {NETWORK} semble ne joindre que la VIP {DESTINATION_RANGE}, qu’aucune zone listée ici ne fait pointer l’hôte {REGISTRY_HOST} vers cette VIP, et que soit le message ne donne pas d’adresse, soit le chemin vers la VIP n’est pas certain',
    },
    text: {
      en: ({ name, network, range }) =>
        `the network ${network} seems to reach only the VIP ${range}, and no zone that can be listed here points ${name} to this VIP: such a zone does not exist, or it belongs to another project`,
      fr: ({ name, network, range }) =>
        `le réseau ${network} semble ne joindre que la VIP ${range}, et aucune zone visible ici ne fait pointer ${name} vers cette VIP\u00a0: une telle zone n’existe pas, ou elle appartient à un autre projet`,
    },
    remedies: [
      {
        advice: {
          en: 'Resolve the name on a node, or ask the DNS administrators for its address: if this address is public, a private zone with the addresses of that VIP is missing.',
          fr: 'Résolvez le nom depuis un nœud, ou demandez son adresse aux responsables du DNS\u00a0: si cette adresse est publique, il manque une zone privée avec les adresses de cette VIP.',
        },
      },
    ],
    example: exampleVip,
    output: noOutput.combined,
  }),
  'lookup-contradicted': outcome({
    ...contradicted,
    when: {
      en: 'If the message is `no such host`, although a record has an address for {REGISTRY_HOST}, or although this host is a registry of your cloud and public DNS answers for it',
      fr: 'Si le message est `no such host`, alors que l’hôte {REGISTRY_HOST} a une adresse dans un enregistrement, ou est un registre de votre cloud pour lequel le DNS public répond',
    },
    example: { ...examplePlace, read: 'public' },
  }),
  'address-contradicted': outcome({
    ...contradicted,
    when: {
      en: 'If the message shows that the node resolved the name {REGISTRY_HOST}, although the zone or policy that answers for this host in {NETWORK} has no address, or not the address in the message',
      fr: 'Si le message montre que le nœud a résolu le nom de l’hôte {REGISTRY_HOST}, alors que la zone ou la stratégie qui répond pour cet hôte dans le réseau {NETWORK} n’a pas d’adresse, ou pas celle du message',
    },
    example: { ...examplePlace, read: '' },
  }),
  'public-dns-not-asked': outcome({
    verdict: 'unknown',
    when: {
      en: 'If no response policy, alternative name server or zone answers for {REGISTRY_HOST} in {NETWORK}, this host is neither an Artifact Registry host nor a well-known public registry, and no message shows that its name resolves',
      fr: 'Si ni stratégie de réponse, ni serveur de noms alternatif, ni zone du réseau {NETWORK} ne répond pour l’hôte {REGISTRY_HOST}, que cet hôte n’est ni un hôte Artifact Registry ni un registre public connu, et qu’aucun message ne montre que son nom est résolu',
    },
    text: {
      en: ({ name, network, projects }) =>
        `nothing in Cloud DNS ${ofProjectsEn(projects)} answers for ${name} in the network ${network}: it is unknown whether public DNS or a zone of another project has this name`,
      fr: ({ name, network, projects }) =>
        `rien dans la configuration Cloud DNS ${ofProjectsFr(projects)} ne répond pour ${name} dans le réseau ${network}\u00a0: impossible de savoir si le DNS public ou une zone d’un autre projet contient ce nom`,
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
    output: noOutput.combined,
  }),
  // The rules about the way say what is not known of it.
  'public-address-unconfirmed': outcome({
    verdict: 'not-applicable',
    when: {
      en: 'If {REGISTRY_HOST}, a registry of your cloud, resolves to a public address according to the message or to public DNS, and the checks of the route, the firewall and internet egress cannot decide whether {NETWORK} reaches it',
      fr: 'Si l’hôte {REGISTRY_HOST}, un registre de votre cloud, se résout en une adresse publique d’après le message ou le DNS public, et que les vérifications de la route, du pare-feu et de la sortie vers Internet ne permettent pas de dire si le réseau {NETWORK} joint cette adresse',
    },
    notJudged: true,
    text: {
      en: ({ name, address }) =>
        `${name} resolves to ${address || 'a public address'}, which is correct unless the network is set up to reach the APIs of the cloud at the private or restricted VIP; the network path to ${address || 'this public address'} is not fully known`,
      fr: ({ name, address }) =>
        `le nom ${name} se résout en ${address ? `l’adresse ${address}` : 'une adresse publique'}, ce qui est correct sauf si le réseau est configuré pour joindre les API du cloud par la VIP privée ou restreinte\u00a0; le chemin réseau vers ${address ? `l’adresse ${address}` : 'cette adresse publique'} n’est pas entièrement connu`,
    },
    example: { name: 'europe-west9-docker.pkg.dev', address: '142.250.179.82' },
    output: noOutput.combined,
  }),
  'ipv6-only': outcome({
    verdict: 'unknown',
    when: {
      en: 'If no response policy, alternative name server or zone answers for {REGISTRY_HOST} in {NETWORK}, and {NETWORK} reaches public addresses over IPv6 (`::/0`) and not over IPv4 (`0.0.0.0/0`)',
      fr: 'Si ni stratégie de réponse, ni serveur de noms alternatif, ni zone du réseau {NETWORK} ne répond pour l’hôte {REGISTRY_HOST}, et que ce réseau joint les adresses publiques en IPv6 (`::/0`) et non en IPv4 (`0.0.0.0/0`)',
    },
    text: {
      en: ({ name }) =>
        `the node reaches public addresses over IPv6 but not over IPv4: only a query to public DNS shows whether ${name} has an IPv6 address`,
      fr: ({ name }) =>
        `le nœud joint les adresses publiques en IPv6 mais non en IPv4\u00a0: seule une requête au DNS public montre si ${name} a une adresse IPv6`,
    },
    remedies: [askPublicDns],
    example: { name: 'registry.example.com' },
    output: noOutput.combined,
  }),
  'no-zone-hides-name': outcome({
    verdict: 'not-applicable',
    when: {
      en: 'If the message says that the name was not found, {REGISTRY_HOST} is not a registry of your cloud, and no response policy, alternative name server or zone of {NETWORK} answers for it',
      fr: 'Si le message indique que le nom est introuvable, que l’hôte {REGISTRY_HOST} n’est pas un registre de votre cloud, et que ni stratégie de réponse, ni serveur de noms alternatif, ni zone du réseau {NETWORK} ne répond pour lui',
    },
    text: {
      en: ({ name, network, projects }) =>
        `nothing in Cloud DNS ${ofProjectsEn(projects)} answers for ${name} in the network ${network}, so no zone or policy there hides the name`,
      fr: ({ name, network, projects }) =>
        `rien dans la configuration Cloud DNS ${ofProjectsFr(projects)} ne répond pour ${name} dans le réseau ${network}, donc aucune zone ni stratégie n’y masque ce nom`,
    },
    example: { ...examplePlace, name: 'registry.example.com' },
    output: noOutput.combined,
  }),
  'non-vip-address': outcome({
    verdict: 'unknown',
    when: {
      en: 'If {REGISTRY_HOST} is an Artifact Registry host, and a private address in the message or an address under `rrdatas` is neither a VIP nor the `IPAddress` of a Private Service Connect endpoint whose `target` is `all-apis` or `vpc-sc`',
      fr: 'Si l’hôte {REGISTRY_HOST} est un hôte Artifact Registry, et qu’une adresse privée du message, ou une adresse sous `rrdatas`, n’est ni une VIP ni l’adresse (`IPAddress`) d’un point de terminaison Private Service Connect dont le champ `target` vaut `all-apis` ou `vpc-sc`',
    },
    text: {
      en: (facts) =>
        `${facts.decider ? `${decidesEn(facts)} points ${facts.name}` : `the node resolved ${facts.name}`} to ${facts.address}, which is not a VIP of ${facts.universe}: this is correct only for a Private Service Connect endpoint or a proxy that you run`,
      fr: (facts) =>
        `${facts.decider ? `${decidesFr(facts)} fait pointer ${facts.name} vers` : `le nœud a résolu ${facts.name} en`} ${facts.address}, qui n’est pas une VIP de ${facts.universe}\u00a0: ce n’est correct que pour un point de terminaison Private Service Connect ou un proxy que vous exploitez`,
    },
    remedies: [askWhoseAddress],
    example: { ...example, address: '10.20.0.5', universe: 'Google Cloud' },
    output: noOutput.combined,
  }),
  'dns-forwarded': outcome({
    verdict: 'unknown',
    when: {
      en: 'If the message names no address, and what answers for {REGISTRY_HOST} is a DNS server policy of {NETWORK} with `alternativeNameServerConfig`, or a zone with `forwardingConfig` or `peeringConfig`',
      fr: 'Si le message ne donne pas d’adresse, et que ce qui répond pour l’hôte {REGISTRY_HOST} est une stratégie de serveur DNS du réseau {NETWORK} avec `alternativeNameServerConfig`, ou une zone avec `forwardingConfig` ou `peeringConfig`',
    },
    text: {
      en: ({ name, kind, of }) =>
        `${passedOnEn[kind]?.(name, of) ?? ''}, so the answer cannot be read in Cloud DNS`,
      fr: ({ name, kind, of }) =>
        `${passedOnFr[kind]?.(name, of) ?? ''}, donc la réponse ne peut pas être lue dans Cloud DNS`,
    },
    remedies: [
      {
        advice: {
          en: 'Resolve the name on a node, or ask the operators of the name server or peered network which address it returns for this name. If the address is wrong, have it corrected.',
          fr: 'Résolvez le nom depuis un nœud, ou demandez aux responsables du serveur de noms ou du réseau appairé quelle adresse est renvoyée pour ce nom. Si cette adresse est fausse, demandez-leur de la corriger.',
        },
      },
    ],
    example: { name: 'europe-west9-docker.pkg.dev', kind: 'forwarding-target', of: 'registry' },
    output: noOutput.combined,
  }),
} as const;

function readEn(name: string, read: string): string {
  if (read === 'public') return `no zone or policy overrides the public records of ${name}`;
  return read ? `${name} has the address ${read}` : `${name} has no address`;
}

function readFr(name: string, read: string): string {
  if (read === 'public')
    return `aucune zone ni stratégie ne remplace les enregistrements publics du nom ${name}`;
  return read ? `${name} a pour adresse ${read}` : `${name} n’a pas d’adresse`;
}
