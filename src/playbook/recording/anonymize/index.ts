/**
 * Anonymises a recording by construction: each command declares what the texts of its answer name, each placeholder what
 * its value names, and every text gets a stand-in of its kind; one that nothing declares is replaced whole. Of messages,
 * the words that programs are known to print stay. Rules conclude the same from the result.
 */

import { numbered } from '../../../anonymize/identifiers.ts';
import { Names } from '../../../anonymize/names.ts';
import { commands } from '../../../catalogue/commands/index.ts';
import { fillText } from '../../../catalogue/commands/template.ts';
import { type Failure, failureNames } from '../../../catalogue/model/answer.ts';
import type { AnyCommand, Params } from '../../../catalogue/model/command.ts';
import type { AnyNames } from '../../../catalogue/model/names.ts';
import { placeholders } from '../../../catalogue/placeholders/index.ts';
import type { Placeholder } from '../../../catalogue/placeholders/model.ts';
import { type Wanted, wantedNames } from '../../../diagnose/find/target.ts';
import type { Bundle, RecordedAnswer } from '../bundle.ts';
import { Writer } from './writer.ts';

/** A recording without names. */
export interface Anonymous {
  readonly bundle: Bundle;
  /** How many messages lost words of which nothing says what they are, and which no signature knows. */
  readonly rewritten: number;
}

/** The recording with stand-ins for every name. */
export function anonymize(bundle: Bundle): Anonymous {
  const found = Names.empty();
  write(bundle, new Writer(found));
  const writer = new Writer(found.sorted());
  return { bundle: write(bundle, writer), rewritten: writer.rewritten };
}

const commandsById: ReadonlyMap<string, AnyCommand> = new Map(
  commands.map((command) => [command.id, command]),
);

function write({ version, recordedAt, wanted, answers }: Bundle, writer: Writer): Bundle {
  // The fields first: what they name is known by the time that messages are read.
  const parts = answers.map((answer) => writeParams(answer, writer));
  return {
    version,
    recordedAt: new Date(recordedAt).toISOString(),
    wanted: writer.value(wantedNames as AnyNames, wanted) as Wanted,
    answers: answers.map((answer, at) => writeAnswer(answer, parts[at] ?? {}, writer)),
  };
}

function writeParams({ params }: RecordedAnswer, writer: Writer): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const declared = (placeholders as Record<string, Placeholder>)[name];
      return [name, writer.value(declared?.names ?? 'text', value) as string | readonly string[]];
    }),
  );
}

function writeAnswer(recorded: RecordedAnswer, params: Params, writer: Writer): RecordedAnswer {
  const command = commandsById.get(recorded.command);
  return {
    command: command?.id ?? numbered('command', recorded.command, writer.names),
    params,
    ...(recorded.failure && { failure: writeFailure(recorded, command, params, writer) }),
    ...('answer' in recorded && {
      // Of a command that this version does not know, nothing says what may stay: keys can be names too.
      answer: command ? writer.value(command.machine?.names, recorded.answer) : null,
    }),
  };
}

/** The resource of a failure is the command's own template, filled with the parameters. */
function writeFailure(
  { failure, params }: RecordedAnswer,
  command: AnyCommand | undefined,
  written: Params,
  writer: Writer,
): Failure {
  const { on } = failure ?? {};
  const template = command?.on;
  const isFilled = template !== undefined && on === fillText(template, params);
  return {
    ...(writer.value(failureNames as AnyNames, failure) as Failure),
    ...(isFilled && { on: fillText(template, written) }),
  };
}
