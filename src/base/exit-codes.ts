/** The exit codes of a playbook: those of sysexits.h from 64 on, that of an interrupted shell command last. */
import type { Text } from './text.ts';

/** By name, for the code that ends a run. */
export const exitCode = {
  ok: 0,
  problem: 1,
  unknown: 2,
  /** The command line. */
  usage: 64,
  /** A recording or another file cannot be read. */
  input: 66,
  /** Neither tool nor cluster could be used: nothing was judged. */
  unavailable: 69,
  bug: 70,
  /** The report or the recording could not be written. */
  output: 73,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What each says, for people who write scripts. */
export const exitCodeMeanings: readonly { readonly code: ExitCode; readonly meaning: Text }[] = [
  {
    code: exitCode.ok,
    meaning: {
      en: 'No problem was found in what was examined, and nothing is unknown.',
      fr: 'Aucun problème n’a été trouvé dans ce qui a été examiné, et rien n’est inconnu.',
    },
  },
  { code: exitCode.problem, meaning: { en: 'At least one problem.', fr: 'Au moins un problème.' } },
  {
    code: exitCode.unknown,
    meaning: {
      en: 'No problem was found, but something is unknown.',
      fr: 'Aucun problème n’a été trouvé, mais un point au moins est inconnu.',
    },
  },
  {
    code: exitCode.usage,
    meaning: {
      en: 'The command line is wrong, or an input is not text or not a manifest.',
      fr: 'La ligne de commande est erronée, ou une entrée n’est pas du texte ou n’est pas un manifeste.',
    },
  },
  {
    code: exitCode.input,
    meaning: {
      en: 'A recording, a kubeconfig or a file cannot be read.',
      fr: 'Un enregistrement, un kubeconfig ou un fichier ne peut pas être lu.',
    },
  },
  {
    code: exitCode.unavailable,
    meaning: {
      en: 'Nothing was checked, because no cluster could be read.',
      fr: 'Rien n’a été vérifié, car aucun cluster n’a pu être lu.',
    },
  },
  {
    code: exitCode.bug,
    meaning: {
      en: 'A bug in Pullbook; the message says how to report it.',
      fr: 'Un défaut de Pullbook\u00a0; le message indique comment le signaler.',
    },
  },
  {
    code: exitCode.output,
    meaning: {
      en: 'The report or the recording could not be written. If code 1 or 2 applies as well, it takes precedence.',
      fr: 'Le rapport ou l’enregistrement n’a pas pu être écrit. Si le code 1 ou 2 s’applique aussi, il l’emporte.',
    },
  },
  {
    code: exitCode.interrupted,
    meaning: {
      en: 'Interrupted. The report contains what was known by then.',
      fr: 'Interrompu. Le rapport contient ce qui était déjà établi.',
    },
  },
];
