import { addressesOf, vipOf } from '../../../cloud/addresses.ts';
import { universeOfHost } from '../../../cloud/universes.ts';
import { describeClusterNetwork } from '../../commands/gcloud/container.ts';
import { listResponseRules } from '../../commands/gcloud/dns.ts';
import { describeInstanceNetwork } from '../../commands/gcloud/instances.ts';
import { describeNetwork } from '../../commands/gcloud/networks.ts';
import { type NameLeg, type Path, pathAsks, pathTo } from '../../facts/path/index.ts';
import type { NameAnswer } from '../../facts/path/names.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { addApex, addWildcard, type DnsDecision, evidence, zoneForVip } from './shared/dns-records.ts';
import { notJudgedOutcomes } from './shared/earlier-legs.ts';

const example: DnsDecision = {
  name: 'europe-west9-docker.pkg.dev',
  kind: 'zone',
  decider: 'registry',
  project: 'shop-prod',
  domain: 'pkg.dev',
  vip: '199.36.153.8,199.36.153.9,199.36.153.10,199.36.153.11',
};

const decidesEn = ({ kind, decider, project }: DnsDecision) =>
  `the ${kind === 'zone' ? 'private zone' : 'response policy'} ${decider} of ${project}`;
const decidesFr = ({ kind, decider, project }: DnsDecision) =>
  `la ${kind === 'zone' ? 'zone privée' : 'stratégie de réponse'} ${decider} du projet ${project}`;
type Place = { readonly name: string; readonly network: string; readonly projects: readonly string[] };

const placeExample: Place = {
  name: 'europe-west9-docker.pkg.dev',
  network: 'shop',
  projects: ['shop-prod', 'shop-network'],
};

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

