/** A rule, its outcomes, and the chapters that they make. See CONTRIBUTING.md for how a rule is written. */
import type { Locale, Text } from '../../base/text.ts';
import type { CauseId, SectionId } from '../../causes/model.ts';
import type { Universe, UniverseId } from '../../cloud/universes.ts';
import type { FailureReason } from './answer.ts';
import type { Ask, Reader } from './ask.ts';
import type { AnyCommand, Params } from './command.ts';
import type { Remedy } from './remedy.ts';
import type { RuleHosts, RuleImages } from './rule-hosts.ts';
import type { Source } from './source.ts';
import type { SubjectKind, Subjects } from './subjects.ts';

/** What a rule can conclude. A failed reading is `unknown`, never `ok`. */
export type Verdict = 'ok' | 'problem' | 'unknown' | 'not-applicable';

/** Worst first: a problem hides nothing below it, and nothing hides a problem. */
export const severityOrder: readonly Verdict[] = ['problem', 'unknown', 'ok', 'not-applicable'];

/** The symbol of a verdict, on a terminal and on a page. */
export const verdictSymbols: Readonly<Record<Verdict, string>> = {
  ok: '✔',
  problem: '✖',
  unknown: '?',
  'not-applicable': '–',
};

/** Facts for the text and remedies of an outcome: names, counts, lists of names. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One conclusion of a rule: its verdict, its sentence, and what to do about it. */
export interface Outcome<F extends Facts = Facts> {
  readonly verdict: Verdict;
  readonly text: Readonly<Record<Locale, (facts: F) => string>>;
  readonly remedies?: readonly Remedy<F>[];
  /**
   * Whether it says why the pull has not come through although it proves no problem: the headline of a finding in which
   * no rule does.
   */
  readonly answers?: true;
  /** Whether it leaves the question to another rule, so that it concludes nothing. */
  readonly notJudged?: true;
  /** Facts that render this outcome in the reference and in tests. */
  readonly example: F;
  /**
   * The condition as a reader checks it by hand, as a clause with placeholders: "If {SERVICE_ACCOUNT} is not listed under
   * `bindings`". Without a full stop, because the pages go on.
   */
  readonly when: Text;
  /** Where it shows in the output of a command, or why no command shows it. */
  readonly output: Output<F>;
}

/**
 * Where a conclusion shows: `shows` are the deciding parts of the output of the copied command, word for word; `lacks`
 * is a text that this output does not contain; `none` says why no command shows it. The lines themselves are recorded
 * from the real tool.
 */
export type Output<F extends Facts = Facts> =
  | {
      readonly command: AnyCommand;
      readonly params: (facts: F) => Params;
      readonly shows: (facts: F) => readonly string[];
    }
  | {
      readonly command: AnyCommand;
      readonly params: (facts: F) => Params;
      readonly lacks: (facts: F) => string;
    }
  | { readonly none: Text };

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
  /**
   * Those with which a reader does the investigation by hand, where it asks more: a rule about a leg of the way to a
   * registry judges it after all legs before it.
   */
  readonly byHand?: readonly AnyCommand[];
  readonly exempt?: readonly Exemption[];
  /** Set if it asks Google Cloud about nodes or networks of GKE: elsewhere there is nothing to ask. */
  readonly onlyOnGke?: true;
  /** The registries about which it can find something; absent if about all. */
  readonly hosts?: RuleHosts;
  /** The only images about which it can find something: it is then the first to check; absent if about all. */
  readonly images?: RuleImages;
  /** Set if `diagnose` runs it where no pull fails: what it can see is wrong although every Pod has its image. */
  readonly alsoInDiagnose?: true;
  readonly outcomes: O;
  readonly onFailure?: readonly OnFailure[];
  /** A method, not a function property, so that a rule about one kind of subject fits in a list of rules. */
  check(input: {
    readonly ask: Ask;
    readonly about: Subjects[Kind];
    readonly universe: Universe;
    readonly read: Reader;
    /** Whether the nodes are those of GKE; null if that is not known. */
    readonly gke: boolean | null;
  }): Promise<Conclusion<O>>;
  readonly sources: readonly Source[];
}

const notOnGke: Text = {
  en: 'this check applies only to GKE nodes, and the nodes of this cluster are not GKE nodes',
  fr: 'cette vérification ne concerne que les nœuds GKE, et les nœuds de ce cluster ne sont pas des nœuds GKE',
};

/** Why a rule does not apply to a cluster, whatever its Pods do; null if it does. */
export function exemptionOf(
  { exempt, onlyOnGke }: Pick<AnyRule, 'exempt' | 'onlyOnGke'>,
  universe: Universe,
  gke: boolean | null,
): Text | null {
  if (onlyOnGke && gke === false) return notOnGke;
  return exempt?.find((each) => each.universe === universe.id)?.because ?? null;
}

/** A rule with its outcome types erased, for lists of rules. */
export interface AnyRule extends Omit<Rule, 'check'> {
  check(input: Parameters<Rule['check']>[0]): Promise<{ readonly because: string; readonly facts: Facts }>;
}

/** The commands with which a reader does the investigation of a rule by hand. */
export function commandsByHand({
  asks,
  byHand = asks,
}: Pick<AnyRule, 'asks' | 'byHand'>): readonly AnyCommand[] {
  return byHand;
}

/** A chapter: its rules in the order in which to work through them. */
export interface Section {
  readonly id: SectionId;
  readonly title: Text;
  readonly intro: Text;
  readonly rules: readonly AnyRule[];
}
