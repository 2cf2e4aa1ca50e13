/** The pages of the reference in order, and their own words. */
import type { Text } from '../../base/text.ts';
import type { CommandSupport } from '../../catalogue/model/command.ts';

export const topics = [
  {
    id: 'messages',
    nav: { en: 'Messages', fr: 'Messages' },
    title: { en: 'Every message', fr: 'Tous les messages' },
    description: {
      en: 'Each message that Pullbook recognizes, as it is printed, with the program that prints it, its cause, and where the wording was read. Names in capital letters are placeholders.',
      fr: 'Chaque message que Pullbook reconnaît, tel qu’il est affiché, avec le programme qui l’affiche, la cause, et l’endroit où la formulation a été lue. Les noms en capitales tiennent la place de vrais noms.',
    },
  },
  {
    id: 'statuses',
    nav: { en: 'Statuses', fr: 'États' },
    title: { en: 'Every status', fr: 'Tous les états' },
    description: {
      en: 'The statuses of a container that is waiting because its image is missing.',
      fr: 'Les états d’un conteneur qui attend parce que son image manque.',
    },
  },
  {
    id: 'commands',
    nav: { en: 'Commands', fr: 'Commandes' },
    title: { en: 'Every command', fr: 'Toutes les commandes' },
    description: {
      en: 'Each command, query and manifest of the guide with its purpose. For each command of kubectl and gcloud: the permissions that it needs, the clouds where it works, and the checks that use it.',
      fr: 'Chaque commande, requête et manifeste du guide, avec son but. Pour chaque commande kubectl ou gcloud\u00a0: les autorisations nécessaires, sa disponibilité sur chaque cloud, et les vérifications qui l’utilisent.',
    },
  },
  {
    id: 'rules',
    nav: { en: 'Checks', fr: 'Vérifications' },
    title: { en: 'Every check and what it can find', fr: 'Toutes les vérifications et leurs conclusions' },
    description: {
      en: 'Each check of the guide with every conclusion that a playbook can draw from it. Names in the sentences are examples.',
      fr: 'Chaque vérification du guide, avec toutes les conclusions qu’un playbook peut en tirer. Les noms dans les phrases sont des exemples.',
    },
  },
  {
    id: 'universes',
    nav: { en: 'Clouds', fr: 'Clouds' },
    title: { en: 'Google Cloud and Cloud de Confiance', fr: 'Google Cloud et Cloud de Confiance' },
    description: {
      en: 'What differs between the clouds: hosts, domains, address ranges, modes. Cloud de Confiance by S3NS was formerly called Trusted Cloud by S3NS.',
      fr: 'Ce qui diffère d’un cloud à l’autre\u00a0: hôtes, domaines, plages d’adresses, modes. Cloud de Confiance by S3NS s’appelait auparavant Trusted Cloud by S3NS.',
    },
  },
  {
    id: 'glossary',
    nav: { en: 'Glossary', fr: 'Glossaire' },
    title: { en: 'Glossary', fr: 'Glossaire' },
    description: {
      en: 'The terms of this guide in both languages.',
      fr: 'Les termes de ce guide, dans les deux langues.',
    },
  },
] as const;

export type TopicId = (typeof topics)[number]['id'];

export const reference = {
  reference: { en: 'Reference', fr: 'Référence' },
  lead: {
    en: 'Everything in the catalogue of Pullbook, to look up or to link to.',
    fr: 'Tout le catalogue de Pullbook, pour retrouver un détail ou pour en donner le lien.',
  },
  measured: { en: 'Observed with', fr: 'Relevé avec' },
  wording: { en: 'Wording from', fr: 'Formulation lue dans' },
  askedBy: { en: 'Used by', fr: 'Utilisée par' },
  causes: { en: 'Causes', fr: 'Causes' },
  shownAs: { en: 'Status', fr: 'État' },
  firstCheck: { en: 'First check', fr: 'À vérifier d’abord' },
  withoutMessage: { en: 'Without a message, check first', fr: 'Sans message, à vérifier d’abord' },
  shownBy: { en: 'Shown by', fr: 'Affiché par' },
  messageShownBy: { en: 'Message shown by', fr: 'Message affiché par' },
  shows: { en: 'Shows', fr: 'Affiche' },
  commands: { en: 'Commands', fr: 'Commandes' },
  terms: { en: 'Terms', fr: 'Termes' },
  explained: { en: 'Explained in', fr: 'Expliqué dans' },
  usedIn: { en: 'Used in', fr: 'Utilisée dans' },
  undoes: { en: 'Undoes', fr: 'Annule' },
  undoneBy: { en: 'Undone by', fr: 'S’annule avec' },
  works: { en: 'Clouds', fr: 'Clouds' },
  reads: { en: 'Only reads', fr: 'Ne fait que lire' },
  conclusions: { en: 'Conclusions', fr: 'Conclusions' },
  readChapter: { en: 'How to check it', fr: 'Comment vérifier' },
  notOnGke: { en: 'Not on GKE nodes.', fr: 'N’apparaît pas sur les nœuds GKE.' },
  kubectl: { en: 'Ask the cluster', fr: 'Interroger le cluster' },
  gcloud: { en: 'Ask the APIs of the cloud', fr: 'Interroger les API du cloud' },
  shell: {
    en: 'On your machine and on the node',
    fr: 'Sur votre poste et sur le nœud',
  },
  changes: { en: 'Fix', fr: 'Corriger' },
  queries: { en: 'Search the logs', fr: 'Chercher dans les journaux' },
  manifests: { en: 'Manifests', fr: 'Manifestes' },
  catalogue: {
    en: 'The same content in a data file: {file}',
    fr: 'Le même contenu en fichier de données\u00a0: {file}',
  },
} as const satisfies Record<string, Text>;

