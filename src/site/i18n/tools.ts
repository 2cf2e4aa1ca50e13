/** The words of the tools on a page: names to fill in, the two switches, the runbook. */
import type { Text } from '../../base/text.ts';

export const tools = {
  yours: { en: 'Your cluster', fr: 'Votre cluster' },
  universe: { en: 'Cloud', fr: 'Cloud' },
  mode: { en: 'Mode', fr: 'Mode' },
  either: { en: 'Both', fr: 'Les deux' },
  onlyAutopilot: {
    en: 'Every cluster on {name} is Autopilot.',
    fr: 'Tous les clusters de {name} sont en mode Autopilot.',
  },
  setUpUniverse: {
    en: 'Before you run gcloud commands, configure gcloud for this cloud.',
    fr: 'Avant de lancer des commandes gcloud, configurez gcloud pour ce cloud.',
  },
  /** Until the reader chooses a cloud and a mode. */
  everyPlace: { en: 'All clouds and modes', fr: 'Tous clouds et modes' },
  noNames: { en: 'Enter your names', fr: 'Saisissez vos noms' },
  namesWhy: {
    en: 'The names are filled into every command of the site. They are kept in this browser until you clear them, and are not sent anywhere.',
    fr: 'Ces noms figurent dans toutes les commandes du site. Ils restent dans ce navigateur jusqu’à ce que vous les effaciez, et ne sont envoyés nulle part.',
  },
  done: { en: 'Done', fr: 'Terminé' },
  fromPaste: { en: 'Read from the pasted text.', fr: 'Lu dans le texte collé.' },
  fromLink: { en: 'From a shared link.', fr: 'Reçu par un lien.' },
  fromImage: { en: 'Taken from the image address.', fr: 'Tiré de l’adresse de l’image.' },
  fromCloud: { en: 'Determined by the cloud.', fr: 'Déterminé par le cloud.' },
  undoPaste: { en: 'Undo', fr: 'Annuler' },
  editName: { en: '{name}: change', fr: '{name}\u00a0: modifier' },
  imageHint: {
    en: 'Paste the whole address: it gives the project, location, repository and image.',
    fr: 'Collez l’adresse entière\u00a0: elle donne le projet, l’emplacement, le dépôt et l’image.',
  },
  imageRead: {
    en: 'Filled in from the address: {names}.',
    fr: 'Rempli à partir de l’adresse\u00a0: {names}.',
  },
  imageElsewhere: {
    en: 'Not in Artifact Registry: only the image and its registry are filled in.',
    fr: 'Hors d’Artifact Registry\u00a0: seuls l’image et son registre sont remplis.',
  },
  imageInvalid: {
    en: 'This is not an image address. Look for spaces, capital letters, https:// or a variable that was not replaced.',
    fr: 'Ce n’est pas une adresse d’image. Cherchez un espace, une majuscule, https:// ou une variable non remplacée.',
  },
  share: { en: 'Copy a link with these names', fr: 'Copier un lien avec ces noms' },
  shared: { en: 'Link copied', fr: 'Lien copié' },
  clear: { en: 'Clear all names', fr: 'Effacer tous les noms' },
  cleared: { en: 'All names cleared', fr: 'Noms effacés' },
  sharedNames: {
    en: 'This link contains names ({n}): {names}. Use these names instead of yours?',
    fr: 'Ce lien contient des noms ({n})\u00a0: {names}. Utiliser ces noms à la place des vôtres\u00a0?',
  },
  keepShared: { en: 'Use them', fr: 'Les utiliser' },
  discardShared: { en: 'Discard them', fr: 'Les ignorer' },
  stillToFill: {
    en: 'Copied. Still to fill in ({n}): {names}',
    fr: 'Copié. Il reste à remplir ({n})\u00a0: {names}',
  },
  notOnAutopilot: {
    en: 'Standard only: on Autopilot, GKE manages the nodes.',
    fr: 'Mode Standard seulement\u00a0: en mode Autopilot, GKE gère les nœuds.',
  },

  byWhat: { en: 'How to check', fr: 'Comment vérifier' },
  byLine: { en: 'Command line', fr: 'Ligne de commande' },
  byConsole: { en: 'Console', fr: 'Console' },

  runbook: { en: 'Runbook', fr: 'Runbook' },
  addCommand: { en: 'Add to the runbook: {name}', fr: 'Ajouter au runbook\u00a0: {name}' },
  addRule: { en: 'Add this whole check to the runbook', fr: 'Ajouter toute cette vérification au runbook' },
  added: { en: 'Added', fr: 'Ajouté' },
  runbookLead: {
    en: 'The commands that you collected, in your order and with the names that you entered.',
    fr: 'Les commandes que vous avez réunies, dans votre ordre et avec les noms que vous avez saisis.',
  },
  runbookEmpty: {
    en: 'The runbook is empty. Each command and each check of the guide has a button that adds it to the runbook.',
    fr: 'Le runbook est vide. Chaque commande et chaque vérification du guide a un bouton qui l’ajoute au runbook.',
  },
  runbookNeedsScript: {
    en: 'Collecting commands needs JavaScript. Without JavaScript, print the pages of the guide or use their Markdown.',
    fr: 'Réunir des commandes demande JavaScript. Sans JavaScript, imprimez les pages du guide ou utilisez leur version Markdown.',
  },
  runbookUniverse: {
    en: 'The gcloud commands of this runbook are for {name}. With this line, gcloud asks that cloud in this shell. You must be signed in to that cloud, see {url}',
    fr: 'Les commandes gcloud de ce runbook concernent {name}. Avec cette ligne, gcloud interroge ce cloud dans ce shell. Il faut être connecté à ce cloud, voir {url}',
  },
  usedByChecks: { en: 'the checks that use it ({n})', fr: 'les vérifications qui l’utilisent ({n})' },
  runbookTitle: { en: 'Title', fr: 'Titre' },
  runbookDefault: { en: 'Image pull runbook', fr: 'Runbook d’extraction d’images' },
  runbookCopy: { en: 'Copy as Markdown', fr: 'Copier en Markdown' },
  runbookSave: { en: 'Save as Markdown', fr: 'Enregistrer en Markdown' },
  runbookPrint: { en: 'Print', fr: 'Imprimer' },
  runbookClear: { en: 'Empty the runbook', fr: 'Vider le runbook' },
  up: { en: 'Move up: {name}', fr: 'Monter\u00a0: {name}' },
  down: { en: 'Move down: {name}', fr: 'Descendre\u00a0: {name}' },
  remove: { en: 'Remove: {name}', fr: 'Retirer\u00a0: {name}' },
  moved: { en: 'Moved to position {n}', fr: 'Déplacé en position {n}' },
  removed: { en: 'Removed', fr: 'Retiré' },
  readMore: { en: 'Read: {url}', fr: 'À lire\u00a0: {url}' },

  howWeKnow: { en: 'How we know', fr: 'Comment nous le savons' },
  besideCommands: {
    en: 'Below each command that was verified with the real tool, the guide shows how and when.',
    fr: 'Sous chaque commande vérifiée avec le vrai outil, le guide indique comment et quand.',
  },
  markdown: { en: 'This page as Markdown', fr: 'Cette page en Markdown' },
} as const satisfies Record<string, Text>;
