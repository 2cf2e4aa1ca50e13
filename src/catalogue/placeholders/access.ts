import type { Placeholder } from './model.ts';

/** Roles, service agents and keys. */
export const accessPlaceholders = {
  GCLOUD_CONFIGURATION: {
    label: { en: 'gcloud configuration', fr: 'Configuration gcloud' },
    description: {
      en: 'The name that you give to a gcloud configuration: lower-case letters, digits and hyphens.',
      fr: 'Le nom que vous donnez à une configuration gcloud\u00a0: minuscules, chiffres et traits d’union.',
    },
    names: 'text',
    example: 'cloud-de-confiance',
  },
  WORKFORCE_POOL: {
    label: { en: 'Workforce identity pool', fr: 'Pool d’identités des employés' },
    description: {
      en: 'The ID of the pool through which your organization signs in. Ask its administrator for this ID.',
      fr: 'L’ID du pool par lequel votre organisation se connecte. Demandez cet ID à son administrateur.',
    },
    names: 'text',
    example: 'shop-employees',
  },
  WORKFORCE_PROVIDER: {
    label: { en: 'Identity provider', fr: 'Fournisseur d’identité' },
    description: {
      en: 'The ID of the provider in that pool, which represents the identity provider of your organization.',
      fr: 'L’ID du fournisseur dans ce pool, qui représente le fournisseur d’identité de votre organisation.',
    },
    names: 'text',
    example: 'entra-id',
  },
  LOGIN_CONFIG_FILE: {
    label: { en: 'Login configuration file', fr: 'Fichier de configuration de connexion' },
    description: {
      en: 'The file with the login configuration of your identity provider. The file contains no password.',
      fr: 'Le fichier avec la configuration de connexion de votre fournisseur d’identité. Ce fichier ne contient aucun mot de passe.',
    },
    names: 'text',
    example: 'login-config.json',
  },
  CUSTOM_ROLE: {
    label: { en: 'Custom role', fr: 'Rôle personnalisé' },
    description: {
      en: 'The ID of a custom role: the part of its name after the last slash.',
      fr: 'L’ID d’un rôle personnalisé\u00a0: la partie de son nom après la dernière barre oblique.',
    },
    names: 'role-id',
    example: 'imagePuller',
  },
  PREDEFINED_ROLE: {
    label: { en: 'Predefined role', fr: 'Rôle prédéfini' },
    description: {
      en: 'A predefined role, as it is written in an allow policy.',
      fr: 'Un rôle prédéfini, tel qu’il est écrit dans une stratégie d’autorisation.',
    },
    names: 'role',
    example: 'roles/run.builder',
  },
  ORGANIZATION: {
    label: { en: 'Organization', fr: 'Organisation' },
    description: { en: 'The number of the organization.', fr: 'Le numéro de l’organisation.' },
    names: 'organization',
    example: '123456789012',
  },
  KEY: {
    label: { en: 'Key', fr: 'Clé' },
    description: {
      en: 'The Cloud KMS key that encrypts the repository.',
      fr: 'La clé Cloud KMS qui chiffre le dépôt.',
    },
    names: 'key',
    example: 'images',
  },
  KEY_RING: {
    label: { en: 'Key ring', fr: 'Trousseau de clés' },
    description: { en: 'The key ring that contains the key.', fr: 'Le trousseau qui contient la clé.' },
    names: 'key-ring',
    example: 'registry',
  },
  KEY_LOCATION: {
    label: { en: 'Key location', fr: 'Emplacement de la clé' },
    description: {
      en: 'The region or multi-region of the key.',
      fr: 'La région ou la multirégion de la clé.',
    },
    names: 'location',
    example: 'europe-west9',
    exampleS3ns: 'u-france-east1',
  },
  KEY_PROJECT: {
    label: { en: 'Key project', fr: 'Projet de la clé' },
    description: {
      en: 'The project that owns the key, which often differs from the project of the repository.',
      fr: 'Le projet auquel appartient la clé, souvent différent du projet du dépôt.',
    },
    names: 'project',
    example: 'shop-keys',
    exampleS3ns: 's3ns:shop-keys',
  },
  SERVICE_AGENT: {
    label: { en: 'Service agent', fr: 'Agent de service' },
    description: {
      en: 'The address of a service agent of the project of the cluster. The address contains the project number.',
      fr: 'L’adresse d’un agent de service du projet du cluster. Cette adresse contient le numéro du projet.',
    },
    names: 'account',
    example: 'service-123456789012@compute-system.iam.gserviceaccount.com',
    exampleS3ns: 'service-123456789012@compute-system.s3ns-system.iam.gserviceaccount.com',
  },
  GRANT_PROJECT: {
    label: { en: 'Project of the role', fr: 'Projet du rôle' },
    description: {
      en: 'The project in which the account must be able to read.',
      fr: 'Le projet dans lequel le compte doit pouvoir lire.',
    },
    names: 'project',
    example: 'shop-images',
    exampleS3ns: 's3ns:shop-images',
  },
  PERMISSIONS: {
    label: { en: 'Permissions', fr: 'Autorisations' },
    description: {
      en: 'IAM permissions, separated by commas.',
      fr: 'Des autorisations IAM, séparées par des virgules.',
    },
    names: 'api',
    example: 'artifactregistry.repositories.getIamPolicy,logging.logEntries.list',
  },
  PRINCIPAL: {
    label: { en: 'Principal', fr: 'Compte principal' },
    description: {
      en: 'The account that runs the playbooks, as it is written in IAM.',
      fr: 'Le compte qui lance les playbooks, tel qu’il est écrit dans IAM.',
    },
    names: 'member',
    example: 'user:ada@example.com',
  },
  USER: {
    label: { en: 'User', fr: 'Utilisateur' },
    description: {
      en: 'The user who runs the playbooks, as it is written in Kubernetes: on GKE, the email address.',
      fr: 'L’utilisateur qui lance les playbooks, tel qu’il est écrit dans Kubernetes\u00a0: sur GKE, l’adresse e-mail.',
    },
    names: 'account',
    example: 'ada@example.com',
  },
  VERB: {
    label: { en: 'Verb', fr: 'Verbe' },
    description: {
      en: 'The Kubernetes RBAC verb: get or list.',
      fr: 'Le verbe RBAC de Kubernetes\u00a0: get ou list.',
    },
    names: 'api',
    example: 'get',
  },
  RESOURCES: {
    label: { en: 'Resources', fr: 'Ressources' },
    description: {
      en: 'Kubernetes resources, separated by commas.',
      fr: 'Des ressources Kubernetes, séparées par des virgules.',
    },
    names: 'api',
    example: 'secrets,serviceaccounts',
  },
  ACCOUNT_UNIQUE_ID: {
    label: { en: 'Unique ID of the account', fr: 'ID unique du compte' },
    description: {
      en: 'The number of the deleted account, which allow policies show after uid=.',
      fr: 'Le numéro du compte supprimé, que les stratégies d’autorisation affichent après uid=.',
    },
    names: 'project-number',
    example: '104930203498573920184',
  },
  CERTIFICATE_NAME: {
    label: { en: 'Name of the certificate', fr: 'Nom du certificat' },
    description: {
      en: 'The name of the Secret Manager secret that contains the certificate of the authority.',
      fr: 'Le nom du secret Secret Manager qui contient le certificat de l’autorité.',
    },
    names: 'secret',
    example: 'registry-ca',
  },
} as const satisfies Record<string, Placeholder>;
