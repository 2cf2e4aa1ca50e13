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
    en: 'Its gcloud commands need gcloud to be set up for it.',
    fr: 'Ses commandes gcloud exigent que gcloud soit configuré pour ce cloud.',
  },
  /** Until the reader chooses a cloud and a mode. */
  everyPlace: { en: 'All clouds and modes', fr: 'Tous clouds et modes' },
  noNames: { en: 'Enter your names', fr: 'Saisissez vos noms' },
  namesWhy: {
    en: 'They are filled into every command of the site. They are kept in this browser until you clear them, and sent nowhere.',
    fr: 'Ils figurent dans toutes les commandes du site. Ils restent dans ce navigateur jusqu’à ce que vous les effaciez, et ne sont envoyés nulle part.',
  },
  done: { en: 'Done', fr: 'Terminé' },
  fromPaste: { en: 'Read from the pasted text.', fr: 'Lu dans le texte collé.' },
  fromLink: { en: 'From a shared link.', fr: 'Reçu par un lien.' },
  fromImage: { en: 'Follows from the image.', fr: 'Tiré de l’adresse de l’image.' },
  fromCloud: { en: 'Follows from the cloud.', fr: 'Déterminé par le cloud.' },
  undoPaste: { en: 'Undo', fr: 'Annuler' },
  editName: { en: '{name}: change it', fr: '{name}\u00a0: modifier' },
  imageHint: {
    en: 'Paste the whole address: project, location, repository and image are read from it.',
    fr: 'Collez l’adresse entière\u00a0: le projet, l’emplacement, le dépôt et l’image en sont tirés.',
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
    en: 'This is not an image address. Look for blanks, capitals, https:// or a variable that was not replaced.',
    fr: 'Ce n’est pas une adresse d’image. Cherchez un espace, une majuscule, https:// ou une variable non remplacée.',
  },
  share: { en: 'Copy a link with these names', fr: 'Copier un lien avec ces noms' },
  shared: { en: 'Link copied', fr: 'Lien copié' },
  clear: { en: 'Clear all names', fr: 'Effacer tous les noms' },
  cleared: { en: 'All names cleared', fr: 'Noms effacés' },
  sharedNames: {
    en: 'This link carries names ({n}): {names}. Use them in place of yours?',
    fr: 'Ce lien contient des noms ({n})\u00a0: {names}. Les utiliser à la place des vôtres\u00a0?',
  },
  keepShared: { en: 'Use them', fr: 'Les utiliser' },
  discardShared: { en: 'Discard them', fr: 'Les ignorer' },
  stillToFill: {
    en: 'Copied. Still to fill in ({n}): {names}',
    fr: 'Copié. Il reste à remplir ({n})\u00a0: {names}',
  },
  notOnAutopilot: {
    en: 'Standard only: Autopilot makes and manages its node pools itself.',
    fr: 'Mode Standard seulement\u00a0: Autopilot crée et gère lui-même ses pools de nœuds.',
  },

  byWhat: { en: 'How to look', fr: 'Comment regarder' },
  byLine: { en: 'Command line', fr: 'Ligne de commande' },
  byConsole: { en: 'Console', fr: 'Console' },

  runbook: { en: 'Runbook', fr: 'Runbook' },
  addCommand: { en: 'Add to the runbook: {name}', fr: 'Ajouter au runbook\u00a0: {name}' },
  addRule: { en: 'Add this whole check to the runbook', fr: 'Ajouter toute cette vérification au runbook' },
  added: { en: 'Added', fr: 'Ajouté' },
  runbookLead: {
    en: 'The commands that you collected, in your order and with your names.',
    fr: 'Les commandes que vous avez réunies, dans votre ordre et avec vos noms.',
  },
  runbookEmpty: {
    en: 'It is empty. Beside each command and each check of the guide is a button that adds it here.',
    fr: 'Il est vide. À côté de chaque commande et de chaque vérification du guide, un bouton l’ajoute ici.',
  },
  runbookNeedsScript: {
    en: 'Collecting commands needs JavaScript. Without it, every page of the guide prints well, and exists as Markdown.',
    fr: 'Réunir des commandes demande JavaScript. Sans lui, chaque page du guide s’imprime bien et existe en Markdown.',
  },
  runbookUniverse: {
    en: 'The gcloud commands below are for {name}. This line lets gcloud ask that cloud in this shell; you must be signed in there: {url}',
    fr: 'Les commandes gcloud ci-dessous concernent {name}. Avec cette ligne, gcloud interroge ce cloud dans ce shell\u00a0; il faut y être connecté, voir {url}',
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
  moved: { en: 'Moved to place {n}', fr: 'Déplacé en position {n}' },
  removed: { en: 'Removed', fr: 'Retiré' },
  readMore: { en: 'Read: {url}', fr: 'À lire\u00a0: {url}' },

  howWeKnow: { en: 'How we know', fr: 'Comment nous le savons' },
  besideCommands: {
    en: 'Beneath each command stands how far the tool itself has taken it, and when.',
    fr: 'Sous chaque commande est indiqué jusqu’où l’outil lui-même l’a menée, et quand.',
  },
  markdown: { en: 'This page as Markdown', fr: 'Cette page en Markdown' },
} as const satisfies Record<string, Text>;
