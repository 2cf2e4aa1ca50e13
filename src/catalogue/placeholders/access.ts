import type { Placeholder } from './model.ts';

/** Roles, service agents and keys. */
export const accessPlaceholders = {
  CUSTOM_ROLE: {
    label: { en: 'Custom role', fr: 'Rôle personnalisé' },
    description: {
      en: 'The id of a custom role: what a policy has after the last slash.',
      fr: 'L’identifiant d’un rôle personnalisé\u00a0: ce qui suit la dernière barre oblique dans une stratégie.',
    },
    example: 'imagePuller',
  },
  PREDEFINED_ROLE: {
    label: { en: 'Predefined role', fr: 'Rôle prédéfini' },
    description: {
      en: 'A role of Google Cloud, as a policy names it.',
      fr: 'Un rôle de Google Cloud, tel qu’une stratégie le nomme.',
    },
    example: 'roles/run.builder',
  },
  ORGANIZATION: {
    label: { en: 'Organization', fr: 'Organisation' },
    description: { en: 'The number of the organization.', fr: 'Le numéro de l’organisation.' },
    example: '123456789012',
  },
  KEY: {
    label: { en: 'Key', fr: 'Clé' },
    description: {
      en: 'The Cloud KMS key that encrypts the repository.',
      fr: 'La clé Cloud KMS qui chiffre le dépôt.',
    },
    example: 'images',
  },
  KEY_RING: {
    label: { en: 'Key ring', fr: 'Trousseau de clés' },
    description: { en: 'The key ring that holds the key.', fr: 'Le trousseau qui contient la clé.' },
    example: 'registry',
  },
  KEY_LOCATION: {
    label: { en: 'Key location', fr: 'Emplacement de la clé' },
    description: {
      en: 'The region or multi-region of the key.',
      fr: 'La région ou la multirégion de la clé.',
    },
    example: 'europe-west9',
    exampleS3ns: 'u-france-east1',
  },
  KEY_PROJECT: {
    label: { en: 'Key project', fr: 'Projet de la clé' },
    description: {
      en: 'The project that owns the key: often another than that of the repository.',
      fr: 'Le projet auquel appartient la clé\u00a0: souvent un autre que celui du dépôt.',
    },
    example: 'shop-keys',
    exampleS3ns: 's3ns:shop-keys',
  },
  SERVICE_AGENT: {
    label: { en: 'Service agent', fr: 'Agent de service' },
    description: {
      en: 'The address of a service agent of the cluster’s project: it contains the number of the project.',
      fr: 'L’adresse d’un agent de service du projet du cluster\u00a0: elle contient le numéro du projet.',
    },
    example: 'service-123456789012@compute-system.iam.gserviceaccount.com',
    exampleS3ns: 'service-123456789012@compute-system.s3ns-system.iam.gserviceaccount.com',
  },
} as const satisfies Record<string, Placeholder>;
