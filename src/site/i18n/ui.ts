/** The words of the interface. A text that lacks a language does not compile. */
import type { Text } from '../../base/text.ts';
import type { CommandSupport } from '../../catalogue/model/command.ts';
import type { Verdict } from '../../catalogue/model/rule.ts';
import type { ShellLine } from '../../catalogue/model/shown.ts';
import type { Printer } from '../../causes/model.ts';

export const ui = {
  tagline: {
    en: 'Why GKE cannot pull your image, and what to do now.',
    fr: 'Pourquoi GKE n’arrive pas à extraire votre image, et que faire maintenant.',
  },
  /** A label with its value: French has a space before the colon. */
  labelled: { en: '{label}: {text}', fr: '{label}\u00a0: {text}' },
  skip: { en: 'Skip to content', fr: 'Aller au contenu' },
  home: { en: 'Pullbook, start page', fr: 'Pullbook, page d’accueil' },
  guide: { en: 'Guide', fr: 'Guide' },
  onThisPage: { en: 'On this page', fr: 'Sur cette page' },
  /** In the language that the link leads to. */
  switchLanguage: { en: 'Lire cette page en français', fr: 'Read this page in English' },
  /** The list of chapters and of the parts of a page. */
  contents: { en: 'Contents', fr: 'Sommaire' },
  toTop: { en: 'Top of the page', fr: 'Haut de la page' },
  theme: { en: 'Dark theme', fr: 'Thème sombre' },
  next: { en: 'Next', fr: 'Suivant' },
  previous: { en: 'Previous', fr: 'Précédent' },

  search: { en: 'Search', fr: 'Rechercher' },
  close: { en: 'Close', fr: 'Fermer' },

  copy: { en: 'Copy', fr: 'Copier' },
  copied: { en: 'Copied', fr: 'Copié' },
  notLoaded: {
    en: 'This part could not be loaded: check the connection.',
    fr: 'Cette partie n’a pas pu être chargée\u00a0: vérifiez la connexion.',
  },
  retry: { en: 'Try again', fr: 'Réessayer' },
  copyFailed: { en: 'Copying was refused by the browser', fr: 'Le navigateur a refusé la copie' },
  copyOf: { en: 'Copy: {name}', fr: 'Copier\u00a0: {name}' },
  readOutput: { en: 'Its output', fr: 'Sa sortie' },
  readOutputOf: { en: 'Its output: {name}', fr: 'Sa sortie\u00a0: {name}' },
  proof: { en: 'verified: how and when', fr: 'vérifiée\u00a0: comment et quand' },
  needs: { en: 'Needs', fr: 'Nécessite' },
  on: { en: 'on', fr: 'sur' },
  effect: { en: 'Effect:', fr: 'Effet\u00a0:' },
  undo: { en: 'Undo:', fr: 'Pour annuler\u00a0:' },
  optIn: {
    en: 'The playbook runs this command only with {flag}.',
    fr: 'Le playbook ne lance cette commande qu’avec {flag}.',
  },

  runThis: { en: 'Run this', fr: 'Lancez cette commande' },
  messageDecides: {
    en: 'The message and the address of the image are enough for this check. Both are in the events of the Pod.',
    fr: 'Le message et l’adresse de l’image suffisent pour cette vérification. Les deux figurent dans les événements du pod.',
  },
  outcomes: {
    en: 'Possible findings and fixes',
    fr: 'Constats possibles et remèdes',
  },
  otherFindings: { en: 'Other findings of this check', fr: 'Autres constats de cette vérification' },
  noFix: {
    en: 'There is nothing to change: no finding of this check has a fix.',
    fr: 'Il n’y a rien à modifier\u00a0: aucun constat de cette vérification n’a de remède.',
  },
  fix: { en: 'What to do', fr: 'Que faire' },
  fixAbove: { en: 'The text to copy', fr: 'Le texte à copier' },
  fixChanges: { en: 'Fix (changes something)', fr: 'Remède (modifie quelque chose)' },
  background: {
    en: 'What it means, why it happens, how to check',
    fr: 'Ce que cela signifie, pourquoi cela arrive, comment vérifier',
  },
  otherCommands: { en: 'Other commands of this check', fr: 'Autres commandes de cette vérification' },
  runCheckWhy: {
    en: 'Or run only this check with the playbook. The playbook changes nothing.',
    fr: 'Ou lancez cette seule vérification avec le playbook. Le playbook ne change rien.',
  },
  wholeChapter: {
    en: 'The whole chapter on one page, for printing',
    fr: 'Tout le chapitre sur une page, pour l’impression',
  },
  wholeTitle: { en: '{chapter}, the whole chapter', fr: '{chapter}, le chapitre entier' },
  nextCheck: { en: 'Next check', fr: 'Vérification suivante' },
  previousCheck: { en: 'Previous check', fr: 'Vérification précédente' },
  breadcrumb: { en: 'You are here', fr: 'Vous êtes ici' },
  condition: { en: '{when}:', fr: '{when}\u00a0:' },
  shown: {
    en: 'You see {text} in the output of {command}',
    fr: 'Vous voyez {text} dans la sortie de {command}',
  },
  lacking: {
    en: '{text} is not in the output of {command}',
    fr: '{text} est absent de la sortie de {command}',
  },
  nothingPrinted: { en: '{command} prints nothing', fr: '{command} n’affiche rien' },
  exempt: { en: 'No check on {name}:', fr: 'Aucune vérification sur {name}\u00a0:' },
  sources: { en: 'Sources', fr: 'Sources' },
  checkedOn: { en: 'checked on {date}', fr: 'vérifié le {date}' },
  readInStoredCopy: {
    en: 'read on {date} in a stored copy',
    fr: 'lu le {date} dans une copie conservée',
  },
  notChecked: { en: 'not checked', fr: 'non vérifié' },
  anchor: { en: 'Link to “{title}”', fr: 'Lien vers «\u00a0{title}\u00a0»' },

  printedBy: { en: 'Printed by', fr: 'Affiché par' },
  workThrough: { en: 'Check, in this order', fr: 'À vérifier, dans cet ordre' },
  nextChecks: { en: 'Then check, in this order', fr: 'Puis vérifiez, dans cet ordre' },
  noChapterYet: {
    en: 'Pullbook recognizes this cause, but its chapter is not written yet.',
    fr: 'Pullbook reconnaît cette cause, mais le chapitre n’est pas encore écrit.',
  },

  runIt: { en: 'Run the playbook', fr: 'Lancez le playbook' },
  runItWhy: {
    en: 'One command runs every check of this page. The playbook changes nothing in your cluster or project.',
    fr: 'Une seule commande lance toutes les vérifications de cette page. Le playbook ne change rien dans votre cluster ni dans votre projet.',
  },
  scenario: { en: 'Recorded example', fr: 'Exemple enregistré' },
  moreScenarios: {
    en: 'Other recorded clusters of this chapter',
    fr: 'Autres clusters enregistrés pour ce chapitre',
  },
  scenarioNote: {
    en: 'The playbook printed this from a recording when this site was built.',
    fr: 'Affiché par le playbook à partir d’un enregistrement, à la construction de ce site.',
  },
  exitCode: { en: 'Exit code {n}', fr: 'Code de sortie {n}' },

  openConsole: { en: 'Open the console:', fr: 'Ouvrir la console\u00a0:' },

  pasteTitle: { en: 'Paste what you see', fr: 'Collez ce que vous voyez' },
  pasteLabel: {
    en: 'An event, an error, or the whole output of kubectl describe pod',
    fr: 'Un événement, une erreur, ou toute la sortie de kubectl describe pod',
  },
  pastePlaceholder: { en: 'Failed to pull image "…": …', fr: 'Failed to pull image "…": …' },
  pasteButton: { en: 'Find the cause', fr: 'Trouver la cause' },
  pasteExample: { en: 'Try an example', fr: 'Essayer un exemple' },
  pasteClear: { en: 'Clear', fr: 'Effacer' },
  pastePrivate: {
    en: 'Nothing leaves this page: the text is read in your browser.',
    fr: 'Rien ne quitte cette page\u00a0: le texte est lu dans votre navigateur.',
  },
  pasteNeedsScript: {
    en: 'Finding the cause of a pasted message needs JavaScript. Without JavaScript, look up your message:',
    fr: 'Trouver la cause d’un message collé demande JavaScript. Sans JavaScript, cherchez votre message\u00a0:',
  },
  pasteAllMessages: { en: 'every message, by cause', fr: 'tous les messages, cause par cause' },
  pasteEmpty: { en: 'Paste a message first.', fr: 'Collez d’abord un message.' },
  pasteOpen: { en: 'Explain an error', fr: 'Expliquer une erreur' },
  /** The same in two parts: a narrow screen has room for the first. */
  explain: { en: 'Explain', fr: 'Expliquer' },
  anError: { en: 'an error', fr: 'une erreur' },
  pasteFound: { en: 'The cause', fr: 'La cause' },
  pasteMore: { en: 'More information needed', fr: 'Informations insuffisantes' },
  pasteOther: { en: 'Not an image pull', fr: 'Pas une extraction d’image' },
  pasteBecause: { en: 'In your text', fr: 'Dans votre texte' },
  pasteResult: { en: 'The cause', fr: 'La cause' },
  pasteSeveral: { en: '{n} answers in this text', fr: '{n} réponses dans ce texte' },
  pasteRead: { en: 'Paste from the clipboard', fr: 'Coller le presse-papiers' },
  pasteChapter: { en: 'Read the chapter', fr: 'Lire le chapitre' },
  pasteLine: { en: 'Or run the playbook', fr: 'Ou lancez le playbook' },

  addressImage: { en: 'Image', fr: 'Image' },
  addressTag: { en: 'Tag', fr: 'Tag' },

  footerLicence: {
    en: 'Portions of this page are adapted from the Google Cloud documentation (CC BY 4.0), with changes.',
    fr: 'Des parties de cette page sont adaptées de la documentation de Google Cloud (CC BY 4.0), et modifiées.',
  },
  footerIndependent: {
    en: 'Pullbook is independent of Google, of S3NS and of the Kubernetes project.',
    fr: 'Pullbook est indépendant de Google, de S3NS et du projet Kubernetes.',
  },
} as const satisfies Record<string, Text>;

