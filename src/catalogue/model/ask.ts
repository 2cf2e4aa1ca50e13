/** How a rule asks, and how it reads a message or an image address. */
import type { ParsedReference } from '../../cloud/reference.ts';
import type { Reply } from './answer.ts';
import type { AnyCommand, Command, Params } from './command.ts';
import { CannotTell } from './failures.ts';
import type { Reading } from './subjects.ts';

/**
 * How a rule reads the cluster and the cloud. Answers are shared: each distinct command line runs once per run.
 * Called directly it throws `CannotTell` if the command fails; `maybe` returns the failure, for rules to which a
 * failure is a finding.
 */
export interface Ask {
  <Name extends string, Answer>(command: Command<Name, Answer>, params: Params<Name>): Promise<Answer>;
  maybe<Name extends string, Answer>(
    command: Command<Name, Answer>,
    params: Params<Name>,
  ): Promise<Reply<Answer>>;
}

/** An {@link Ask} over one function that answers: called directly, it throws {@link CannotTell} for a failure. */
export function askFrom(maybe: (command: AnyCommand, params: Params) => Promise<Reply<unknown>>): Ask {
  const ask = async (command: AnyCommand, params: Params) => {
    const reply = await maybe(command, params);
    if (reply.why) throw new CannotTell(reply);
    return reply.answer;
  };
  return Object.assign(ask, { maybe }) as Ask;
}

/** Reads what the cluster prints: each message and each image address once a run, however many Pods repeat it. */
export interface Reader {
  readonly message: (text: string) => Reading;
  readonly image: (text: string) => ParsedReference;
}
