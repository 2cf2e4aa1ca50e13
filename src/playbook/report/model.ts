/**
 * A report in one language, ready to be printed in any format. This is also the JSON output: its schema is
 * public/report.schema.json, and an incompatible change raises `version`.
 */

import type { Locale } from '../../base/text.ts';
import type { FailureReason } from '../../catalogue/model/answer.ts';
import type {
  ChangeCost,
  ChangeLoss,
  ChangeScope,
  ChangeVerb,
  ResourceKind,
} from '../../catalogue/model/change.ts';
import type { Facts, Verdict } from '../../catalogue/model/rule.ts';
import type { CauseId } from '../../causes/model.ts';
import type { UniverseId } from '../../cloud/universes.ts';

/**
 * Of the JSON output. 2: outcome keys by one rule; `redirect` in explanations was `goTo`. 3: `pods` counts what was
 * looked at; findings have a verdict, containers and the time of the last try; `unclear`. 6: `evidence` has the parts of the
 * output word for word (`shows`), or what the output does not contain (`lacks`); `pullbook` is the version that made it.
 */
export const reportVersion = 6;

/** What a playbook found, in one language. */
export interface Report {
  readonly version: typeof reportVersion;
  /** The version of Pullbook that made it. */
  readonly pullbook: string;
  readonly playbook: string;
  readonly lang: Locale;
  readonly recordedAt: string | null;
  /** ISO 8601: ages count from here. */
  readonly examinedAt: string;
  readonly target: {
    readonly universe: UniverseId;
    readonly context: string | null;
    /** Whether the run was in a Pod of this cluster, with its service account and no context. */
    readonly inCluster: boolean;
    readonly namespace: string | null;
    readonly project: string | null;
    readonly location: string | null;
    readonly cluster: string | null;
    /** Whether it is a GKE cluster; null where nothing tells. */
    readonly gke: boolean | null;
    /** The variables that each gcloud command sets, because gcloud would ask another universe; empty elsewhere. */
    readonly gcloudEnvironment: Readonly<Record<string, string>>;
  };
  readonly exitCode: 0 | 1 | 2;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** How many Pods were looked at: all of the namespace, those of all that can wait, or the requested one; null if Pods could not be listed. */
  readonly pods: number | null;
  /**
   * How many others there are, which run or have completed, and of which no recent event names a pull; null if that is
   * not known.
   */
  readonly notLookedAt: number | null;
  /** How many of them are being created, and not for long. */
  readonly young: number;
  /** How many of them have their image and end again and again, for a reason that no conclusion gives. */
  readonly restarting: number;
  /** Of how many Pods, controllers whose Pods are refused, and images in use `--ignore` and the like leave something out. */
  readonly leftOut: number;
  /** The pulls that took longest, of those that succeeded since the oldest event, about an hour ago. */
  readonly pulled: readonly ReportPull[];
  readonly findings: readonly ReportFinding[];
  /** Pods that do not run, and nobody can tell whether they wait for their image. */
  readonly unclear: readonly ReportUnclear[];
  readonly judgements: readonly ReportJudgement[];
  readonly gaps: readonly { readonly what: string; readonly why: FailureReason; readonly text: string }[];
  /** The rights that were missing, by place. */
  readonly rights: readonly ReportRights[];
  readonly notes: readonly string[];
}

/** A pull that succeeded. */
export interface ReportPull {
  readonly image: string;
  readonly node: string | null;
  /** To download and unpack. */
  readonly seconds: number;
  /** In the queue of the kubelet before; null with older kubelets. */
  readonly queuedSeconds: number | null;
  /** Compressed; null with older kubelets. */
  readonly bytes: number | null;
}