/** The names of the verdicts, which a terminal has too. */
export { verdictNames } from '../../catalogue/model/verdict-names.ts';

/** Where a line that no playbook runs has to be typed. */
export const whereToType: Readonly<Record<ShellLine['where'], Text>> = {
  node: {
    en: 'On the node; not possible on Autopilot or on Cloud de Confiance by S3NS, which give no SSH access to nodes',
    fr: 'Sur le nœud\u00a0; impossible en mode Autopilot et sur Cloud de Confiance by S3NS, qui n’offrent pas d’accès SSH aux nœuds',
  },
  'own-machine': {
    en: 'On your own machine; no playbook runs this command',
    fr: 'Sur votre poste\u00a0; aucun playbook n’exécute cette commande',
  },
  workstation: {
    en: 'On a machine that can sign in to the registry; no playbook runs this command',
    fr: 'Sur une machine qui peut s’authentifier auprès du registre\u00a0; aucun playbook n’exécute cette commande',
  },
};

/** In the order of their explanation on the playbooks page. */
export const verdictMeanings: Readonly<Record<Verdict, Text>> = {
  ok: { en: 'Checked, and everything is as it should be.', fr: 'Vérifié, et tout est en ordre.' },
  problem: {
    en: 'Something is wrong. The report gives the line that shows the problem, and says what to do.',
    fr: 'Quelque chose ne va pas. Le rapport donne la ligne qui montre le problème, et indique quoi faire.',
  },
  unknown: {
    en: 'The answer could not be established. The report says why, and names any missing permission.',
    fr: 'La réponse n’a pas pu être établie. Le rapport indique pourquoi, et quelle autorisation manquait, le cas échéant.',
  },
  'not-applicable': {
    en: 'The check does not apply, for example Binary Authorization in a cloud that does not have it, or waits until an earlier problem is solved (“not evaluated”).',
    fr: 'La vérification ne s’applique pas, par exemple l’autorisation binaire dans un cloud qui ne l’a pas, ou attend la résolution d’un problème antérieur («\u00a0évaluation reportée\u00a0»).',
  },
};

