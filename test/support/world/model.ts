/** A world: the data of the loopback Kubernetes and Google APIs. */
import type { KubernetesObject } from './objects.ts';

/** The data of both servers: one cluster and its projects. */
export interface World {
  name: string;
  /** What is wrong here, in one sentence. */
  about: string;
  /** Domain of the universe, as gcloud's `core/universe_domain` has it. */
  universeDomain: string;
  /** Name of the kubeconfig context. */
  context: string;
  /** The `core/project` of gcloud. */
  project: string;
  namespace: string;
  kubernetes: KubernetesWorld;
  google: GoogleWorld;
}

export interface KubernetesWorld {
  gitVersion: string;
  /** The user name of the caller. */
  user: string;
  objects: KubernetesObject[];
  /** Container logs, by the name of their Pod. */
  logs?: Record<string, string>;
  /** Denied permissions of the caller, as `verb resource`: `get secrets`. `auth can-i` agrees with them. */
  cannot?: string[];
}

/** Google resources by their full name, as in the REST APIs: `projects/P/locations/L/repositories/R`. */
export interface GoogleWorld {
  resources: Record<string, object>;
  /** IAM policies by the name of the resource. A resource without one has an empty policy. */
  policies: Record<string, Policy>;
  entries: LogEntry[];
  /** Paths of methods that the APIs of this universe do not have. */
  lacks?: RegExp;
  /** Service accounts that were deleted and can be restored, by their former name. No read shows them. */
  deleted?: Record<string, object>;
}

export interface Policy {
  version?: number;
  bindings?: { role: string; members: string[]; condition?: { title: string; expression: string } }[];
}

export interface LogEntry {
  logName: string;
  timestamp: string;
  severity?: string;
  resource: { type: string; labels: Record<string, string> };
  [payload: string]: unknown;
}
