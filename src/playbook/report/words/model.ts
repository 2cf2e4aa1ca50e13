/** The report's own words. Texts about Kubernetes and Google Cloud are in the catalogue. */
import type { Verdict } from '../../../catalogue/model/rule.ts';
import type { UnclearWhy } from '../../../diagnose/find/unclear.ts';
import type { ReportContainer } from '../model.ts';

/** The sentences and labels of a report in one language. */
export interface Words {
  /** `name: what` */
  readonly named: (name: string, what: string) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly counted: (verdict: Verdict, count: number) => string;
  readonly allNamespaces: string;
  readonly namespace: string;
  readonly cluster: string;
  readonly universe: string;
  readonly notGke: string;
  /** The cluster of the Pod in which the run is, instead of a context. @param named what is known of it, or empty */
  readonly inCluster: (named: string) => string;
  /** Printed kubectl commands name no context, because the run had none. */
  readonly noContextNamed: string;
  /** @param unread whether something could not be looked at */
  readonly podsExamined: (
    pods: number,
    failing: number,
    unclear: number,
    young: number,
    unread: boolean,
  ) => string;
  /** @param namespace null for all namespaces */
  readonly noPods: (namespace: string | null) => string;
  /** Pods that are being created, and not for long. */
  readonly young: (pods: number) => string;
  /** Pods that run or have completed, in a run on every namespace. @param pods null if their number is not known */
  readonly notLookedAt: (pods: number | null) => string;
  /** A cause on the terminal, before the report. @param pods 0 for a controller that has none */
  readonly foundEarly: (cause: string, pods: number) => string;
  /** Why a run on every namespace listed all Pods. */
  readonly listedAll: string;
  /** Pods whose names begin like the one that was requested. */
  readonly similarPods: (names: string) => string;
  /** The printed commands name the universe. @param url where it is said how gcloud is configured for it */
  readonly namesUniverse: (universe: string, url: string) => string;
  readonly nothingToExamine: string;
  /** Where the Pods of all namespaces may not be listed. */
  readonly oneNamespace: string;
  readonly nothingFails: string;
  /** Where Pods that run were not looked at. */
  readonly nothingFound: string;
  /** Where something is left out. */
  readonly nothingElseFails: string;
  readonly nothingFailsYet: string;
  /** The Pods that were looked at, where something is left out. */
  readonly podsExaminedBut: (count: number) => string;
  readonly leftOut: (count: number) => string;
  /** An entry of an ignore file whose last day is over: where it stands, and that day. */
  readonly ignoreEnded: (at: string, day: string) => string;
  readonly imagesLeftOut: (count: number) => string;
  readonly otherCauses: (pods: number) => string;
  readonly restarting: (count: number, pods: string) => string;
  /** Why nobody can tell of a Pod. `passed` is how long it has been so: `10 min`; null if that is not known. */
  readonly unclear: Readonly<Record<UnclearWhy, (reason: string, passed: string | null) => string>>;
  readonly more: (count: number) => string;
  /** Between two clauses. */
  readonly semicolon: string;
  /** That a fix is printed only. */
  readonly notRun: string;
  /** Checks that could not be made for one reason. */
  readonly severalChecks: (count: number) => string;
  readonly evidence: string;
  /** What the output of a command does not contain. */
  readonly lacks: (text: string) => string;
  readonly fix: string;
  /** What a fix changes. */
  readonly effect: string;
  readonly undo: string;
  /** The permission that a fix needs, and where. */
  /** What to forward, by the place in which rights were missing. */
  readonly rights: Readonly<
    Record<'project' | 'organization' | 'namespace' | 'cluster', (of: string) => string>
  >;
  readonly needs: (permission: string, on: string | null) => string;
  readonly advice: string;
  readonly read: string;
  readonly image: string;
  readonly pods: string;
  readonly owner: string;
  readonly behind: string;
  readonly waitsBehind: (pods: number) => string;
  readonly message: string;
  /** The title of a finding whose pull goes on. */
  readonly pulling: string;
  readonly tried: string;
  /** @param last with how long ago it was */
  readonly tries: (attempts: number, last: string) => string;
  /** @param attempts how many tries there were, with the one that goes on */
  readonly begun: (attempts: number, when: string) => string;
  readonly retryBy: (time: string) => string;
  readonly retryDue: string;
  /** A container by its kind and name. */
  readonly container: (kind: ReportContainer['kind'], name: string) => string;
  /** @param time ISO 8601, in UTC */
  readonly loggedAt: (time: string) => string;
  readonly cause: string;
  readonly checks: string;
  /** The program that asked a registry by itself. */
  readonly client: string;
  readonly toCheck: string;
  readonly notEstablished: (needs: string) => string;
  readonly everyCheckPassed: string;
  readonly notExamined: string;
  readonly bug: string;
  readonly nextPlaybook: string;
  readonly recordedAt: (date: string) => string;
  /** In how many messages that no signature knows words were replaced. */
  readonly rewritten: (messages: number) => string;
  readonly interrupted: string;
  /** Where the recording is, and whether it still holds names. */
  readonly recorded: (path: string, anonymous: boolean) => string;
}