/** Pods that fail for the same reason. */
export interface ReportFinding {
  readonly cause: CauseId;
  /** `unknown` where what failed may be over, and nobody could look. */
  readonly verdict: 'problem' | 'unknown';
  readonly title: string;
  readonly summary: string;
  /** The message that the cluster printed. */
  readonly message: string;
  /** The message without what the kubelet and the runtime wrap around the error. */
  readonly gist: string;
  /** The part of the message that identifies the cause. */
  readonly evidence: string;
  /** When Cloud Logging received the message; null if it was read from the cluster. */
  readonly loggedAt: string | null;
  /** When the pull was last tried, as far as events show, ISO 8601; for a pull that hangs, when it began. */
  readonly lastTried: string | null;
  /** How often it was tried, at least; null where no event tells. */
  readonly attempts: number | null;
  /** Whether the last try has begun and not ended. */
  readonly pulling: boolean;
  /** By when at the latest the kubelet tries again: a bound from the last event. */
  readonly retryBy: string | null;
  readonly images: readonly string[];
  readonly pods: readonly string[];
  readonly containers: readonly ReportContainer[];
  /** Pods whose pull may only wait behind this one, in the queue of its node. */
  readonly behind: readonly string[];
  /** The controller whose Pods admission denied. */
  readonly controller: string | null;
  /** What owns that controller: `Deployment cart`. */
  readonly owner: string | null;
  /** The conclusion in one sentence: the first proven problem, what the message proves, or what is needed. */
  readonly headline: string | null;
  /** What to do next where no rule has a remedy. */
  readonly next: string | null;
  readonly judgements: readonly ReportJudgement[];
  readonly read: string;
}

/** A container that waits for its image. */
export interface ReportContainer {
  /** `namespace/name` */
  readonly pod: string;
  /** null for the sandbox of the Pod. */
  readonly container: string | null;
  readonly kind: 'init' | 'regular' | 'ephemeral' | null;
  /** The volume whose image is missing; null where it is another image. */
  readonly volume: string | null;
}

/** A Pod, or one of its containers, of which nobody can tell whether it waits for its image. */
export interface ReportUnclear {
  /** `namespace/name` */
  readonly pod: string;
  readonly container: string | null;
  readonly why: 'unknown-reason' | 'no-event' | 'deadline';
  /** As the kubelet put it. */
  readonly reason: string;
  readonly message: string | null;
  /** ISO 8601 */
  readonly since: string | null;
  readonly text: string;
}

/** The conclusion of one rule. */
export interface ReportJudgement {
  readonly rule: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly because: string | null;
  readonly text: string;
  readonly about: readonly string[];
  /** `namespace/name` of the Pods that it is about; empty where it is about none. */
  readonly pods: readonly string[];
  readonly containers: readonly ReportContainer[];
  readonly facts: Facts;
  readonly failure: {
    readonly why: FailureReason;
    readonly permission: string | null;
    readonly on: string | null;
  } | null;
  /** Where the conclusion shows; null where no command shows it. */
  readonly evidence: ReportEvidence | null;
  readonly remedies: readonly ReportRemedy[];
  readonly read: string;
}

/** A command, with the parts of its output that decide, word for word, or a text that its output does not contain. */
export interface ReportEvidence {
  readonly command: string;
  readonly shows: readonly string[] | null;
  readonly lacks: string | null;
}

/** What somebody who administers a project or a cluster can grant, so that nothing stays unread for want of a right. */
export interface ReportRights {
  readonly level: 'project' | 'organization' | 'namespace' | 'cluster';
  /** The project or the namespace; null for the organization and the cluster. */
  readonly of: string | null;
  readonly permissions: readonly string[];
  /** Commands that grant exactly these; they are printed, never run. */
  readonly remedies: readonly ReportRemedy[];
}

/** What a fix changes: a sentence, and the data from which it is made. */
export interface ReportChange {
  readonly text: string;
  readonly effects: readonly {
    readonly verb: ChangeVerb;
    readonly kind: ResourceKind;
    readonly name: string;
    readonly fields: readonly string[];
  }[];
  readonly scope: ChangeScope;
  readonly losses: readonly ChangeLoss[];
  readonly cost: ChangeCost | null;
  /** `compute.firewalls.create`, `create secrets`; empty where it is not known, or for a manifest. */
  readonly permissions: readonly string[];
  /** Where they are needed: a project, a namespace, a service account; null where that is not known. */
  readonly on: string | null;
  /** The command that undoes it; null where that takes something else, which the text then says. */
  readonly undo: { readonly command: string | null; readonly text: string | null };
}

/** A fix, filled in. It is printed, never run. */
export type ReportRemedy =
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly why: string;
      /** null for a command that only reads. */
      readonly change: ReportChange | null;
    }
  | {
      readonly kind: 'manifest';
      readonly yaml: string;
      readonly why: string;
      /** null for a file that another command takes. */
      readonly change: ReportChange | null;
    }
  | { readonly kind: 'advice'; readonly text: string };
