import type { Reply } from '../../catalogue/model/answer.ts';
import { type Ask, askFrom } from '../../catalogue/model/ask.ts';
import type { AnyCommand, Command, Params } from '../../catalogue/model/command.ts';

/**
 * An `Ask` for a run on every namespace. A question about one of them is answered from the answer about all, so that
 * the number of processes does not grow with the namespaces. Where all may not be read, the one still may.
 */
export function acrossNamespaces(ask: Ask): Ask {
  const maybe = async (command: AnyCommand, params: Params): Promise<Reply<unknown>> => {
    const { allNamespaces: everywhere } = command;
    const allReply = everywhere ? await ask.maybe(everywhere.command, {}) : null;
    return allReply && !allReply.why && everywhere
      ? everywhere.select(allReply.answer, params)
      : ask.maybe(command, params);
  };
  return askFrom(maybe);
}

/** Runs one command for a namespace, or another for all namespaces if the namespace is null. */
export function inNamespaceOrAll(ask: Ask, namespace: string | null) {
  return <Answer>(inOne: Command<'NAMESPACE', Answer>, inAll: Command<never, Answer>) =>
    namespace === null ? ask.maybe(inAll, {}) : ask.maybe(inOne, { NAMESPACE: namespace });
}
