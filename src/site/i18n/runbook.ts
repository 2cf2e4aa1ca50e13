/** The words of the runbook’s page. */
import type { Text } from '../../base/text.ts';
import { tools } from './tools.ts';
import { ui } from './ui.ts';

/** Those that its scripts say. */
export const runbookWords = {
  up: tools.up,
  down: tools.down,
  moved: tools.moved,
  remove: tools.remove,
  readMore: tools.readMore,
  title: tools.runbookDefault,
  copy: ui.copy,
  copyOf: ui.copyOf,
  findings: ui.outcomes,
  labelled: ui.labelled,
  undo: tools.undoPaste,
  close: ui.close,
  removedItem: { en: 'Removed: {name}', fr: 'Retiré\u00a0: {name}' },
  emptied: {
    en: 'The runbook is now empty. The names are still kept.',
    fr: 'Le runbook est maintenant vide. Les noms restent enregistrés.',
  },
  emptiedBoth: { en: 'The runbook and its names are cleared.', fr: 'Le runbook et ses noms sont effacés.' },
  unticked: { en: 'No longer done: {name}', fr: 'De nouveau à faire\u00a0: {name}' },
  undone: { en: 'Undone', fr: 'Annulé' },
  done: { en: 'Done', fr: 'Fait' },
  doneOn: { en: 'Done on {time}', fr: 'Fait le {time}' },
  toDo: { en: 'To do', fr: 'À faire' },
  doneOf: { en: 'Done: {name}', fr: 'Fait\u00a0: {name}' },
  progress: { en: 'Done: {n} of {all}', fr: 'Fait\u00a0: {n} sur {all}' },
  note: { en: 'Note', fr: 'Note' },
  noteOf: { en: 'Note: {name}', fr: 'Note\u00a0: {name}' },
  earlier: { en: 'Shown in step {n}: {title}', fr: 'Déjà à l’étape {n}\u00a0: {title}' },
  see: { en: 'See', fr: 'Voir' },
  fixAgain: {
    en: 'The text to copy is the same as above.',
    fr: 'Le texte à copier est le même que ci-dessus.',
  },
  unknownItem: {
    en: 'This version of the guide has nothing with this id.',
    fr: 'Cette version du guide ne contient rien sous cet identifiant.',
  },
  keptNames: {
    en: 'This browser keeps this runbook and the names in its commands until you clear them. The names: {names}.',
    fr: 'Ce navigateur garde ce runbook et les noms de ses commandes jusqu’à ce que vous les effaciez. Les noms\u00a0: {names}.',
  },
  keptAlone: {
    en: 'This browser keeps this runbook until you clear it. None of the names in its commands is filled in yet.',
    fr: 'Ce navigateur garde ce runbook jusqu’à ce que vous l’effaciez. Aucun nom de ses commandes n’est encore saisi.',
  },
  forMachines: {
    en: 'An import reads only this block: ids of the guide, names, notes and check marks. No command is imported.',
    fr: 'Une importation ne lit que ce bloc\u00a0: identifiants du guide, noms, notes et cases cochées. Aucune commande n’est importée.',
  },
  linkCopied: { en: 'Link copied', fr: 'Lien copié' },
  linkTooLong: {
    en: 'Too long for a link: save it as Markdown',
    fr: 'Trop long pour un lien\u00a0: enregistrez en Markdown',
  },
  offerLink: {
    en: 'This link contains a runbook. Nothing is imported until you choose.',
    fr: 'Ce lien contient un runbook. Rien n’est importé avant votre choix.',
  },
  offerText: {
    en: 'This text contains a runbook. Nothing is imported until you choose.',
    fr: 'Ce texte contient un runbook. Rien n’est importé avant votre choix.',
  },
  offerTitle: { en: 'Title', fr: 'Titre' },
  offerItems: { en: 'Items: {n}', fr: 'Éléments\u00a0: {n}' },
  offerTicked: { en: 'done: {n}', fr: 'dont faits\u00a0: {n}' },
  offerNames: { en: 'Names: {n}', fr: 'Noms\u00a0: {n}' },
  offerNotes: { en: 'Notes: {n}', fr: 'Notes\u00a0: {n}' },
  offerPlace: { en: 'Cloud and mode', fr: 'Cloud et mode' },
  offerUnknown: {
    en: 'Unknown to this version of the guide, and left out: {n}',
    fr: 'Inconnu de cette version du guide et laissé de côté\u00a0: {n}',
  },
  offerUnreadable: { en: 'Unreadable, and left out: {n}', fr: 'Illisible et laissé de côté\u00a0: {n}' },
  offerMore: { en: 'and more: {n}', fr: 'et encore\u00a0: {n}' },
  offerChoice: {
    en: '“Replace mine” replaces your runbook and your names with the imported ones. “Add to mine” keeps your items, check marks and names, and adds what you do not have. You can undo either choice.',
    fr: '«\u00a0Remplacer le mien\u00a0» remplace votre runbook et vos noms par ceux de l’importation. «\u00a0Ajouter au mien\u00a0» garde vos éléments, vos cases cochées et vos noms, et ajoute ce que vous n’avez pas. Les deux choix peuvent être annulés.',
  },
  replace: { en: 'Replace mine', fr: 'Remplacer le mien' },
  add: { en: 'Add to mine', fr: 'Ajouter au mien' },
  discard: { en: 'Discard', fr: 'Ignorer' },
  replaced: {
    en: 'Your runbook and your names are replaced.',
    fr: 'Votre runbook et vos noms sont remplacés.',
  },
  addedAll: { en: 'Added to your runbook.', fr: 'Ajouté à votre runbook.' },
  none: {
    en: 'Nothing was imported: this text contains no runbook. The block that Pullbook writes at the end of the Markdown is missing.',
    fr: 'Rien n’a été importé\u00a0: ce texte ne contient pas de runbook. Le bloc que Pullbook écrit à la fin du Markdown manque.',
  },
  large: {
    en: 'Nothing was imported: this text is too long to be a runbook.',
    fr: 'Rien n’a été importé\u00a0: ce texte est trop long pour être un runbook.',
  },
  broken: {
    en: 'Nothing was imported: the runbook is truncated or corrupted, and cannot be read.',
    fr: 'Rien n’a été importé\u00a0: le runbook est tronqué ou corrompu, donc illisible.',
  },
  foreign: {
    en: 'Nothing was imported: this is data, but not a runbook.',
    fr: 'Rien n’a été importé\u00a0: ce sont des données, mais pas celles d’un runbook.',
  },
  newer: {
    en: 'Nothing was imported: a later version of Pullbook wrote this runbook. Open it on the site that it comes from.',
    fr: 'Rien n’a été importé\u00a0: ce runbook a été écrit par une version plus récente de Pullbook. Ouvrez-le sur le site dont il vient.',
  },
} as const satisfies Record<string, Text>;

export type RunbookWord = keyof typeof runbookWords;

/** Those that its page has without a script. */
export const runbookTexts = {
  link: { en: 'Copy a link to this runbook', fr: 'Copier un lien vers ce runbook' },
  clearBoth: { en: 'Empty the runbook and clear its names', fr: 'Vider le runbook et effacer ses noms' },
  wholeNote: { en: 'Note on the whole runbook', fr: 'Note sur tout le runbook' },
  import: { en: 'Import a runbook', fr: 'Importer un runbook' },
  importWhy: {
    en: 'Import a runbook from the Markdown that this page writes. You see its content before anything is imported.',
    fr: 'Importez un runbook à partir du Markdown que cette page écrit. Vous voyez son contenu avant toute importation.',
  },
  importFile: { en: 'Markdown file', fr: 'Fichier Markdown' },
  importPaste: { en: 'Or paste its text', fr: 'Ou collez son texte' },
  importRead: { en: 'Show its content', fr: 'Voir son contenu' },
} as const satisfies Record<string, Text>;
