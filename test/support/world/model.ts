/** What a world is: everything that the loopback Kubernetes and Google APIs know. Data only. */
import type { KubernetesObject } from './objects.ts';

/** Everything that both servers know: one cluster, and the projects around it. Data only. */
export interface World {
  name: string;
  /** What is wrong here, in one sentence. */
  about: string;
  /** Domain of the universe, as gcloud's `core/universe_domain` has it. */
  universeDomain: string;
  /** Name of the kubeconfig context. */
  context: string;
  /** The project that gcloud is set to. */
  project: string;
  namespace: string;
  kubernetes: KubernetesWorld;
  google: GoogleWorld;
}

export interface KubernetesWorld {
  gitVersion: string;
  /** As whom the API server knows the caller. */
  user: string;
  objects: KubernetesObject[];
  /** What containers printed, by the name of their Pod. */
  logs?: Record<string, string>;
  /** What the caller may not do, as `verb resource`: `get secrets`. Refusals and `auth can-i` agree on it. */
  cannot?: string[];
}

/** Google resources by their full name, as the REST APIs spell it: `projects/P/locations/L/repositories/R`. */
export interface GoogleWorld {
  resources: Record<string, object>;
  /** IAM policies by the name of the resource they stand on. A resource without one has the empty policy. */
  policies: Record<string, Policy>;
  entries: LogEntry[];
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
