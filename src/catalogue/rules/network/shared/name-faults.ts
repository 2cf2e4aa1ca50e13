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
      en: 'If {REGISTRY_HOST} is not a registry of your cloud, and resolves to a VIP or to the `IPAddress` of a Private Service Connect endpoint whose `target` is `all-apis` or `vpc-sc`',
      fr: 'Si l’hôte {REGISTRY_HOST} n’est pas un registre de votre cloud, et se résout en une adresse d’une VIP ou en l’adresse (`IPAddress`) d’un point de terminaison Private Service Connect dont le champ `target` vaut `all-apis` ou `vpc-sc`',
    },
    text: {
      en: ({ name, address, universe }) =>
        `${name} resolves to ${address}, a VIP or an endpoint for the APIs of the cloud, through which clusters on ${universe} cannot reach this registry`,
      fr: ({ name, address, universe }) =>
        `${name} se résout en ${address}, une VIP ou un point de terminaison pour les API du cloud, par lequel les clusters de ${universe} ne peuvent pas joindre ce registre`,
    },
    remedies: [
      {
        advice: {
          en: 'Find the zone, response policy or name server that answers for the name, and replace these addresses, which serve only the hosts of your cloud, with those of the registry, or remove the whole zone or rule so that public DNS answers.',
          fr: 'Cherchez la zone, la stratégie de réponse ou le serveur de noms qui répond pour ce nom, et remplacez-y ces adresses, qui ne servent que les hôtes de votre cloud, par celles du registre, ou retirez toute la zone ou la règle, pour que le DNS public réponde.',
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
        `${name} resolves to ${address}, which this network does not reach; the network reaches the VIP ${range}, but no zone points the name to this VIP`,
      fr: ({ name, address, range }) =>
        `${name} se résout en ${address}, que ce réseau ne joint pas\u00a0; il joint la VIP ${range}, mais aucune zone ne fait pointer ce nom vers cette VIP`,
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
        `${name} resolves to ${address}, which this network does not reach; the network reaches the VIP ${range}, but the DNS answer for the name does not have the addresses of this VIP`,
      fr: ({ name, address, range }) =>
        `${name} se résout en ${address}, que ce réseau ne joint pas\u00a0; il joint la VIP ${range}, mais la réponse DNS pour ce nom ne contient pas les adresses de cette VIP`,
    },
    remedies: [
      {
        advice: {
          en: 'For the domain and for every name below it, set the four addresses of that VIP in the zone, response policy or name servers that answer.',
          fr: 'Faites en sorte que la zone, la stratégie de réponse ou les serveurs de noms qui répondent donnent les quatre adresses de cette VIP, pour le domaine et pour tous les noms sous ce domaine.',
        },
      },
    ],
    example: { ...exampleVip, address: '142.250.179.82' },
    output: noOutput.combined,
  }),
  'other-universe-vip': outcome({
    verdict: 'problem',
    when: {
      en: 'If the zone or policy that answers for {REGISTRY_HOST} has, under `rrdatas`, only VIP addresses of a cloud to which the registry does not belong',
      fr: 'Si la zone ou la stratégie qui répond pour l’hôte {REGISTRY_HOST} ne contient, sous `rrdatas`, que des adresses d’une VIP d’un autre cloud que celui du registre',
    },
    text: {
      en: (facts) =>
        `${decidesEn(facts)} points ${facts.name} to ${facts.address}, a VIP address of ${facts.other}, but the registry belongs to ${facts.universe}`,
      fr: (facts) =>
        `${decidesFr(facts)} fait pointer le nom ${facts.name} vers ${facts.address}, une adresse d’une VIP de ${facts.other}, alors que le registre appartient à ${facts.universe}`,
    },
    remedies: [
      {
        advice: {
          en: 'Replace the addresses of the record with those of a VIP of the cloud to which the registry belongs, if this is your cloud, or else with the public addresses of the registry.',
          fr: 'Remplacez les adresses de l’enregistrement par celles d’une VIP du cloud auquel appartient le registre, si c’est votre cloud, ou sinon par les adresses publiques du registre.',
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
      en: 'If the message names a VIP address of a cloud to which {REGISTRY_HOST} does not belong, and no record that can be read here has this address',
      fr: 'Si le message donne une adresse d’une VIP d’un autre cloud que celui de l’hôte {REGISTRY_HOST}, et qu’aucun enregistrement lisible ici ne contient cette adresse',
    },
    text: {
      en: ({ name, address, other, universe }) =>
        `the node resolved ${name} to ${address}, a VIP of ${other}, but the registry belongs to ${universe}`,
      fr: ({ name, address, other, universe }) =>
        `le nœud a résolu ${name} en ${address}, une VIP de ${other}, alors que le registre appartient à ${universe}`,
    },
    remedies: [
      {
        advice: {
          en: 'Find the zone, response policy or name server that answers for the name, and set there the addresses of a VIP of the cloud to which the registry belongs, if this is your cloud, or else the public addresses of the registry.',
          fr: 'Cherchez la zone, la stratégie de réponse ou le serveur de noms qui répond pour ce nom, et indiquez-y les adresses d’une VIP du cloud auquel appartient le registre, si c’est votre cloud, ou sinon les adresses publiques du registre.',
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
      en: 'If {REGISTRY_HOST} is an Artifact Registry host, no message is about a failed connection, and the zone that answers has addresses for its own `dnsName`, but none for the host or for a wildcard that covers it',
      fr: 'Si l’hôte {REGISTRY_HOST} est un hôte Artifact Registry, qu’aucun message ne signale d’échec de connexion, et que la zone qui répond a des adresses pour son propre `dnsName`, mais aucune pour cet hôte ni pour un nom générique (`*`) d’un domaine parent',
    },
    text: {
      en: (facts) =>
        `${decidesEn(facts)} has addresses for ${facts.domain}, but none for ${facts.name}, a host of that domain`,
      fr: (facts) =>
        `${decidesFr(facts)} a des adresses pour le domaine ${facts.domain}, mais aucune pour l’hôte ${facts.name} de ce domaine`,
    },
    remedies: [addWildcard],
    example,
    output: { ...records, lacks: ({ domain }) => `*.${domain}.` },
  }),
  'record-missing': outcome({
    verdict: 'problem',
    when: {
      en: 'If {REGISTRY_HOST} is an Artifact Registry host, no message is about a failed connection, and the zone that answers has addresses neither for this host, nor for a wildcard that covers the host, nor for the `dnsName` of the zone',
      fr: 'Si l’hôte {REGISTRY_HOST} est un hôte Artifact Registry, qu’aucun message ne signale d’échec de connexion, et que la zone qui répond n’a d’adresses ni pour cet hôte, ni pour un nom générique (`*`) d’un domaine parent, ni pour le `dnsName` de la zone',
    },
    text: {
      en: (facts) =>
        `${decidesEn(facts)} answers for ${facts.name} in this network but has no record for that name`,
      fr: (facts) =>
        `${decidesFr(facts)} répond pour ${facts.name} dans ce réseau, mais n’a pas d’enregistrement pour ce nom`,
    },
    remedies: [addApex, addWildcard],
    example,
    output: { ...records, lacks: recordOf },
  }),
  'other-registry-record-missing': outcome({
    verdict: 'problem',
    when: {
      en: 'If {REGISTRY_HOST} is not an Artifact Registry host, no message is about a failed connection, and the zone that answers has no address for this host or for a wildcard that covers the host',
      fr: 'Si l’hôte {REGISTRY_HOST} n’est pas un hôte Artifact Registry, qu’aucun message ne signale d’échec de connexion, et que la zone qui répond n’a d’adresse ni pour cet hôte, ni pour un nom générique (`*`) d’un domaine parent',
    },
    text: {
      en: (facts) => `${decidesEn(facts)} has no record for ${facts.name}`,
      fr: (facts) => `${decidesFr(facts)} n’a pas d’enregistrement pour ${facts.name}`,
    },
    remedies: [
      {
        advice: {
          en: 'Add a record for the host to that zone, or replace the zone with one for a subdomain that does not include the host: a name that the zone lacks does not resolve in this network, even if public DNS has it.',
          fr: 'Ajoutez à cette zone un enregistrement pour l’hôte, ou remplacez la zone par une zone limitée à un sous-domaine qui ne contient pas cet hôte\u00a0: un nom absent de la zone n’est pas résolu dans ce réseau, même si le DNS public le contient.',
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
      en: 'If no message is about a failed connection, and a rule of the response policy {RESPONSE_POLICY} has {REGISTRY_HOST} or a wildcard that covers this host as its `dnsName`, without `behavior: bypassResponsePolicy` and without an address under `localData`',
      fr: 'Si aucun message ne signale d’échec de connexion, et qu’une règle de la stratégie de réponse {RESPONSE_POLICY} a pour `dnsName` l’hôte {REGISTRY_HOST} ou un nom générique (`*`) d’un domaine parent, sans `behavior: bypassResponsePolicy` et sans adresse sous `localData`',
    },
    text: {
      en: (facts) =>
        `${decidesEn(facts)} overrides DNS for ${facts.name} in this network and returns no address`,
      fr: (facts) =>
        `${decidesFr(facts)} remplace les autres réponses du DNS pour ${facts.name} dans ce réseau, et ne donne pas d’adresse`,
    },
    remedies: [
      {
        advice: {
          en: 'Make the rule let this name through (bypassResponsePolicy), or make it return addresses that lead to the registry.',
          fr: 'Faites en sorte que la règle laisse passer ce nom (bypassResponsePolicy), ou qu’elle réponde par des adresses qui mènent au registre.',
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
