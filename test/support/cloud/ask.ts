/** Rules ask a world as they ask the tools: by command lines, with the decoders of the catalogue. */
import { fill } from '../../../src/catalogue/commands/template.ts';
import type { Reply } from '../../../src/catalogue/model/answer.ts';
import { type Ask, askFrom } from '../../../src/catalogue/model/ask.ts';
import type { AnyCommand, Params } from '../../../src/catalogue/model/command.ts';
import { Unreadable } from '../../../src/catalogue/model/failures.ts';
import { answersOf, type RawReply } from './answers/index.ts';
import type { CloudWorld } from './world.ts';

/** An `Ask` over a world, with every command line that was asked, each once. */
export interface WorldAsk {
  readonly ask: Ask;
  readonly asked: ReadonlySet<string>;
}

/** An `Ask` over the network of a world. */
export function askOf(world: CloudWorld): WorldAsk {
  return askFromAnswers(answersOf(world));
}

/** An `Ask` over raw answers by command line. Each line is answered once, however many rules ask it. */
export function askFromAnswers(answer: (argv: readonly string[]) => RawReply): WorldAsk {
  const known = new Map<string, Reply<unknown>>();
  const replyTo = (command: AnyCommand, params: Params): Reply<unknown> => {
    const options = command.machine?.output ?? [];
    const reply = answer([command.tool, ...fill(command.words, params), ...options]);
    if ('failure' in reply) return reply.failure;
    try {
      return { answer: command.machine?.decode(reply.raw) };
    } catch (error) {
      if (error instanceof Unreadable) return { why: 'unreadable', tool: command.tool };
      throw error;
    }
  };
  const asked = new Set<string>();
  const maybe = async (command: AnyCommand, params: Params): Promise<Reply<unknown>> => {
    const line = [command.tool, ...fill(command.words, params)].join(' ');
    asked.add(line);
    // Commands with the same words keep different fields.
    const key = `${command.id} ${line}`;
    const reply = known.get(key) ?? replyTo(command, params);
    known.set(key, reply);
    return reply;
  };
  return { ask: askFrom(maybe), asked };
}
