import type { KubernetesObject } from './world/objects.ts';
import { binaryAuthorizationDenied } from './worlds/binary-authorization-denied.ts';
import { diskFull } from './worlds/disk-full.ts';
import { dnsZoneHidesRegistry } from './worlds/dns-zone-hides-registry.ts';
import { dockerHubRateLimit } from './worlds/docker-hub-rate-limit.ts';
import { egressDenied } from './worlds/egress-denied.ts';
import { eventsExpired } from './worlds/events-expired.ts';
import { families } from './worlds/families.ts';
import { gcrNotMigrated } from './worlds/gcr-not-migrated.ts';
import { hangingPull } from './worlds/hanging-pull.ts';
import { healthy } from './worlds/healthy.ts';
import { httpRegistryWorld } from './worlds/http-registry.ts';
import { invalidImageName } from './worlds/invalid-image-name.ts';
import { mixed } from './worlds/mixed.ts';
import { neverPull } from './worlds/never-pull.ts';
import { nodeServiceAccountDisabled } from './worlds/node-service-account-disabled.ts';
import { privateCaMissing } from './worlds/private-ca-missing.ts';
import { privateGoogleAccessOff } from './worlds/private-google-access-off.ts';
import { privateNodesWithoutNat } from './worlds/private-nodes-without-nat.ts';
import { pullSecretMissing } from './worlds/pull-secret-missing.ts';
import { readerRoleMissing } from './worlds/reader-role-missing.ts';
import { repositoryNotFound } from './worlds/repository-not-found.ts';
import { s3nsReaderRoleMissing } from './worlds/s3ns-reader-role-missing.ts';
import { schemaOneImage } from './worlds/schema-1-image.ts';
import { slowPulls } from './worlds/slow-pulls.ts';
import { tagNotFoundWorld } from './worlds/tag-not-found.ts';
import { wrongArchitecture } from './worlds/wrong-architecture.ts';

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

export const worlds: readonly World[] = [
  eventsExpired,
  hangingPull,
  slowPulls,
  httpRegistryWorld,
  privateCaMissing,
  dockerHubRateLimit,
  schemaOneImage,
  binaryAuthorizationDenied,
  wrongArchitecture,
  tagNotFoundWorld,
  repositoryNotFound,
  invalidImageName,
  gcrNotMigrated,
  diskFull,
  neverPull,
  dnsZoneHidesRegistry,
  egressDenied,
  privateGoogleAccessOff,
  privateNodesWithoutNat,
  healthy,
  mixed,
  nodeServiceAccountDisabled,
  pullSecretMissing,
  readerRoleMissing,
  s3nsReaderRoleMissing,
  ...families,
];

/** The world of that name. Throws with the names that exist. */
export function findWorld(name: string): World {
  const world = worlds.find((candidate) => candidate.name === name);
  if (world) return world;
  throw new Error(`no world "${name}": there is ${worlds.map((candidate) => candidate.name).join(', ')}`);
}
