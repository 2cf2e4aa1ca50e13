/** A documented command: what a person copies, what a playbook runs, and what is kept of the answer. */
import type { Text } from '../../base/text.ts';
import type { UniverseId } from '../../cloud/universes.ts';
import type { Reply } from './answer.ts';
import type { Change } from './change.ts';
import type { AnyNames } from './names.ts';
import type { Source } from './source.ts';
import type { OptIn, Tool } from './tool.ts';

/** The verbs of Kubernetes RBAC; rules ask with the first two only. */
type KubernetesVerb = 'get' | 'list' | 'create' | 'patch' | 'delete';

/** The permission that the caller needs for a command. */
export type Permission =
  | { readonly iam: string }
  | { readonly verb: KubernetesVerb; readonly resource: string; readonly apiGroup?: string };

/**
 * How a command is supported in a universe. `tagged-unavailable` is a hint, not a verdict: the Google Cloud SDK tags
 * commands as default-universe only without enforcing it, and S3NS's own pages print some of those. Such a command is
 * run. `unavailable` is a verdict: the documentation of the universe says that the product behind the command does not
 * exist there. Such a command is never run.
 */
export type CommandSupport = 'documented' | 'tagged-unavailable' | 'untested' | 'unavailable';

/** The placeholder names in the arguments of a template: `PlaceholdersOf<'--project={PROJECT}'>` is `'PROJECT'`. */
export type PlaceholdersOf<Word extends string> = Word extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;

/** Values for the placeholders of a template. A list becomes several arguments, as in `kubectl get pods a b c`. */
export type Params<Name extends string = string> = { readonly [N in Name]: string | readonly string[] };

/** A documented command: the form that people copy and, if a playbook runs it, the form that it runs. */
export interface Command<Name extends string = string, Answer = unknown> {
  /** Permanent: its anchor in the command reference. */
  readonly id: string;
  readonly tool: Tool;
  readonly effect: 'reads' | 'changes';
  /** What it changes; for commands that do. */
  readonly change?: Change<AnyCommand>;
  /** The arguments after the tool's name: verb, resource and scope, the same in both forms. */
  readonly words: readonly string[];
  /** The output option that people copy; a playbook's is in `machine`. */
  readonly output: readonly string[];
  readonly purpose: Text;
  readonly needs: readonly Permission[];
  /** The resource on which the permission is needed, as a template: `{PROJECT}`. */
  readonly on?: string;
  readonly universes: Readonly<Record<UniverseId, CommandSupport>>;
  readonly sources: readonly Source[];
  /** Absent for commands that are shown and never run. */
  readonly machine?: MachineForm<Answer>;
  /** The command that reads all namespaces at once, or why none does; of every command about one namespace. */
  readonly allNamespaces?: WiderCommand<Answer> | NoWiderCommand;
  /** The command that reads the whole of what this one reads a part of, whatever is examined. */
  readonly partOf?: WiderCommand<Answer>;
  /** Carries the placeholder names to the compiler; never set. */
  readonly placeholders?: readonly Name[];
}

/** A command whose placeholders and answer are forgotten, for lists of commands. */
export type AnyCommand = Command<string, unknown>;

/** How a playbook runs a command, and what it keeps of the answer. */
export interface MachineForm<Answer> {
  /** The output option that a playbook uses. It changes the format and never selects more. */
  readonly output: readonly string[];
  readonly format: 'json' | 'text';
  /** Keeps the fields that rules read and drops the rest. Throws `Unreadable` on any other shape. */
  readonly decode: (answer: unknown) => Answer;
  /** What each text that the decoder keeps names: `NamesOf` its answer, as `defineCommand` demands. */
  readonly names: AnyNames;
  /** Set if reading requires a flag, because the answer can hold sensitive data. */
  readonly optIn?: OptIn;
  /** How a page reads what the copied form printed. */
  readonly copied: CopiedForm<Answer>;
}

/**
 * How a page reads what the copied form of a command printed: as values, or with `text`, a reader of its own, which
 * throws `Unreadable` for what another command printed. Or why a page does not read it: then at most the values of
 * `exceptJson`, which people get if they ask for JSON.
 */
export type CopiedForm<Answer> =
  | CopiedValues
  | { readonly text: (printed: string) => Answer }
  | { readonly notReadable: Text; readonly exceptJson?: CopiedValues };

/**
 * YAML or JSON that is known by its shape: `fields`, a projection of Google Cloud, each field by its path, or by the key
 * at the top; `object`, Kubernetes objects of a kind.
 */
export type CopiedValues = { readonly fields: readonly string[] } | { readonly object: string };

/** A command whose answer contains those of narrower ones: run once, it saves the processes of all of them. */
export interface WiderCommand<Answer> {
  /** About nothing, or about the same namespace. */
  readonly command: Command<never, unknown> | Command<'NAMESPACE', unknown>;
  /** The part of its answer that the narrower command would have returned; null if it is not in there. */
  readonly select: (answer: unknown, params: Params) => Reply<Answer> | null;
}

/** Why nothing reads all namespaces in place of a command. */
export interface NoWiderCommand {
  readonly none: string;
}
