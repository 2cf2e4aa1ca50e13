/**
 * Identity functions that let the compiler infer types: a template's placeholders become the parameters of its
 * command, and an outcome's facts become what its check must return.
 */
import type { Reply } from './answer.ts';
import type { AllNamespacesCommand, Command, MachineForm, Params, PlaceholdersOf } from './command.ts';
import type { NamesOf } from './names.ts';
import type { Conclusion, Facts, OnFailure, Outcome, Outcomes, Rule } from './rule.ts';
import type { SubjectKind } from './subjects.ts';

/** A command whose parameters are the `{PLACEHOLDER}`s of its arguments. */
export function defineCommand<const Words extends readonly string[], Answer = never>(
  command: Omit<Command<PlaceholdersOf<Words[number]>, Answer>, 'words' | 'placeholders' | 'machine'> & {
    readonly words: Words;
    readonly machine?: MachineForm<Answer> & { readonly names: NamesOf<Answer> };
  },
): Command<PlaceholdersOf<Words[number]>, Answer> {
  return command as Command<PlaceholdersOf<Words[number]>, Answer>;
}

/** Links a command for one namespace to the command that reads all namespaces. */
export function allNamespacesOf<Wide, Answer>(
  command: Command<never, Wide>,
  select: (answer: Wide, params: Params) => Reply<Answer>,
): AllNamespacesCommand<Answer> {
  return { command, select: select as AllNamespacesCommand<Answer>['select'] };
}

/** From the items of all namespaces, those of the requested one. */
export function inNamespace<Item extends { readonly namespace: string | null }>(
  items: readonly Item[],
  params: Params,
): Reply<readonly Item[]> {
  return { answer: items.filter(({ namespace }) => namespace === params['NAMESPACE']) };
}

/** An outcome; the type of its facts is inferred from `example`. */
export function outcome<F extends Facts>(of: Outcome<F>): Outcome<F> {
  return of;
}

/** A rule whose check can only return the outcomes that it declares, each with that outcome's facts. */
export function defineRule<Kind extends SubjectKind, O extends Outcomes>(
  rule: Omit<Rule<Kind, O>, 'check' | 'onFailure'> & {
    readonly onFailure?: readonly OnFailure<NoInfer<keyof O & string>>[];
    readonly check: (input: Parameters<Rule<Kind, O>['check']>[0]) => Promise<Conclusion<O>>;
  },
): Rule<Kind, O> {
  return rule;
}
