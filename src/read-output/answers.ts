/** Answers to the questions of a rule, from what somebody pasted: nothing is run. */
import { paramsOf, placeholdersIn, type Values } from '../catalogue/commands/template.ts';
import type { Reply } from '../catalogue/model/answer.ts';
import type { AnyCommand, Params } from '../catalogue/model/command.ts';
import { outputsIn } from './pasted-text.ts';
import { type ReadOutput, readOutput } from './read-output.ts';
import type { Yaml } from './values.ts';

/** What somebody pasted under a command. */
export interface Pasted {
  /** The id of the command. */
  readonly command: string;
  /** The names that its line had on the page. */
  readonly names: Values;
  readonly text: string;
  /** Whether the reader says that the command printed nothing at all. */
  readonly nothing?: true;
}

/** A question of a rule. */
export interface Question {
  readonly command: AnyCommand;
  readonly params: Params;
}

/** The output of one question. */
export interface PastedAnswer extends Question {
  readonly read: ReadOutput;
}

/** Whether two questions to a command are the same one. */
export function isSameQuestion({ words }: AnyCommand, one: Params, other: Params): boolean {
  return placeholdersIn(words).every((name) => {
    const [a, b] = [one, other].map((params) => [params[name] ?? ''].flat().join(' '));
    return a !== '' && a === b;
  });
}

/**
 * Every output of a paste, with the question that it answers: what the line above it asked, or else what the line on the
 * page did.
 */
export function answersIn(command: AnyCommand, pasted: Pasted, yaml: Yaml): readonly PastedAnswer[] {
  const onPage = paramsOf(pasted.names);
  if (pasted.nothing) return [{ command, params: onPage, read: readOutput(command, '', onPage, yaml) }];
  return outputsIn(command, pasted.text).flatMap(({ asked, text, ended }) => {
    const params = asked === null || asked === 'other' ? onPage : { ...onPage, ...asked };
    if (asked === 'other') return [{ command, params, read: unreadable }];
    // Without the prompt below it or a note, nothing tells an empty output from one that was not copied.
    if (text === '' && !ended) return [];
    return [{ command, params, read: readOutput(command, text, params, yaml) }];
  });
}

const unreadable: ReadOutput = {
  because: {
    en: 'This is the output of another command, or of this command with other options: the command line in the pasted text shows it.',
    fr: 'C’est la sortie d’une autre commande, ou de cette commande avec d’autres options\u00a0: la ligne de commande du texte collé le montre.',
  },
};

/** A reply that says that nobody was asked. */
export function notAsked({ tool, machine }: AnyCommand): Reply<unknown> {
  return machine?.optIn && 'notReadable' in machine.copied
    ? { why: 'opt-in', tool, flags: [machine.optIn] }
    : { why: 'not-run', tool };
}
