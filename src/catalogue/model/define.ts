/**
 * Identity functions that let the compiler infer types: a template's placeholders become the parameters of its
 * command, and an outcome's facts become what its check must return.
 */
import type { Reply } from './answer.ts';
import type {
  Command,
  MachineForm,
  NoWiderCommand,
  Params,
  PlaceholdersOf,
  WiderCommand,
} from './command.ts';
import type { NamesOf } from './names.ts';
import type { Conclusion, Facts, OnFailure, Outcome, Outcomes, Rule } from './rule.ts';
import type { SubjectKind } from './subjects.ts';

/** What every command has. */
type Shared<Words extends readonly string[], Answer> = Omit<
  Command<PlaceholdersOf<Words[number]>, Answer>,
  'words' | 'placeholders' | 'machine' | 'allNamespaces'
> & { readonly words: Words };

/** One question for each namespace would be one process for each: a command about one says what spares them. */
type InAllNamespaces<Words extends readonly string[], Answer> =
  'NAMESPACE' extends PlaceholdersOf<Words[number]>
    ?
        | { readonly allNamespaces: WiderCommand<Answer> | NoWiderCommand }
        | { readonly partOf: WiderCommand<Answer>; readonly allNamespaces?: never }
    : { readonly allNamespaces?: WiderCommand<Answer> };

/** A command whose parameters are the `{PLACEHOLDER}`s of its arguments, and which a playbook runs. */
export function defineCommand<const Words extends readonly string[], Answer>(
  command: Shared<Words, Answer> & {
    readonly machine: MachineForm<Answer> & { readonly names: NamesOf<Answer> };
  } & InAllNamespaces<Words, Answer>,
): Command<PlaceholdersOf<Words[number]>, Answer>;
/** A command that is shown and never run. */
export function defineCommand<const Words extends readonly string[]>(
  command: Shared<Words, never> & { readonly machine?: never },
): Command<PlaceholdersOf<Words[number]>, never>;
export function defineCommand(command: object): Command<never, never> {
  return command as Command<never, never>;
}

/** A wider command in place of a narrower one, with what to take from its answer. */
export function partOf<Wide, Answer>(
  command: Command<never, Wide> | Command<'NAMESPACE', Wide>,
  select: (answer: Wide, params: Params) => Reply<Answer> | null,
): WiderCommand<Answer> {
  return { command, select: select as WiderCommand<Answer>['select'] };
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
