import type { Placeholder } from './model.ts';

/** Placeholders of networks, firewalls and DNS. */
export const networkPlaceholders = {
  NETWORK: {
    label: { en: 'Network', fr: 'Réseau' },
    description: { en: 'The VPC network of the cluster.', fr: 'Le réseau VPC du cluster.' },
    names: 'network',
    example: 'shop',
  },
  NETWORK_PROJECT: {
    label: { en: 'Network project', fr: 'Projet du réseau' },
    description: {
      en: 'The project that owns the network: with Shared VPC, the host project.',
      fr: 'Le projet auquel appartient le réseau\u00a0: avec un VPC partagé, le projet hôte.',
    },
    names: 'project',
    example: 'shop-prod',
    exampleS3ns: 's3ns:shop-prod',
  },
  SUBNETWORK: {
    label: { en: 'Subnet', fr: 'Sous-réseau' },
    description: { en: 'The subnet of the nodes.', fr: 'Le sous-réseau des nœuds.' },
    names: 'subnet',
    example: 'shop-nodes',
  },
  REGION: {
    label: { en: 'Region', fr: 'Région' },
    description: {
      en: 'The region of the nodes, which is that of their subnet.',
      fr: 'La région des nœuds, qui est celle de leur sous-réseau.',
    },
    names: 'location',
    example: 'europe-west9',
    exampleS3ns: 'u-france-east1',
  },
  DNS_PROJECT: {
    label: { en: 'DNS project', fr: 'Projet DNS' },
    description: {
      en: 'The project that owns the DNS zones: the project of the network or of the cluster.',
      fr: 'Le projet auquel appartiennent les zones DNS\u00a0: celui du réseau ou celui du cluster.',
    },
    names: 'project',
    example: 'shop-prod',
    exampleS3ns: 's3ns:shop-prod',
  },
  DNS_ZONE: {
    label: { en: 'DNS zone', fr: 'Zone DNS' },
    description: { en: 'The name of a Cloud DNS zone.', fr: 'Le nom d’une zone Cloud DNS.' },
    names: 'dns-zone',
    example: 'registry',
  },
  RESPONSE_POLICY: {
    label: { en: 'Response policy', fr: 'Stratégie de réponse' },
    description: {
      en: 'The name of a Cloud DNS response policy.',
      fr: 'Le nom d’une stratégie de réponse (response policy) Cloud DNS.',
    },
    names: 'response-policy',
    example: 'internal-names',
  },
  REGISTRY_DOMAIN: {
    label: { en: 'Registry domain', fr: 'Domaine du registre' },
    description: {
      en: 'The domain of all registries of the cloud.',
      fr: 'Le domaine de tous les registres du cloud.',
    },
    names: 'host',
    example: 'pkg.dev',
    exampleS3ns: 's3nsregistry.fr',
  },
  VIP_ADDRESSES: {
    label: { en: 'VIP addresses', fr: 'Adresses VIP' },
    description: {
      en: 'The four addresses of the private or the restricted range, separated by commas.',
      fr: 'Les quatre adresses de la plage privée ou de la plage restreinte, séparées par des virgules.',
    },
    names: 'text',
    example: '199.36.153.8,199.36.153.9,199.36.153.10,199.36.153.11',
    exampleS3ns: '177.222.88.0,177.222.88.1,177.222.88.2,177.222.88.3',
  },
  DESTINATION_RANGE: {
    label: { en: 'Destination range', fr: 'Plage de destination' },
    description: {
      en: 'The addresses of the registry: the range of a VIP.',
      fr: 'Les adresses du registre\u00a0: la plage d’une VIP.',
    },
    names: 'range',
    example: '199.36.153.8/30',
    exampleS3ns: '177.222.88.0/30',
  },
  PRIORITY: {
    label: { en: 'Priority', fr: 'Priorité' },
    description: {
      en: 'A number lower than that of the rule that denies traffic. The rule with the lowest number wins.',
      fr: 'Un numéro plus petit que celui de la règle qui refuse le trafic. La règle avec le plus petit numéro l’emporte.',
    },
    names: 'number',
    example: '900',
  },
  ROUTER: {
    label: { en: 'Cloud Router', fr: 'Cloud Router' },
    description: {
      en: 'The name of a Cloud Router of the network, or of the new Cloud Router.',
      fr: 'Le nom d’un Cloud Router du réseau, ou du nouveau Cloud Router.',
    },
    names: 'router',
    example: 'shop-router',
  },
} as const satisfies Record<string, Placeholder>;