/** The VIP to which a network leads, and what the name leads to instead. */
const vipExample = {
  name: 'europe-west9-docker.pkg.dev',
  range: '199.36.153.4/30',
  network: 'shop',
  project: 'shop-prod',
  domain: 'pkg.dev',
  vip: '199.36.153.4,199.36.153.5,199.36.153.6,199.36.153.7',
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

export const dnsRegistryZone = defineRule({
  id: 'dns-registry-zone',
  section: 'network',
  title: { en: 'DNS zone of the registry', fr: 'Zone DNS du registre' },
  summary: {
    en: 'A private zone or a response policy of the network can hide the registry’s domain, or send it to the wrong address.',
    fr: 'Une zone privée ou une stratégie de réponse du réseau peut masquer le domaine du registre, ou l’envoyer vers une mauvaise adresse.',
  },
  causes: ['dns', 'firewall-or-timeout'],
  about: 'registry-path',
  onlyOnGke: true,
  asks: pathAsks,

  async check({ ask, about, universe }) {
    const path = await pathTo(ask, about, universe);
    if (!path.judged)
      return {
        because: path.why === 'proxy' ? 'pulls-by-proxy' : 'registry-reachable',
        facts: { host: path.host },
      };
    const { name: leg, host: name } = path;
    if (leg.state === 'open') return ofOpen(leg, path);
    if (leg.state === 'failed-lookup') return { because: 'no-zone-hides-name', facts: placeOf(path) };
    switch (leg.why) {
      case 'nothing':
        return ofNothing(leg.answer, name);
      case 'other-universe': {
        const other = vipOf(leg.address)?.universe.name ?? '';
        const own = universeOfHost(name)?.name ?? '';
        const facts = { ...decisionOf(leg.answer, name), address: leg.address, other, universe: own };
        return { because: leg.answer ? 'other-universe-vip' : 'other-universe-vip-dialed', facts };
      }
      case 'not-served': {
        const facts = { name, address: leg.address, universe: universe.name };
        return { because: 'vip-serves-other-hosts', facts };
      }
      case 'vip-zone-missing': {
        const facts = { ...vipFacts(path, leg.vip), address: leg.address };
        return { because: leg.answer.result === 'public' ? 'vip-zone-missing' : 'vip-not-answered', facts };
      }
      case 'vip-zone-not-found':
        return { because: 'vip-zone-not-found', facts: vipFacts(path, leg.vip) };
      case 'not-a-vip': {
        const facts = { ...decisionOf(leg.answer, name), address: leg.address, universe: universe.name };
        return { because: 'non-vip-address', facts };
      }
      case 'contradicted':
        return { because: 'dns-contradicted', facts: { ...placeOf(path), read: readOf(leg.answer) } };
      case 'public-dns-not-asked':
        return { because: 'public-dns-not-asked', facts: placeOf(path) };
      case 'ipv6-only':
        return { because: 'ipv6-only', facts: { name } };
      case 'gaps': {
        const unread = leg.gaps.find(({ failure }) => failure !== null);
        if (unread?.failure) throw new CannotTell(unread.failure);
        const [{ kind, of }] = leg.gaps;
        return { because: 'dns-forwarded', facts: { name, kind, of } };
      }
    }
  },

  onFailure: [
    // The cluster's configuration names the network of its nodes.
    { command: describeInstanceNetwork, concludes: ['public-dns'], fallback: describeClusterNetwork },
  ],
  outcomes: {
    'public-dns': outcome({
      verdict: 'ok',
      text: {
        en: ({ name, network, projects }) =>
          `nothing in Cloud DNS of ${projects.join(' and ')} answers for ${name} in the network ${network}, so public DNS does; a zone of another project would not show here`,
        fr: ({ name, network, projects }) =>
          `rien dans le Cloud DNS de ${projects.join(' et ')} ne répond pour ${name} dans le réseau ${network}\u00a0: le DNS public répond\u00a0; une zone d’un autre projet ne se verrait pas ici`,
      },
      example: placeExample,
    }),
    'dialed-address': outcome({
      verdict: 'ok',
      text: {
        en: ({ name, address, what }) =>
          `${name} has led the node to ${address}${what ? `, ${dialedEn[what] ?? ''}` : ''}`,
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
    'vip-serves-other-hosts': outcome({
      verdict: 'problem',
      text: {
        en: ({ name, address, universe }) =>
          `${name} leads to ${address}, a VIP or an endpoint for Google APIs, which serves no host of that name to clusters of ${universe}`,
        fr: ({ name, address, universe }) =>
          `${name} mène à ${address}, une VIP ou un point de terminaison pour les API Google, qui ne sert aucun hôte de ce nom aux clusters de ${universe}`,
      },
      remedies: [
        {
          advice: {
            en: 'Find the zone, response policy or name server that answers for the name, and take those addresses out: only the hosts of the universe are served there.',
            fr: 'Cherchez la zone, la stratégie de réponse ou le serveur de noms qui répond pour ce nom, et retirez-en ces adresses\u00a0: seuls les hôtes de l’univers y sont servis.',
          },
        },
      ],
      example: { name: 'registry.example.com', address: '199.36.153.8', universe: 'Google Cloud' },
    }),
    'vip-zone-missing': outcome({
      verdict: 'problem',
      text: {
        en: ({ name, address, range }) =>
          `${name} leads to ${address}, which this network does not reach; it leads to the VIP ${range}, and no zone sends the name there`,
        fr: ({ name, address, range }) =>
          `${name} mène à ${address}, que ce réseau ne joint pas\u00a0; il mène à la VIP ${range}, et aucune zone n’y envoie ce nom`,
      },
      remedies: zoneForVip,
      example: { ...vipExample, address: '142.250.179.82' },
      evidence: {
        command: describeNetwork,
        params: ({ network, project }) => ({ NETWORK: network, NETWORK_PROJECT: project }),
        shows: ({ address, range }) => `${address} ∉ ${range}`,
      },
    }),
    'vip-not-answered': outcome({
      verdict: 'problem',
      text: {
        en: ({ name, address, range }) =>
          `${name} leads to ${address}, which this network does not reach; it leads to the VIP ${range}, and what answers for the name does not know that`,
        fr: ({ name, address, range }) =>
          `${name} mène à ${address}, que ce réseau ne joint pas\u00a0; il mène à la VIP ${range}, et ce qui répond pour ce nom l’ignore`,
      },
      remedies: [
        {
          advice: {
            en: 'Have the zone or the name servers that answer return the four addresses of that VIP for the domain and for every name below it.',
            fr: 'Faites répondre la zone ou les serveurs de noms concernés par les quatre adresses de cette VIP, pour le domaine et pour tous les noms en dessous.',
          },
        },
      ],
      example: { ...vipExample, address: '142.250.179.82' },
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
      example: vipExample,
    }),
    'dns-contradicted': outcome({
      verdict: 'unknown',
      text: {
        en: ({ name, projects, read }) =>
          `the message does not agree with Cloud DNS of ${projects.join(' and ')}, where ${readEn(name, read)}: it has changed since, or something else answers for the network`,
        fr: ({ name, projects, read }) =>
          `le message ne concorde pas avec le Cloud DNS de ${projects.join(' et ')}, où ${readFr(name, read)}\u00a0: il a changé depuis, ou autre chose répond dans ce réseau`,
      },
      remedies: [
        {
          advice: {
            en: 'Resolve the name on a node. A zone that another project has bound to the network is listed in that project only, and a node can have a resolver of its own.',
            fr: 'Résolvez le nom depuis un nœud. Une zone qu’un autre projet a liée au réseau n’est listée que dans ce projet, et un nœud peut avoir son propre résolveur.',
          },
        },
      ],
      example: { ...placeExample, read: 'public' },
    }),
    'public-dns-not-asked': outcome({
      verdict: 'unknown',
      text: {
        en: ({ name, network, projects }) =>
          `nothing in Cloud DNS of ${projects.join(' and ')} answers for ${name} in the network ${network}: whether public DNS or a zone of another project has the name is not read here`,
        fr: ({ name, network, projects }) =>
          `rien dans le Cloud DNS de ${projects.join(' et ')} ne répond pour ${name} dans le réseau ${network}\u00a0: que le DNS public ou une zone d’un autre projet ait ce nom ne se lit pas d’ici`,
      },
      remedies: [
        {
          advice: {
            en: 'Resolve the name on a node.',
            fr: 'Résolvez le nom depuis un nœud.',
          },
        },
      ],
      example: { ...placeExample, name: 'registry.example.com' },
    }),
    'public-address-unconfirmed': outcome({
      verdict: 'not-applicable',
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
          `the node reaches public addresses over IPv6 and not over IPv4: whether ${name} has an IPv6 address, public DNS knows`,
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
      example: { ...placeExample, name: 'registry.example.com' },
    }),
    'non-vip-address': outcome({
      verdict: 'unknown',
      text: {
        en: (facts) =>
          `${decidesEn(facts)} sends ${facts.name} to ${facts.address}, which is no VIP of ${facts.universe}: right only for a Private Service Connect endpoint or a proxy of yours`,
        fr: (facts) =>
          `${decidesFr(facts)} envoie ${facts.name} vers ${facts.address}, qui n’est pas une VIP de ${facts.universe}\u00a0: correct seulement s’il s’agit d’un point de terminaison Private Service Connect ou d’un proxy que vous exploitez`,
      },
      example: { ...example, address: '10.20.0.5', universe: 'Google Cloud' },
    }),
    'other-universe-vip': outcome({
      verdict: 'problem',
      text: {
        en: (facts) =>
          `${decidesEn(facts)} sends ${facts.name} to ${facts.address}, a VIP of ${facts.other}: the registry belongs to ${facts.universe}`,
        fr: (facts) =>
          `${decidesFr(facts)} envoie ${facts.name} vers ${facts.address}, une VIP de ${facts.other}\u00a0: le registre appartient à ${facts.universe}`,
      },
      remedies: [
        {
          advice: {
            en: 'Replace the addresses of the record by those of the universe to which the registry belongs.',
            fr: 'Remplacez les adresses de l’enregistrement par celles de l’univers auquel appartient le registre.',
          },
        },
      ],
      example: {
        ...example,
        name: 'u-france-east1-docker.s3nsregistry.fr',
        project: 's3ns:shop-prod',
        domain: 's3nsregistry.fr',
        vip: '177.222.88.0,177.222.88.1,177.222.88.2,177.222.88.3',
        address: '199.36.153.8',
        other: 'Google Cloud',
        universe: 'Cloud de Confiance by S3NS',
      },
      evidence: { ...evidence, shows: ({ name, address }) => `${name.replace(/^[^.]+/, '*')}. → ${address}` },
    }),
    'other-universe-vip-dialed': outcome({
      verdict: 'problem',
      text: {
        en: ({ name, address, other, universe }) =>
          `${name} leads the node to ${address}, a VIP of ${other}: the registry belongs to ${universe}`,
        fr: ({ name, address, other, universe }) =>
          `${name} mène le nœud à ${address}, une VIP de ${other}\u00a0: le registre appartient à ${universe}`,
      },
      remedies: [
        {
          advice: {
            en: 'Find the zone, response policy or name server that answers for the name, and give it the addresses of the universe to which the registry belongs.',
            fr: 'Cherchez la zone, la stratégie de réponse ou le serveur de noms qui répond pour ce nom, et donnez-lui les adresses de l’univers auquel appartient le registre.',
          },
        },
      ],
      example: {
        ...example,
        name: 'u-france-east1-docker.s3nsregistry.fr',
        address: '199.36.153.8',
        other: 'Google Cloud',
        universe: 'Cloud de Confiance by S3NS',
      },
    }),
    'wildcard-record-missing': outcome({
      verdict: 'problem',
      text: {
        en: (facts) =>
          `${decidesEn(facts)} has addresses for ${facts.domain}, but nothing for ${facts.name} below it`,
        fr: (facts) =>
          `${decidesFr(facts)} a des adresses pour ${facts.domain}, mais rien pour ${facts.name} en dessous`,
      },
      remedies: [addWildcard],
      example,
      evidence: { ...evidence, shows: ({ domain }) => `${domain}. (A), 0 × *.${domain}.` },
    }),
    'record-missing': outcome({
      verdict: 'problem',
      text: {
        en: (facts) =>
          `${decidesEn(facts)} answers for ${facts.name} in this network and has no record for it`,
        fr: (facts) =>
          `${decidesFr(facts)} répond pour ${facts.name} dans ce réseau et n’a pas d’enregistrement pour ce nom`,
      },
      remedies: [addApex, addWildcard],
      example,
      evidence: { ...evidence, shows: ({ name }) => `0 × ${name}. (A, AAAA, CNAME)` },
    }),
    'other-registry-record-missing': outcome({
      verdict: 'problem',
      text: {
        en: (facts) => `${decidesEn(facts)} has no record for ${facts.name}`,
        fr: (facts) => `${decidesFr(facts)} n’a pas d’enregistrement pour ${facts.name}`,
      },
      remedies: [
        {
          advice: {
            en: 'Add the record to that zone, or give the zone a narrower name: what it lacks does not exist in this network, even if public DNS knows it.',
            fr: 'Ajoutez l’enregistrement à cette zone, ou donnez-lui un nom plus étroit\u00a0: ce qui lui manque n’existe pas dans ce réseau, même si le DNS public le connaît.',
          },
        },
      ],
      example: {
        ...example,
        name: 'registry.example.com',
        decider: 'example',
        domain: 'example.com',
        vip: '',
      },
      evidence: { ...evidence, shows: ({ name }) => `0 × ${name}. (A, AAAA, CNAME)` },
    }),
    'response-policy-override': outcome({
      verdict: 'problem',
      text: {
        en: (facts) =>
          `${decidesEn(facts)} overrides DNS for ${facts.name} in this network and returns no address`,
        fr: (facts) =>
          `${decidesFr(facts)} prend la main sur ${facts.name} dans ce réseau et ne donne pas d’adresse`,
      },
      remedies: [
        {
          advice: {
            en: 'Let the rule pass this name on (bypassResponsePolicy), or give it the addresses of a VIP.',
            fr: 'Faites en sorte que la règle laisse passer ce nom (bypassResponsePolicy), ou qu’elle réponde par les adresses d’une VIP.',
          },
        },
      ],
      example: { ...example, kind: 'policy', decider: 'internal-names' },
      evidence: {
        command: listResponseRules,
        params: ({ decider, project }) => ({ RESPONSE_POLICY: decider, DNS_PROJECT: project }),
        shows: ({ name }) => `0 × ${name}. (A, AAAA, CNAME)`,
      },
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
    'registry-reachable': notJudgedOutcomes['registry-reachable'],
    'pulls-by-proxy': notJudgedOutcomes['pulls-by-proxy'],
  },
  sources: [
    sources.nameResolutionOrder,
    sources.cloudDnsTroubleshooting,
    sources.privateGoogleAccess,
    sources.privateConnectivity,
    sources.dnsDifferences,
  ],
});

type Judged = Extract<Path, { readonly judged: true }>;

/** The network, and the projects whose Cloud DNS was read. */
function placeOf({ host, at: { network }, dnsProjects }: Judged): Place {
  return { name: host, network: network.name, projects: dnsProjects };
}

function decisionOf(answer: NameAnswer | null, name: string): DnsDecision {
  const owner = universeOfHost(name);
  return {
    name,
    kind: answer?.by?.kind ?? 'zone',
    decider: answer?.by?.name ?? '',
    project: answer?.by?.project ?? '',
    domain: answer?.apex?.name ?? '',
    vip: owner ? addressesOf(owner.privateVip.v4).join() : '',
  };
}

function ofOpen(leg: Extract<NameLeg, { readonly state: 'open' }>, path: Judged) {
  const { answer, address } = leg;
  if (leg.why === 'unconfirmed')
    return {
      because: 'public-address-unconfirmed' as const,
      facts: { name: path.host, address: address ?? '' },
    };
  const vip = address === null ? null : vipOf(address);
  if (answer === null) {
    const what = vip ? `${vip.kind} VIP` : leg.why === 'endpoint' ? 'endpoint' : '';
    return { because: 'dialed-address' as const, facts: { name: path.host, address: address ?? '', what } };
  }
  if (leg.why === 'public' || address === null)
    return { because: 'public-dns' as const, facts: placeOf(path) };
  const facts = { ...decisionOf(answer, path.host), address };
  if (vip)
    return { because: 'vip-address' as const, facts: { ...facts, vipKind: vip.kind, range: vip.range } };
  return {
    because: leg.why === 'endpoint' ? ('endpoint-address' as const) : ('private-zone-address' as const),
    facts,
  };
}

function ofNothing(answer: NameAnswer, name: string) {
  const facts = decisionOf(answer, name);
  if (facts.kind === 'policy') return { because: 'response-policy-override' as const, facts };
  if (!universeOfHost(name)) return { because: 'other-registry-record-missing' as const, facts };
  return {
    because: answer.apex?.addresses.length
      ? ('wildcard-record-missing' as const)
      : ('record-missing' as const),
    facts,
  };
}

/** The records that a zone for a VIP needs. */
function vipFacts({ host, at: { network } }: Judged, range: string) {
  const owner = universeOfHost(host);
  const domains = owner ? [owner.artifactRegistryDomain, ...owner.otherRegistryDomains] : [];
  const domain = domains.find((each) => host === each || host.endsWith(`.${each}`)) ?? '';
  return {
    name: host,
    range,
    network: network.name,
    project: network.project,
    domain,
    vip: addressesOf(range).join(),
  };
}

/** What Cloud DNS says where the message says otherwise: addresses, `public` or nothing. */
function readOf({ result, addresses }: NameAnswer): string {
  return result === 'addresses' ? addresses.join(', ') : result === 'public' ? 'public' : '';
}

function readEn(name: string, read: string): string {
  if (read === 'public') return `nothing answers for ${name}, which public DNS knows`;
  return read ? `${name} has the address ${read}` : `${name} has no address`;
}

function readFr(name: string, read: string): string {
  if (read === 'public') return `rien ne répond pour ${name}, que le DNS public connaît`;
  return read ? `${name} a pour adresse ${read}` : `${name} n’a pas d’adresse`;
}
