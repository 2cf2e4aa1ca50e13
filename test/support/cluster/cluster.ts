/** A running cluster, whoever started it. */
import type { Api } from './api.ts';
import type { AuditEntry } from './audit.ts';
import type { Identity } from './identity.ts';

export interface Cluster {
  /** `v1.32.13`. */
  readonly version: string;
  readonly api: Api;
  readonly admin: Identity;
  /** An identity with this token, in a kubeconfig of its own. */
  as(token: string, name: string): Identity;
  /** What was asked of the server so far, by whom; null where the server is not ours to look into. */
  audit(): readonly AuditEntry[] | null;
  /** Process ids of etcd and the API server, for measurements. */
  readonly pids: readonly number[];
  /** Ends what was started, or takes out of a given cluster what was put into it. */
  close(): Promise<void>;
}