/** Where a message leads that has no check: a section of the page on finding the cause. */
export const withoutCheck: Readonly<
  Record<'bare-status' | 'not-a-pull-failure', { anchor: string; text: Text }>
> = {
  'bare-status': {
    anchor: 'look',
    text: { en: 'Read the events of the Pod', fr: 'Lire les événements du pod' },
  },
  'not-a-pull-failure': {
    anchor: 'no-message',
    text: { en: 'When it is not the image', fr: 'Quand ce n’est pas l’image' },
  },
};

/** The support of a command, in a table. */
export const supportWords: Readonly<Record<CommandSupport, Text>> = {
  documented: { en: 'documented', fr: 'documentée' },
  'tagged-unavailable': {
    en: 'listed as unavailable, not tried; if a check needs the command, a playbook runs it, and reports “unknown” if it is refused',
    fr: 'indiquée comme indisponible, non essayée\u00a0; un playbook exécute la commande si une vérification en a besoin, et indique «\u00a0inconnu\u00a0» si la commande est refusée',
  },
  untested: { en: 'not tried', fr: 'non essayée' },
  unavailable: {
    en: 'not available in this cloud, where no playbook runs it',
    fr: 'indisponible dans ce cloud, où aucun playbook ne l’exécute',
  },
};

/** The properties of a universe, as rows. */
export const universeWords = {
  registry: { en: 'Artifact Registry hosts', fr: 'Hôtes d’Artifact Registry' },
  api: { en: 'API domain', fr: 'Domaine des API' },
  prefix: { en: 'Prefix of project ids', fr: 'Préfixe des ID de projet' },
  accounts: { en: 'Service accounts', fr: 'Comptes de service' },
  compute: {
    en: 'Compute Engine default service account',
    fr: 'Compte de service Compute Engine par défaut',
  },
  privateVip: { en: 'Private VIP range', fr: 'Plage VIP privée' },
  restrictedVip: { en: 'Restricted VIP range', fr: 'Plage VIP restreinte' },
  modes: { en: 'Cluster modes', fr: 'Modes de cluster' },
  aboutModes: { en: 'What Autopilot is', fr: 'Ce qu’est Autopilot' },
  regions: { en: 'Regions', fr: 'Régions' },
  architectures: { en: 'Architectures', fr: 'Architectures' },
  machines: { en: 'Machine series of nodes', fr: 'Séries de machines des nœuds' },
  disks: { en: 'Disk types of nodes', fr: 'Types de disques des nœuds' },
  zones: { en: 'Zones', fr: 'Zones' },
  pods: { en: 'Maximum number of Pods on a node', fr: 'Nombre maximal de pods par nœud' },
  dependsOnCluster: { en: 'depends on the cluster', fr: 'dépend du cluster' },
  operator: { en: 'Operated by', fr: 'Exploité par' },
  support: { en: 'Support', fr: 'Support' },
  features: { en: 'Products and options', fr: 'Produits et options' },
  setUp: {
    en: 'On Cloud de Confiance: set up gcloud, copy an image',
    fr: 'Sur Cloud de Confiance\u00a0: configurer gcloud, copier une image',
  },
  read: {
    en: 'What this guide says about Cloud de Confiance comes from the documentation of S3NS, read in stored copies of August and September 2026: its pages on what differs in GKE, Artifact Registry, Compute Engine, IAM, VPC, Cloud NAT, Cloud Logging and VPC Service Controls, and on setting up gcloud. Other pages of that documentation were opened only if the link to them says so, and nothing was tried on Cloud de Confiance itself.',
    fr: 'Ce que ce guide dit de Cloud de Confiance vient de la documentation de S3NS, lue dans des copies conservées d’août et de septembre 2026\u00a0: ses pages sur ce qui diffère dans GKE, Artifact Registry, Compute Engine, IAM, VPC, Cloud NAT, Cloud Logging et VPC Service Controls, et sur la configuration de gcloud. Parmi les autres liens vers cette documentation, seuls ceux qui portent une date de lecture ont été ouverts, et rien n’a été essayé sur Cloud de Confiance même.',
  },
  console: { en: 'Console', fr: 'Console' },
  documentation: { en: 'Documentation', fr: 'Documentation' },
  none: { en: 'none', fr: 'aucun' },
  many: { en: 'many', fr: 'un grand nombre' },
} as const satisfies Record<string, Text>;
