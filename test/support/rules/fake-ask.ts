/** A fake `ask`: answers by exact command and parameters, and fails the test on any other question. */

import type { Failure, Reply } from '../../../src/catalogue/model/answer.ts';
import { type Ask, askFrom } from '../../../src/catalogue/model/ask.ts';
import type { AnyCommand, Command, Params } from '../../../src/catalogue/model/command.ts';

/** One question with its answer. */
export interface Given {
  readonly command: AnyCommand;
  readonly params: Params;
  readonly reply: Reply<unknown>;
  /** Whether it may go unused: an answer of a network or cluster that a fixture takes as it is. */
  readonly ifAsked?: true;
}

/** An answer, as decoded by the command. */
export function given<Name extends string, Answer>(
  command: Command<Name, Answer>,
  params: Params<Name>,
  answer: Answer,
): Given {
  return { command, params, reply: { answer } };
}

/** A failure. */
export function refused<Name extends string, Answer>(
  command: Command<Name, Answer>,
  params: Params<Name>,
  failure: Failure,
): Given {
  return { command, params, reply: failure };
}

/** An answer that may go unused. */
export function ifAsked(of: Given): Given {
  return { ...of, ifAsked: true };
}

/** Answers of a fixture, before those that hold where it says nothing else. */
export function before(own: readonly Given[], others: readonly Given[]): readonly Given[] {
  const keys = new Set(own.map(({ command, params }) => keyOf(command, params)));
  return [...own, ...others.filter(({ command, params }) => !keys.has(keyOf(command, params))).map(ifAsked)];
}

export interface FakeAsk {
  readonly ask: Ask;
  /** The questions asked, including repetitions. */
  readonly asked: readonly Given[];
}

/**
 * @param world the known answers; any other question fails the test, or gets `otherwise`
 * @param declared the commands that may be asked
 */
export function fakeAsk(
  world: readonly Given[],
  { declared, otherwise }: { readonly declared?: readonly AnyCommand[]; readonly otherwise?: Failure } = {},
): FakeAsk {
  const known = new Map(world.map((each) => [keyOf(each.command, each.params), each]));
  const asked: Given[] = [];
  const maybe = async (command: AnyCommand, params: Params): Promise<Reply<unknown>> => {
    if (declared && !declared.includes(command))
      throw new Error(`${command.id} is not among the asks: add it to \`asks\` of the rule.`);
    const found = known.get(keyOf(command, params));
    if (!found && !otherwise)
      throw new Error(
        `Nobody prepared ${keyOf(command, params)}: add given(…) or refused(…) for it to the world of the fixture.`,
      );
    const reply = found?.reply ?? (otherwise as Failure);
    asked.push({ command, params, reply });
    return reply;
  };
  return { ask: askFrom(maybe), asked };
}

/** The identity of a question. */
export function keyOf({ id }: { readonly id: string }, params: Params): string {
  const entries = Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${id} ${JSON.stringify(entries)}`;
}
