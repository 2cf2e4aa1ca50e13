/** Which command answers a question, so that the number of processes does not grow with the questions. */
import type { Reply } from '../../catalogue/model/answer.ts';
import { type Ask, askFrom } from '../../catalogue/model/ask.ts';
import type { AnyCommand, Command, Params, WiderCommand } from '../../catalogue/model/command.ts';

/**
 * An `Ask` that answers from wider answers: of one resource from that about all, and in a run on every namespace, of one
 * namespace from that about all. Where the wider command may not be run, the narrower one still may, if it needs
 * another right.
 */
export function sharingAnswers(ask: Ask, allNamespaces: boolean): Ask {
  const maybe = async (command: AnyCommand, params: Params): Promise<Reply<unknown>> => {
    const wider = widerThan(command, allNamespaces);
    if (!wider) return ask.maybe(command, params);
    const { NAMESPACE } = params;
    const isAboutOne = wider.command.words.some((word) => word.includes('{NAMESPACE}'));
    const whole = await maybe(wider.command, isAboutOne && NAMESPACE ? { NAMESPACE } : {});
    if (whole.why) return takesTheSame(command, wider.command) ? whole : ask.maybe(command, params);
    return wider.select(whole.answer, params) ?? ask.maybe(command, params);
  };
  return askFrom(maybe);
}

/** The command that is run in place of another; null if that one is run itself. */
export function widerThan(
  { partOf, allNamespaces }: AnyCommand,
  everywhere: boolean,
): WiderCommand<unknown> | null {
  if (partOf) return partOf;
  return everywhere && allNamespaces && 'command' in allNamespaces ? allNamespaces : null;
}

/** Whether two commands need the same right in the same place, so that the second fails like the first. */
function takesTheSame(one: AnyCommand, other: AnyCommand): boolean {
  return one.on === other.on && JSON.stringify(one.needs) === JSON.stringify(other.needs);
}

/** Runs one command for a namespace, or another for all namespaces if the namespace is null. */
export function inNamespaceOrAll(ask: Ask, namespace: string | null) {
  return <Answer>(inOne: Command<'NAMESPACE', Answer>, inAll: Command<never, Answer>) =>
    namespace === null ? ask.maybe(inAll, {}) : ask.maybe(inOne, { NAMESPACE: namespace });
}
