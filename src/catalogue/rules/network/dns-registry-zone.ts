import { addressesOf, isPrivate, vipOf } from '../../../cloud/addresses.ts';
import { universeOfHost } from '../../../cloud/universes.ts';
import { describeClusterNetwork } from '../../commands/gcloud/container.ts';
import { listManagedZones, listResponsePolicies, listResponseRules } from '../../commands/gcloud/dns.ts';
import { describeInstanceNetwork } from '../../commands/gcloud/instances.ts';
import { nodeNetwork, nodeNetworkAsks, wasReached } from '../../facts/cluster-network.ts';
import { hostName, projectsOf } from '../../facts/destination.ts';
import { parseDialError } from '../../facts/dial-error.ts';
import { type DnsAnswer, dnsAnswer, dnsAnswerAsks } from '../../facts/dns-answer.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { addApex, addWildcard, type DnsDecision, evidence } from './shared/dns-records.ts';
import { registryReachable } from './shared/reachability-outcomes.ts';

const example: DnsDecision = {
  name: 'europe-west9-docker.pkg.dev',
  kind: 'zone',
  decider: 'registry',
  project: 'shop-prod',
  unread: '',
  domain: 'pkg.dev',
  vip: '199.36.153.8,199.36.153.9,199.36.153.10,199.36.153.11',
};

const decidesEn = ({ kind, decider, project }: DnsDecision) =>
  `the ${kind === 'zone' ? 'private zone' : 'response policy'} ${decider} of ${project}`;
const decidesFr = ({ kind, decider, project }: DnsDecision) =>
  `la ${kind === 'zone' ? 'zone privée' : 'stratégie de réponse'} ${decider} du projet ${project}`;
const unreadEn = ({ unread }: DnsDecision) => (unread ? ` (could not be read: ${unread})` : '');
const unreadFr = ({ unread }: DnsDecision) => (unread ? ` (impossible de lire\u00a0: ${unread})` : '');