/** What a reader in another universe should know before running a command; null if there is nothing to add. */
export const supportNotes: Readonly<Record<CommandSupport, Text | null>> = {
  documented: null,
  'tagged-unavailable': {
    en: 'not tried on {name}, where the gcloud reference lists it as unavailable',
    fr: 'non essayée sur {name}, où la référence de gcloud l’indique comme indisponible',
  },
  untested: { en: 'not tried on {name}', fr: 'non essayée sur {name}' },
  unavailable: {
    en: 'not available on {name}, where no playbook runs it',
    fr: 'indisponible sur {name}, où aucun playbook ne l’exécute',
  },
};

/** The programs that print a message. Programs keep their names; the others are roles, so they are translated. */
export const printerNames: Readonly<Partial<Record<Printer, Text>>> = {
  registry: { en: 'the registry', fr: 'le registre' },
  admission: { en: 'admission control', fr: 'le contrôle d’admission' },
  scheduler: { en: 'the scheduler', fr: 'l’ordonnanceur' },
  node: { en: 'a program on the node', fr: 'un programme sur le nœud' },
  client: { en: 'a client program', fr: 'un programme client' },
  kubelet: { en: 'the kubelet', fr: 'le kubelet' },
  'cri-o': { en: 'CRI-O', fr: 'CRI-O' },
};
