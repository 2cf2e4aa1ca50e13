/** What is wrong where a name does not lead to a registry. */

import { listResponseRules } from '../../../commands/gcloud/dns.ts';
import { outcome } from '../../../model/define.ts';
import {
  addApex,
  addWildcard,
  decidesEn,
  decidesFr,
  evidence,
  example,
  exampleVip,
  zoneForVip,
} from './dns-records.ts';

/** Outcomes with a fix. */
export const nameFaults = {
  'vip-serves-other-hosts': outcome({
    verdict: 'problem',
    text: {
      en: ({ name, address, universe }) =>
        `${name} leads to ${address}, a VIP or an endpoint for the APIs of the cloud, which serves no host of that name to clusters of ${universe}`,
      fr: ({ name, address, universe }) =>
        `${name} mène à ${address}, une VIP ou un point de terminaison pour les API du cloud, qui ne sert aucun hôte de ce nom aux clusters de ${universe}`,
    },
    remedies: [
      {
        advice: {
          en: 'Find the zone, response policy or name server that answers for the name, and take those addresses out: only the hosts of your cloud are served there.',
          fr: 'Cherchez la zone, la stratégie de réponse ou le serveur de noms qui répond pour ce nom, et retirez-en ces adresses\u00a0: seuls les hôtes de votre cloud y sont servis.',
        },
      },
    ],
    example: { name: 'registry.example.com', address: '199.36.153.8', universe: 'Google Cloud' },
  }),
  'vip-zone-missing': outcome({
    verdict: 'problem',
    text: {
      en: ({ name, address, range }) =>
        `${name} resolves to ${address}, which this network does not reach; the network leads to the VIP ${range}, and no zone sends the name there`,
      fr: ({ name, address, range }) =>
        `${name} se résout en ${address}, que ce réseau ne joint pas\u00a0; le réseau mène à la VIP ${range}, mais aucune zone n’y envoie ce nom`,
    },
    remedies: zoneForVip,
    example: { ...exampleVip, address: '142.250.179.82' },
  }),
  'vip-not-answered': outcome({
    verdict: 'problem',
    text: {
      en: ({ name, address, range }) =>
        `${name} resolves to ${address}, which this network does not reach; the network leads to the VIP ${range}, and what answers for the name does not return its addresses`,
      fr: ({ name, address, range }) =>
        `${name} se résout en ${address}, que ce réseau ne joint pas\u00a0; le réseau mène à la VIP ${range}, mais ce qui répond pour ce nom ne donne pas ses adresses`,
    },
    remedies: [
      {
        advice: {
          en: 'Have the zone or the name servers that answer return the four addresses of that VIP for the domain and for every name below it.',
          fr: 'Faites répondre la zone ou les serveurs de noms concernés par les quatre adresses de cette VIP, pour le domaine et pour tous les noms en dessous.',
        },
      },
    ],
    example: { ...exampleVip, address: '142.250.179.82' },
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
      en: (facts) => `${decidesEn(facts)} answers for ${facts.name} in this network and has no record for it`,
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
} as const;
