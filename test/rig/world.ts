import type { KubernetesObject } from './world/objects.ts';
import { healthy } from './worlds/healthy.ts';
import { mixed } from './worlds/mixed.ts';
import { nodeServiceAccountDisabled } from './worlds/node-service-account-disabled.ts';
import { pullSecretMissing } from './worlds/pull-secret-missing.ts';
import { readerRoleMissing } from './worlds/reader-role-missing.ts';
import { s3nsReaderRoleMissing } from './worlds/s3ns-reader-role-missing.ts';

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

export const worlds: readonly World[] = [
  healthy,
  mixed,
  nodeServiceAccountDisabled,
  pullSecretMissing,
  readerRoleMissing,
  s3nsReaderRoleMissing,
];

/** The world of that name. Throws with the names that exist. */
export function findWorld(name: string): World {
  const world = worlds.find((candidate) => candidate.name === name);
  if (world) return world;
  throw new Error(`no world "${name}": there is ${worlds.map((candidate) => candidate.name).join(', ')}`);
}
