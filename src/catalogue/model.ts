/**
 * The types of the catalogue. Data and pure functions only: nothing here runs a tool or prints. See CONTRIBUTING.md
 * for how to write a rule.
 */
import type { CauseId, Locale, SectionId, Text } from './causes/model.ts';
import type { ParsedReference } from './reference.ts';
import type { Source } from './sources.ts';
import type { Reading, SubjectKind, Subjects } from './subjects.ts';
import type { Universe, UniverseId } from './universes.ts';

export type { CauseId, Locale, SectionId, Text } from './causes/model.ts';

/** What a rule can conclude. A failed reading is `unknown`, never `ok`. */
export type Verdict = 'ok' | 'problem' | 'unknown' | 'not-applicable';

/** The sign that stands for a verdict, on a terminal and on a page. */
export const verdictSymbols: Readonly<Record<Verdict, string>> = {
  ok: '✔',
  problem: '✖',
  unknown: '?',
  'not-applicable': '–',
};

/** How a cluster is operated. */
export type ClusterMode = 'autopilot' | 'standard';

// ---------------------------------------------------------------- commands

export type Tool = 'kubectl' | 'gcloud';

/** The permission that the caller needs for a command. */
export type Permission =
  | { readonly iam: string }
  | { readonly verb: 'get' | 'list'; readonly resource: string; readonly apiGroup?: string };

/**
 * How a command is supported in a universe. `tagged-unavailable` is a hint, not a verdict: the Google Cloud SDK tags
 * commands as default-universe only without enforcing it, and S3NS's own pages print some of those.
 */
export type CommandSupport = 'documented' | 'tagged-unavailable' | 'untested';

/** The placeholder names in the arguments of a template: `PlaceholdersOf<'--project={PROJECT}'>` is `'PROJECT'`. */
export type PlaceholdersOf<Word extends string> = Word extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;

/** Values for the placeholders of a template. A list stands for several arguments, as in `kubectl get pods a b c`. */
export type Params<Name extends string = string> = { readonly [N in Name]: string | readonly string[] };

/** A documented command: the form that people copy and, if a playbook runs it, the form that it runs. */
export interface Command<Name extends string = string, Answer = unknown> {
  /** Permanent: its anchor in the command reference. */
  readonly id: string;
  readonly tool: Tool;
  readonly effect: 'reads' | 'changes';
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
  /** The command that reads all namespaces at once. */
  readonly allNamespaces?: AllNamespacesCommand<Answer>;
  /** Carries the placeholder names to the compiler; never set. */
  readonly placeholders?: readonly Name[];
}

/** A command whose placeholders and answer are forgotten, for lists of commands. */
export type AnyCommand = Command<string, unknown>;

/** Flags that allow a playbook to read more: Secrets hold credentials, logs hold whatever an application prints. */
export const optIns = ['--inspect-secrets', '--inspect-logs'] as const;
export type OptIn = (typeof optIns)[number];

/** How a playbook runs a command, and what it keeps of the answer. */
export interface MachineForm<Answer> {
  /** The output option that a playbook uses. It changes the format and never selects more. */
  readonly output: readonly string[];
  readonly format: 'json' | 'text';
  /** Keeps the fields that rules read and drops the rest. Throws `Unreadable` on any other shape. */
  readonly decode: (answer: unknown) => Answer;
  /** Set if reading requires a flag, because the answer can hold sensitive data. */
  readonly optIn?: OptIn;
}

/** A command that replaces one for each namespace: run once, it saves a process per namespace. */
export interface AllNamespacesCommand<Answer> {
  readonly command: Command<never, unknown>;
  /** The part of its answer that the narrower command would have returned. */
  readonly select: (answer: unknown, params: Params) => Reply<Answer>;
}

/** A Cloud Logging query, one condition per line. */
export interface Query {
  readonly id: string;
  readonly lines: readonly string[];
  readonly purpose: Text;
  readonly sources: readonly Source[];
}

/** Shell lines that Pullbook never runs: on a node, or on a machine that is signed in to a registry. */
export interface ShellLine {
  readonly id: string;
  readonly where: 'node' | 'workstation';
  readonly lines: readonly string[];
  readonly purpose: Text;
  readonly sources: readonly Source[];
}

/** A manifest that a reader applies; shown and copied, never applied by Pullbook. */
export interface Manifest {
  readonly id: string;
  readonly yaml: string;
  readonly purpose: Text;
  readonly sources: readonly Source[];
}

/** Steps in the web console; `path` is appended to the console host of the universe. */
export interface ConsoleSteps {
  readonly id: string;
  readonly title: Text;
  readonly path: string;
  readonly steps: readonly Text[];
}

// ---------------------------------------------------------------- asking

