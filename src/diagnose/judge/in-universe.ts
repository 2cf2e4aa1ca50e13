import type { Reply } from '../../catalogue/model/answer.ts';
import { type Ask, askFrom } from '../../catalogue/model/ask.ts';
import type { AnyCommand, Params } from '../../catalogue/model/command.ts';
import type { Universe } from '../../cloud/universes.ts';

/** Whether a command can be run in a universe: one whose product does not exist there is never run. */
export function isRunIn({ universes }: Pick<AnyCommand, 'universes'>, { id }: Pick<Universe, 'id'>): boolean {
  return universes[id] !== 'unavailable';
}

/**
 * An `Ask` that does not run what the universe does not have. The answer is that of an API that is not enabled: nothing
 * can be there.
 */
export function inUniverse(ask: Ask, universe: Universe): Ask {
  const maybe = async (command: AnyCommand, params: Params): Promise<Reply<unknown>> =>
    isRunIn(command, universe)
      ? ask.maybe(command, params)
      : { why: 'api-disabled', tool: command.tool, absentFrom: universe.name };
  return askFrom(maybe);
}