const provenProblem = [
  'wildcard-record-missing',
  'record-missing',
  'other-registry-record-missing',
  'response-policy-override',
  'other-universe-vip',
] as const;

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
  asks: [...nodeNetworkAsks, ...dnsAnswerAsks],

  async check({ ask, about: { image, node, failure }, universe }) {
    if (wasReached(failure)) return { because: 'registry-reachable', facts: { host: image.host } };
    const lookedUpName = parseDialError(failure).name;
    const name = lookedUpName ?? hostName(image.host);
    const { network } = await nodeNetwork(ask, node);
    const path = `${network.project}/${network.name}`;
    const answer = await dnsAnswer(ask, path, projectsOf(network.project, node.cluster.project), name);
    const owner = universeOfHost(name);
    const facts: DnsDecision = {
      name,
      kind: answer.answeredBy?.kind ?? 'zone',
      decider: answer.answeredBy?.name ?? '',
      project: answer.answeredBy?.project ?? '',
      unread: answer.unreadable.map(({ what }) => what).join(', '),
      domain: answer.apex?.name ?? '',
      vip: owner ? addressesOf(owner.privateVip.v4).join() : '',
    };
    const [address = ''] = answer.addresses;
    const vip = vipOf(address);
    if (answer.result === 'nothing') {
      if (facts.kind === 'policy') return { because: 'response-policy-override', facts };
      if (!owner) return { because: 'other-registry-record-missing', facts };
      return { because: answer.apex?.addresses.length ? 'wildcard-record-missing' : 'record-missing', facts };
    }
    if (owner && vip && vip.universe.id !== owner.id)
      return {
        because: 'other-universe-vip',
        facts: { ...facts, address, other: vip.universe.name, universe: owner.name },
      };
    if (answer.result === 'elsewhere')
      return { because: 'dns-forwarded', facts: { ...facts, how: answer.forwardedBy ?? '' } };
    // A zone that could not be read may also match the name, and would then answer.
    cannotTellOf(answer);
    if (answer.result === 'public') return { because: 'public-dns', facts: { name, network: path } };
    if (vip) return { because: 'vip-address', facts: { ...facts, vipKind: vip.kind, range: vip.range } };
    if (owner && owner.id === universe.id && (isPrivate(address) || failure))
      return { because: 'non-vip-address', facts: { ...facts, address, universe: universe.name } };
    return { because: 'private-zone-address', facts: { ...facts, address } };
  },

  onFailure: [
    // The cluster's configuration names the network of its nodes.
    { command: describeInstanceNetwork, concludes: ['public-dns'], fallback: describeClusterNetwork },
    // A proven problem remains one, whatever could not be read; unread zones are listed with it.
    { command: listManagedZones, concludes: provenProblem },
    { command: listResponsePolicies, concludes: provenProblem },
  ],
  outcomes: {
    'public-dns': outcome({
      verdict: 'ok',
      text: {
        en: ({ name, network }) =>
          `no private zone or response policy of ${network} holds ${name}: public DNS answers`,
        fr: ({ name, network }) =>
          `aucune zone privée ni stratégie de réponse du réseau ${network} ne contient ${name}\u00a0: le DNS public répond`,
      },
      example: { name: 'europe-west9-docker.pkg.dev', network: 'shop-prod/shop' },
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
    'private-zone-address': outcome({
      verdict: 'ok',
      text: {
        en: (facts) => `${decidesEn(facts)} answers ${facts.address} for ${facts.name}`,
        fr: (facts) => `${decidesFr(facts)} répond ${facts.address} pour ${facts.name}`,
      },
      example: { ...example, name: 'registry.example.com', domain: '', vip: '', address: '10.20.0.5' },
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
          `${decidesEn(facts)} sends ${facts.name} to ${facts.address}, a VIP of ${facts.other}: the registry belongs to ${facts.universe}${unreadEn(facts)}`,
        fr: (facts) =>
          `${decidesFr(facts)} envoie ${facts.name} vers ${facts.address}, une VIP de ${facts.other}\u00a0: le registre appartient à ${facts.universe}${unreadFr(facts)}`,
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
    'wildcard-record-missing': outcome({
      verdict: 'problem',
      text: {
        en: (facts) =>
          `${decidesEn(facts)} has addresses for ${facts.domain}, but nothing for ${facts.name} below it${unreadEn(facts)}`,
        fr: (facts) =>
          `${decidesFr(facts)} a des adresses pour ${facts.domain}, mais rien pour ${facts.name} en dessous${unreadFr(facts)}`,
      },
      remedies: [addWildcard],
      example,
      evidence: { ...evidence, shows: ({ domain }) => `${domain}. (A), 0 × *.${domain}.` },
    }),
    'record-missing': outcome({
      verdict: 'problem',
      text: {
        en: (facts) =>
          `${decidesEn(facts)} answers for ${facts.name} in this network and has no record for it${unreadEn(facts)}`,
        fr: (facts) =>
          `${decidesFr(facts)} répond pour ${facts.name} dans ce réseau et n’a pas d’enregistrement pour ce nom${unreadFr(facts)}`,
      },
      remedies: [addApex, addWildcard],
      example,
      evidence: { ...evidence, shows: ({ name }) => `0 × ${name}. (A, AAAA, CNAME)` },
    }),
    'other-registry-record-missing': outcome({
      verdict: 'problem',
      text: {
        en: (facts) => `${decidesEn(facts)} has no record for ${facts.name}${unreadEn(facts)}`,
        fr: (facts) => `${decidesFr(facts)} n’a pas d’enregistrement pour ${facts.name}${unreadFr(facts)}`,
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
          `${decidesEn(facts)} overrides DNS for ${facts.name} in this network and returns no address${unreadEn(facts)}`,
        fr: (facts) =>
          `${decidesFr(facts)} prend la main sur ${facts.name} dans ce réseau et ne donne pas d’adresse${unreadFr(facts)}`,
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
        en: (facts) =>
          `${decidesEn(facts)} passes ${facts.name} on (${facts.how}): what answers there cannot be seen from here`,
        fr: (facts) =>
          `${decidesFr(facts)} transmet ${facts.name} ailleurs (${facts.how})\u00a0: ce qui y répond ne se voit pas d’ici`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask the name servers that the zone names, or look at the zones of the network that it peers with.',
            fr: 'Interrogez les serveurs de noms que la zone désigne, ou regardez les zones du réseau appairé.',
          },
        },
      ],
      example: { ...example, how: 'forwarding' },
    }),
    'registry-reachable': registryReachable,
  },
  sources: [
    sources.cloudDnsTroubleshooting,
    sources.privateGoogleAccess,
    sources.privateConnectivity,
    sources.dnsDifferences,
  ],
});

function cannotTellOf({ unreadable: [first] }: DnsAnswer): void {
  if (first) throw new CannotTell(first.failure);
}
