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
    en: 'The runbook is empty now. Its names are still kept.',
    fr: 'Le runbook est maintenant vide. Ses noms restent enregistrés.',
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
  fixAgain: { en: 'The text is above.', fr: 'Le texte figure plus haut.' },
  unknownItem: {
    en: 'This version of the guide has nothing under this id.',
    fr: 'Cette version du guide ne contient rien sous cet identifiant.',
  },
  keptNames: {
    en: 'Kept in this browser until you clear them: this runbook, and the names in its commands: {names}.',
    fr: 'Restent dans ce navigateur jusqu’à ce que vous les effaciez\u00a0: ce runbook et les noms de ses commandes, {names}.',
  },
  keptAlone: {
    en: 'This runbook is kept in this browser until you clear it. None of the names in its commands is filled in yet.',
    fr: 'Ce runbook reste dans ce navigateur jusqu’à ce que vous l’effaciez. Aucun nom de ses commandes n’est encore saisi.',
  },
  forMachines: {
    en: 'An import reads only this block: ids of the guide, names, notes and ticks. It reads no command.',
    fr: 'Une importation ne lit que ce bloc\u00a0: identifiants du guide, noms, notes et cases cochées. Elle ne lit aucune commande.',
  },
  linkCopied: { en: 'Link copied', fr: 'Lien copié' },
  linkTooLong: {
    en: 'Too long for a link: save it as Markdown',
    fr: 'Trop long pour un lien\u00a0: enregistrez en Markdown',
  },
  offerLink: {
    en: 'This link carries a runbook. Nothing is taken over until you choose.',
    fr: 'Ce lien contient un runbook. Rien n’est repris avant votre choix.',
  },
  offerText: {
    en: 'This text contains a runbook. Nothing is taken over until you choose.',
    fr: 'Ce texte contient un runbook. Rien n’est repris avant votre choix.',
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
    en: '“Replace mine”: it takes the place of your runbook and of your names. “Add to mine”: your items, ticks and names stay, and what you do not have is added. Either can be undone.',
    fr: '«\u00a0Remplacer le mien\u00a0»\u00a0: il prend la place de votre runbook et de vos noms. «\u00a0Ajouter au mien\u00a0»\u00a0: vos éléments, vos cases cochées et vos noms restent, et ce qui vous manque s’y ajoute. Les deux choix peuvent être annulés.',
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
    en: 'Nothing is taken over: there is no runbook in this text. The block that Pullbook writes at the end of its Markdown is missing.',
    fr: 'Rien n’est repris\u00a0: ce texte ne contient pas de runbook. Il y manque le bloc que Pullbook écrit à la fin de son Markdown.',
  },
  large: {
    en: 'Nothing is taken over: this is longer than any runbook.',
    fr: 'Rien n’est repris\u00a0: c’est plus long que tout runbook.',
  },
  broken: {
    en: 'Nothing is taken over: the runbook is cut off or damaged, and cannot be read.',
    fr: 'Rien n’est repris\u00a0: le runbook est tronqué ou abîmé, donc illisible.',
  },
  foreign: {
    en: 'Nothing is taken over: these are data, but not of a runbook.',
    fr: 'Rien n’est repris\u00a0: ce sont des données, mais pas celles d’un runbook.',
  },
  newer: {
    en: 'Nothing is taken over: a later version of Pullbook wrote this runbook. Open it with the site that it comes from.',
    fr: 'Rien n’est repris\u00a0: ce runbook a été écrit par une version plus récente de Pullbook. Ouvrez-le avec le site dont il vient.',
  },
} as const satisfies Record<string, Text>;

export type RunbookWord = keyof typeof runbookWords;

/** Those that its page has without a script. */
export const runbookTexts = {
  link: { en: 'Copy a link to this runbook', fr: 'Copier un lien vers ce runbook' },
  clearBoth: { en: 'Empty it and clear its names', fr: 'Le vider et effacer ses noms' },
  wholeNote: { en: 'Note on the whole', fr: 'Note sur l’ensemble' },
  import: { en: 'Import a runbook', fr: 'Importer un runbook' },
  importWhy: {
    en: 'From the Markdown that this page writes. You see what is in it before anything is taken over.',
    fr: 'À partir du Markdown que cette page écrit. Vous voyez son contenu avant que rien ne soit repris.',
  },
  importFile: { en: 'Markdown file', fr: 'Fichier Markdown' },
  importPaste: { en: 'Or paste its text', fr: 'Ou collez son texte' },
  importRead: { en: 'Look at it', fr: 'Voir son contenu' },
} as const satisfies Record<string, Text>;
