/** The pages of the reference in order, and their own words. */
import type { Text } from '../../base/text.ts';
import type { CommandSupport } from '../../catalogue/model/command.ts';

export const topics = [
  {
    id: 'messages',
    nav: { en: 'Messages', fr: 'Messages' },
    title: { en: 'Every message', fr: 'Tous les messages' },
    description: {
      en: 'Each message that Pullbook knows, as it is printed: by which program, for which cause, and where the wording was read. Names in capitals are placeholders for yours.',
      fr: 'Chaque message que Pullbook connaît, tel qu’il est écrit\u00a0: par quel programme, pour quelle cause, et où la formulation a été lue. Les noms en capitales tiennent la place des vôtres.',
    },
  },
  {
    id: 'statuses',
    nav: { en: 'Statuses', fr: 'États' },
    title: { en: 'Every status', fr: 'Tous les états' },
    description: {
      en: 'The reasons that a waiting container shows when its image is not there.',
      fr: 'Les états qu’affiche un conteneur en attente quand son image n’est pas là.',
    },
  },
  {
    id: 'commands',
    nav: { en: 'Commands', fr: 'Commandes' },
    title: { en: 'Every command', fr: 'Toutes les commandes' },
    description: {
      en: 'Each command, query and manifest of the guide: what it is for, what it needs, where it works, and which checks ask it.',
      fr: 'Chaque commande, requête et manifeste du guide\u00a0: à quoi cela sert, ce qu’il faut pour s’en servir, où cela fonctionne, et quelles vérifications y font appel.',
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
      en: 'What differs from one cloud to the other: hosts, domains, address ranges, modes. Cloud de Confiance by S3NS was called Trusted Cloud by S3NS before.',
      fr: 'Ce qui diffère d’un cloud à l’autre\u00a0: hôtes, domaines, plages d’adresses, modes. Cloud de Confiance by S3NS s’appelait auparavant Trusted Cloud by S3NS.',
    },
  },
  {
    id: 'glossary',
    nav: { en: 'Glossary', fr: 'Glossaire' },
    title: { en: 'Glossary', fr: 'Glossaire' },
    description: {
      en: 'The words of this guide in both languages.',
      fr: 'Les mots de ce guide, dans les deux langues.',
    },
  },
] as const;

export type TopicId = (typeof topics)[number]['id'];

export const reference = {
  reference: { en: 'Reference', fr: 'Référence' },
  lead: {
    en: 'All that Pullbook knows, from one catalogue: to look something up, or to link to it.',
    fr: 'Tout ce que Pullbook sait, tiré d’un seul catalogue\u00a0: pour retrouver un détail, ou pour y renvoyer quelqu’un.',
  },
  measured: { en: 'Measured with', fr: 'Mesuré avec' },
  wording: { en: 'Wording from', fr: 'Formulation lue dans' },
  askedBy: { en: 'Asked by', fr: 'Utilisée par' },
  causes: { en: 'Causes', fr: 'Causes' },
  shownAs: { en: 'Status', fr: 'État' },
  firstCheck: { en: 'First check', fr: 'À vérifier d’abord' },
  withoutMessage: { en: 'Without a message', fr: 'Sans message' },
  shownBy: { en: 'Shown by', fr: 'Affiché par' },
  messageShownBy: { en: 'Its message', fr: 'Son message' },
  shows: { en: 'Shows', fr: 'Affiche' },
  commands: { en: 'Commands', fr: 'Commandes' },
  terms: { en: 'Terms', fr: 'Termes' },
  explained: { en: 'Explained in', fr: 'Expliqué dans' },
  usedIn: { en: 'Used in', fr: 'Utilisée dans' },
  undoes: { en: 'Undoes', fr: 'Annule' },
  undoneBy: { en: 'Undone by', fr: 'S’annule avec' },
  works: { en: 'Works on', fr: 'Fonctionne sur' },
  reads: { en: 'Only reads', fr: 'Ne fait que lire' },
  conclusions: { en: 'Conclusions', fr: 'Conclusions' },
  readChapter: { en: 'How to check it', fr: 'Comment vérifier' },
  notOnGke: { en: 'Not seen on GKE nodes.', fr: 'N’apparaît pas sur les nœuds GKE.' },
  kubectl: { en: 'Ask the cluster', fr: 'Interroger le cluster' },
  gcloud: { en: 'Ask the APIs of the cloud', fr: 'Interroger les API du cloud' },
  shell: {
    en: 'On your machine and on the node',
    fr: 'Sur votre poste et sur le nœud',
  },
  changes: { en: 'Fix', fr: 'Corriger' },
  queries: { en: 'Search the logs', fr: 'Chercher dans les journaux' },
  manifests: { en: 'Manifests', fr: 'Manifestes' },
  catalogue: { en: 'The same as data: {file}', fr: 'Les mêmes données\u00a0: {file}' },
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
    en: 'listed as unavailable, not tried; where a check needs it, the playbook runs it, and a refusal is unknown',
    fr: 'indiquée comme indisponible, non essayée\u00a0; si une vérification en a besoin, le playbook l’exécute, et un refus donne «\u00a0inconnu\u00a0»',
  },
  untested: { en: 'not tried', fr: 'non essayée' },
  unavailable: {
    en: 'the product does not exist there: never run',
    fr: 'le produit n’y existe pas, la commande n’y est jamais exécutée',
  },
};

