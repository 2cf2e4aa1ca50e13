/** A running cluster, started here or existing. */
import type { Api } from './api.ts';
import type { AuditEntry } from './audit.ts';
import type { Identity } from './identity.ts';

export interface Cluster {
  /** `v1.35.4`. */
  readonly version: string;
  readonly api: Api;
  readonly admin: Identity;
  /** An identity with this token, in a kubeconfig of its own. */
  as(token: string, name: string): Identity;
  /** The audit log so far; null for an existing cluster, whose log cannot be read. */
  audit(): readonly AuditEntry[] | null;
  /** Process ids of etcd and the API server, for measurements. */
  readonly pids: readonly number[];
  /** Stops the processes, or deletes from an existing cluster what was created. */
  close(): Promise<void>;
}
