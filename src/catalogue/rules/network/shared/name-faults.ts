/** What is wrong where a name does not lead to a registry. */

import { listResponseRules } from '../../../commands/gcloud/dns.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import {
  addApex,
  addWildcard,
  decidesEn,
  decidesFr,
  example,
  exampleVip,
  recordOf,
  records,
  zoneForVip,
} from './dns-records.ts';

/** Outcomes with a fix. */
export const nameFaults = {
  'vip-serves-other-hosts': outcome({
    verdict: 'problem',
    when: {
      en: 'If {REGISTRY_HOST} is not a registry of your cloud, and leads to a VIP or to the `IPAddress` of an endpoint whose `target` is `all-apis` or `vpc-sc`',
      fr: 'Si l’hôte {REGISTRY_HOST} n’est pas un registre de votre cloud, et mène à une VIP ou à l’adresse (`IPAddress`) d’un point de terminaison dont le champ `target` vaut `all-apis` ou `vpc-sc`',
    },
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
    output: noOutput.combined,
  }),
  'vip-zone-missing': outcome({
    verdict: 'problem',
    when: {
      en: 'If the message names a public address of {REGISTRY_HOST}, {NETWORK} reaches the VIP {DESTINATION_RANGE} and not this address, and no response policy, alternative name server or zone of {NETWORK} answers for the host',
      fr: 'Si le message donne une adresse publique de l’hôte {REGISTRY_HOST}, que le réseau {NETWORK} joint la VIP {DESTINATION_RANGE} et non cette adresse, et que ni stratégie de réponse, ni serveur de noms alternatif, ni zone de ce réseau ne répond pour cet hôte',
    },
    text: {
      en: ({ name, address, range }) =>
        `${name} resolves to ${address}, which this network does not reach; the network leads to the VIP ${range}, and no zone sends the name there`,
      fr: ({ name, address, range }) =>
        `${name} se résout en ${address}, que ce réseau ne joint pas\u00a0; le réseau mène à la VIP ${range}, mais aucune zone n’y envoie ce nom`,
    },
    remedies: zoneForVip,
    example: { ...exampleVip, address: '142.250.179.82' },
    output: noOutput.combined,
  }),
  'vip-not-answered': outcome({
    verdict: 'problem',
    when: {
      en: 'If the message names a public address of {REGISTRY_HOST}, {NETWORK} reaches the VIP {DESTINATION_RANGE} and not this address, and a zone, a response policy or a name server of {NETWORK} answers for the host without the addresses of the VIP',
      fr: 'Si le message donne une adresse publique de l’hôte {REGISTRY_HOST}, que le réseau {NETWORK} joint la VIP {DESTINATION_RANGE} et non cette adresse, et qu’une zone, une stratégie de réponse ou un serveur de noms de ce réseau répond pour cet hôte sans les adresses de la VIP',
    },
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
    output: noOutput.combined,
  }),
  'other-universe-vip': outcome({
    verdict: 'problem',
    when: {
      en: 'If what answers for {REGISTRY_HOST} has, under `rrdatas`, only addresses of a VIP of another cloud than that of the registry',
      fr: 'Si ce qui répond pour l’hôte {REGISTRY_HOST} ne contient, sous `rrdatas`, que des adresses d’une VIP d’un autre cloud que celui du registre',
    },
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
    output: { ...records, shows: ({ address }) => [address] },
  }),
  'other-universe-vip-dialed': outcome({
    verdict: 'problem',
    when: {
      en: 'If the message names an address of a VIP of another cloud than that of {REGISTRY_HOST}, and no record that can be read here has this address',
      fr: 'Si le message donne une adresse d’une VIP d’un autre cloud que celui de l’hôte {REGISTRY_HOST}, et qu’aucun enregistrement lisible ici ne contient cette adresse',
    },
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
    output: noOutput.message,
  }),
  'wildcard-record-missing': outcome({
    verdict: 'problem',
    when: {
      en: 'If {REGISTRY_HOST} is a registry of a cloud, no message is about a failed connection, and the zone that answers has addresses for its own `dnsName`, but none for the host or for a wildcard above it',
      fr: 'Si l’hôte {REGISTRY_HOST} est un registre d’un cloud, qu’aucun message ne parle d’une connexion en échec, et que la zone qui répond a des adresses pour son propre `dnsName`, mais aucune pour cet hôte ni pour un nom générique (`*`) d’un domaine parent',
    },
    text: {
      en: (facts) =>
        `${decidesEn(facts)} has addresses for ${facts.domain}, but nothing for ${facts.name} below it`,
      fr: (facts) =>
        `${decidesFr(facts)} a des adresses pour ${facts.domain}, mais rien pour ${facts.name} en dessous`,
    },
    remedies: [addWildcard],
    example,
    output: { ...records, lacks: ({ domain }) => `*.${domain}.` },
  }),
  'record-missing': outcome({
    verdict: 'problem',
    when: {
      en: 'If {REGISTRY_HOST} is a registry of a cloud, no message is about a failed connection, and the zone that answers has addresses neither for it, nor for a wildcard above it, nor for its own `dnsName`',
      fr: 'Si l’hôte {REGISTRY_HOST} est un registre d’un cloud, qu’aucun message ne parle d’une connexion en échec, et que la zone qui répond n’a d’adresses ni pour lui, ni pour un nom générique (`*`) d’un domaine parent, ni pour son propre `dnsName`',
    },
    text: {
      en: (facts) => `${decidesEn(facts)} answers for ${facts.name} in this network and has no record for it`,
      fr: (facts) =>
        `${decidesFr(facts)} répond pour ${facts.name} dans ce réseau et n’a pas d’enregistrement pour ce nom`,
    },
    remedies: [addApex, addWildcard],
    example,
    output: { ...records, lacks: recordOf },
  }),
  'other-registry-record-missing': outcome({
    verdict: 'problem',
    when: {
      en: 'If {REGISTRY_HOST} is not a registry of a cloud, no message is about a failed connection, and the zone that answers has no address for it or for a wildcard above it',
      fr: 'Si l’hôte {REGISTRY_HOST} n’est pas un registre d’un cloud, qu’aucun message ne parle d’une connexion en échec, et que la zone qui répond n’a d’adresse ni pour lui, ni pour un nom générique (`*`) d’un domaine parent',
    },
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
    output: { ...records, lacks: recordOf },
  }),
  'response-policy-override': outcome({
    verdict: 'problem',
    when: {
      en: 'If no message is about a failed connection, and a rule of the response policy {RESPONSE_POLICY} has {REGISTRY_HOST} or a wildcard above it as its `dnsName`, without `behavior: bypassResponsePolicy` and without an address under `localData`',
      fr: 'Si aucun message ne parle d’une connexion en échec, et qu’une règle de la stratégie de réponse {RESPONSE_POLICY} a pour `dnsName` l’hôte {REGISTRY_HOST} ou un nom générique (`*`) d’un domaine parent, sans `behavior: bypassResponsePolicy` et sans adresse sous `localData`',
    },
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
    output: {
      command: listResponseRules,
      params: ({ decider, project }) => ({ RESPONSE_POLICY: decider, DNS_PROJECT: project }),
      // Either the name itself or a wildcard above it.
      shows: ({ name }) => [`${name.replace(/^[^.]+\./, '')}.`],
    },
  }),
} as const;