/** Why a command gave no answer. */
export type FailureReason =
  | 'forbidden'
  | 'not-found'
  | 'api-disabled'
  | 'perimeter'
  | 'signed-out'
  | 'unreachable'
  | 'tool-missing'
  | 'timeout'
  | 'too-large'
  | 'unreadable'
  | 'rate-limited'
  | 'incomplete'
  | 'opt-in'
  | 'not-recorded'
  | 'not-run'
  | 'no-target'
  | 'failed';

/** A command that returned no answer: the reason, and what would help. */
export interface Failure {
  readonly why: FailureReason;
  readonly tool?: Tool;
  /** With `no-target`, the flags that would name what is missing; with `opt-in`, the flag that would allow it. */
  readonly flags?: readonly string[];
  /** With `forbidden`, the missing permission: named by the tool, or else declared by the command. */
  readonly permission?: string;
  /** The resource on which it is missing. */
  readonly on?: string;
  /** The tool's error message: one line, without credentials or control characters. */
  readonly said?: string;
}

export type Reply<Answer> =
  | { readonly answer: Answer; readonly why?: never }
  | (Failure & { readonly answer?: never });

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

/** Reads what the cluster prints: each message and each image address once a run, however many Pods repeat it. */
export interface Reader {
  readonly message: (text: string) => Reading;
  readonly image: (text: string) => ParsedReference;
}

// ---------------------------------------------------------------- rules

/** Facts for the text and remedies of an outcome: names, counts, lists of names. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A fix for what an outcome found. Shown and copied; Pullbook never runs it. */
export type Remedy<F> =
  | { readonly command: AnyCommand; readonly params: (facts: F) => Params; readonly why: Text }
  | { readonly manifest: Manifest; readonly params: (facts: F) => Params; readonly why: Text }
  | { readonly advice: Text };

export interface Outcome<F extends Facts = Facts> {
  readonly verdict: Verdict;
  readonly text: Readonly<Record<Locale, (facts: F) => string>>;
  readonly remedies?: readonly Remedy<F>[];
  /** Facts that render this outcome in the reference and in tests. */
  readonly example: F;
  /** The field that decides, as a reader sees it in the output of a command: `disabled: true`. */
  readonly evidence?: {
    readonly command: AnyCommand;
    readonly params: (facts: F) => Params;
    readonly shows: (facts: F) => string;
  };
}

// biome-ignore lint/suspicious/noExplicitAny: an outcome's facts are contravariant; `any` is what lets outcomes of different facts share one record.
export type Outcomes = Readonly<Record<string, Outcome<any>>>;

/** What `check` returns: the key of an outcome with that outcome's facts. */
export type Conclusion<O extends Outcomes> = {
  [Key in keyof O & string]: O[Key] extends Outcome<infer F>
    ? { readonly because: Key; readonly facts: F }
    : never;
}[keyof O & string];

/** A universe in which a rule does not apply, and why. */
export interface Exemption {
  readonly universe: UniverseId;
  readonly because: Text;
}

/**
 * Outcomes that a rule may conclude although one of its commands failed: the failure is the finding, or other
 * evidence is sufficient. Any failure that is not declared here is `unknown`.
 */
export interface OnFailure<Key extends string = string> {
  readonly command: AnyCommand;
  /** The failures that this covers; absent if the reason does not matter. */
  readonly failed?: readonly FailureReason[];
  readonly concludes: readonly Key[];
  /** A fallback command. If it fails as well, the outcome must be `unknown`. */
  readonly fallback?: AnyCommand;
}

/** One investigation that a reader can do: prose and outcomes for the site, a check for the playbook. */
export interface Rule<Kind extends SubjectKind = SubjectKind, O extends Outcomes = Outcomes> {
  /** Permanent: the anchor in both languages and the name of the file. */
  readonly id: string;
  readonly section: SectionId;
  readonly title: Text;
  readonly summary: Text;
  /** The causes that this rule can explain. */
  readonly causes: readonly CauseId[];
  readonly about: Kind;
  /** Every command that `check`, or a fact that it uses, may ask. */
  readonly asks: readonly AnyCommand[];
  readonly exempt?: readonly Exemption[];
  readonly outcomes: O;
  readonly onFailure?: readonly OnFailure[];
  /** A method, not a function property, so that a rule about one kind of subject fits in a list of rules. */
  check(input: {
    readonly ask: Ask;
    readonly about: Subjects[Kind];
    readonly universe: Universe;
    readonly read: Reader;
  }): Promise<Conclusion<O>>;
  readonly sources: readonly Source[];
}

/** A rule with its outcome types erased, for lists of rules. */
export interface AnyRule extends Omit<Rule, 'check'> {
  check(input: Parameters<Rule['check']>[0]): Promise<{ readonly because: string; readonly facts: Facts }>;
}

/** A chapter: its rules in the order in which to work through them. */
export interface Section {
  readonly id: SectionId;
  readonly title: Text;
  readonly intro: Text;
  readonly rules: readonly AnyRule[];
}