/** The properties of a universe, as rows. */
export const universeWords = {
  registry: { en: 'Artifact Registry hosts', fr: 'Hôtes d’Artifact Registry' },
  api: { en: 'API domain', fr: 'Domaine des API' },
  prefix: { en: 'Prefix of project ids', fr: 'Préfixe des identifiants de projet' },
  accounts: { en: 'Service accounts', fr: 'Comptes de service' },
  compute: { en: 'Compute Engine default account', fr: 'Compte par défaut de Compute Engine' },
  privateVip: { en: 'Private VIP range', fr: 'Plage VIP privée' },
  restrictedVip: { en: 'Restricted VIP range', fr: 'Plage VIP restreinte' },
  modes: { en: 'Cluster modes', fr: 'Modes de cluster' },
  aboutModes: { en: 'What Autopilot is', fr: 'Ce qu’est Autopilot' },
  regions: { en: 'Regions', fr: 'Régions' },
  architectures: { en: 'Architectures', fr: 'Architectures' },
  machines: { en: 'Machine series of nodes', fr: 'Séries de machines des nœuds' },
  disks: { en: 'Disk types of nodes', fr: 'Types de disques des nœuds' },
  zones: { en: 'Zones', fr: 'Zones' },
  pods: { en: 'Pods on a node, at most', fr: 'Pods par nœud, au plus' },
  dependsOnCluster: { en: 'depends on the cluster', fr: 'dépend du cluster' },
  operator: { en: 'Operated by', fr: 'Exploité par' },
  support: { en: 'Support', fr: 'Support' },
  features: { en: 'Products and options', fr: 'Produits et options' },
  setUp: {
    en: 'On Cloud de Confiance: set up gcloud, copy an image',
    fr: 'Sur Cloud de Confiance\u00a0: configurer gcloud, copier une image',
  },
  read: {
    en: 'What is said of Cloud de Confiance comes from the documentation of S3NS, read in stored copies of August and September 2026: its pages on the differences of GKE, Artifact Registry, Compute Engine, IAM, VPC, Cloud NAT, Cloud Logging and VPC Service Controls, and on setting up gcloud. Other links to that documentation were not opened, and nothing was tried on Cloud de Confiance itself.',
    fr: 'Ce qui est dit de Cloud de Confiance vient de la documentation de S3NS, lue dans des copies conservées d’août et de septembre 2026\u00a0: ses pages sur les différences de GKE, Artifact Registry, Compute Engine, IAM, VPC, Cloud NAT, Cloud Logging et VPC Service Controls, et sur la configuration de gcloud. Les autres liens vers cette documentation n’ont pas été ouverts, et rien n’a été essayé sur Cloud de Confiance même.',
  },
  console: { en: 'Console', fr: 'Console' },
  documentation: { en: 'Documentation', fr: 'Documentation' },
  none: { en: 'none', fr: 'aucun' },
  many: { en: 'many', fr: 'plusieurs' },
} as const satisfies Record<string, Text>;
