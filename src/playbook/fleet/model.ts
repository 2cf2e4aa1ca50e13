/**
 * What a run on many clusters prints with `-o ndjson` and `-o json`, in one language. The schema is
 * public/fleet.schema.json, and an incompatible change raises the version.
 */
import type { Locale } from '../../base/text.ts';
import type { FailureReason } from '../../catalogue/model/answer.ts';
import type { CauseId } from '../../causes/model.ts';
import type { Report } from '../report/index.ts';

export const fleetVersion = 1;

/** A cluster of the list. */
export interface FleetCluster {
  /** What names it: its context, `PROJECT/LOCATION/NAME`, or with `--anonymize` `cluster-3`. */
  readonly id: string;
  readonly by: 'context' | 'cluster' | 'membership';
  readonly context: string | null;
  /** Of the cluster, or of the membership; null where only the context names them. */
  readonly project: string | null;
  readonly location: string | null;
  readonly name: string | null;
}

/** A list of clusters that could not be read. */
export interface FleetGap {
  readonly what: string;
  readonly why: FailureReason;
  readonly text: string;
}

/** The first line: what is examined, by which share. */
export interface FleetHeader {
  readonly kind: 'fleet';
  readonly version: typeof fleetVersion;
  /** The version of Pullbook that made it. */
  readonly pullbook: string;
  readonly lang: Locale;
  /** ISO 8601 */
  readonly startedAt: string;
  /** null for all namespaces. */
  readonly namespace: string | null;
  readonly anonymized: boolean;
  /** How many processes divide the list, and which of them this is, from 0; null where one examines all. */
  readonly shards: number | null;
  readonly shard: number | null;
  /** The whole list in its order, also of the other shares. */
  readonly clusters: readonly FleetCluster[];
  readonly gaps: readonly FleetGap[];
}

/** Why a cluster was not examined; `bug` is an error of Pullbook. */
export interface FleetReason {
  readonly why: FailureReason | 'no-cluster' | 'no-result' | 'bug';
  readonly text: string;
}

/** One line for each cluster. */
export interface FleetRow {
  readonly kind: 'cluster';
  readonly id: string;
  readonly verdict: 'problem' | 'unknown' | 'ok';
  /** Why it could not be examined; null if it was, whatever was found. */
  readonly reason: FleetReason | null;
  /** The command that writes its context into a kubeconfig; null if the caller has it, and with `--anonymize`. */
  readonly credentials: string | null;
  /** The report of `diagnose`; null where nothing could be asked. */
  readonly report: Report | null;
}

/** What is wrong in one or more clusters for the same reason. */
export interface FleetGroup {
  /** null for what is wrong although no Pod waits. */
  readonly cause: CauseId | null;
  readonly title: string;
  readonly verdict: 'problem' | 'unknown';
  /** Image repositories, without tag; empty where names are stand-ins, which are others in each cluster. */
  readonly repositories: readonly string[];
  /** The check and the outcome that prove it; null where none does. */
  readonly rule: string | null;
  readonly because: string | null;
  readonly clusters: readonly { readonly id: string; readonly pods: number }[];
}

/** The whole report: its rows are those of the lines. */
export interface FleetReport extends Omit<FleetHeader, 'kind' | 'shard'> {
  readonly exitCode: 0 | 1 | 2 | 69;
  /** Clusters by verdict. */
  readonly counts: Readonly<Record<FleetRow['verdict'], number>>;
  readonly groups: readonly FleetGroup[];
  readonly notes: readonly string[];
  readonly rows: readonly FleetRow[];
}
