/** Which command answers a question, so that the number of processes does not grow with the questions. */
import type { Reply } from '../../catalogue/model/answer.ts';
import { type Ask, askFrom } from '../../catalogue/model/ask.ts';
import type { AnyCommand, Command, Params, WiderCommand } from '../../catalogue/model/command.ts';

/**
 * An `Ask` that answers from wider answers: of one resource from that about all, and in a run on every namespace, of one
 * namespace from that about all. Where the wider command fails, the narrower one may not: it may need
 * another right, or be shorter.
 */
export function sharingAnswers(ask: Ask, allNamespaces: boolean): Ask {
  const answers = new Map<string, Promise<Reply<unknown>>>();
  // A part is taken once, however many rules ask for it.
  const maybe = (command: AnyCommand, params: Params): Promise<Reply<unknown>> => {
    const key = JSON.stringify([command.id, params]);
    const reply = answers.get(key) ?? answer(command, params);
    answers.set(key, reply);
    return reply;
  };
  const answer = async (command: AnyCommand, params: Params): Promise<Reply<unknown>> => {
    const { NAMESPACE } = params;
    for (const wider of widerThan(command, allNamespaces)) {
      const isAboutOne = wider.command.words.some((word) => word.includes('{NAMESPACE}'));
      const whole = await maybe(wider.command, isAboutOne && NAMESPACE ? { NAMESPACE } : {});
      const part = whole.why ? null : wider.select(whole.answer, params);
      if (part) return part;
    }
    return ask.maybe(command, params);
  };
  return askFrom(maybe);
}

/** The commands that can be run in place of another, one after the other until one of them answers it. */
export function widerThan(
  { partOf, allNamespaces }: AnyCommand,
  everywhere: boolean,
): readonly WiderCommand<unknown>[] {
  const ofAll = everywhere && allNamespaces && 'command' in allNamespaces ? [allNamespaces] : [];
  return [...(partOf ? [partOf] : []), ...ofAll];
}

/** Runs one command for a namespace, or another for all namespaces if the namespace is null. */
export function inNamespaceOrAll(ask: Ask, namespace: string | null) {
  return <Answer>(inOne: Command<'NAMESPACE', Answer>, inAll: Command<never, Answer>) =>
    namespace === null ? ask.maybe(inAll, {}) : ask.maybe(inOne, { NAMESPACE: namespace });
}
