/** Every world, by name. */
import type { World } from '../world/model.ts';
import { binaryAuthorizationDenied } from './binary-authorization-denied.ts';
import { computeClassAccount } from './compute-class-account.ts';
import { diskFull } from './disk-full.ts';
import { dnsZoneHidesRegistry } from './dns-zone-hides-registry.ts';
import { dockerHubRateLimit } from './docker-hub-rate-limit.ts';
import { egressDenied } from './egress-denied.ts';
import { eventsExpired } from './events-expired.ts';
import { families } from './families.ts';
import { gcrNotMigrated } from './gcr-not-migrated.ts';
import { hangingPull } from './hanging-pull.ts';
import { healthy } from './healthy.ts';
import { httpRegistryWorld } from './http-registry.ts';
import { invalidImageName } from './invalid-image-name.ts';
import { mixed } from './mixed.ts';
import { neverPull } from './never-pull.ts';
import { nodeAccountOfOtherProject } from './node-account-of-other-project.ts';
import { nodeServiceAccountDisabled } from './node-service-account-disabled.ts';
import { privateCaMissing } from './private-ca-missing.ts';
import { privateGoogleAccessOff } from './private-google-access-off.ts';
import { privateNodesWithoutNat } from './private-nodes-without-nat.ts';
import { pullSecretMissing } from './pull-secret-missing.ts';
import { rarerCauses } from './rarer-causes.ts';
import { readerRoleMissing } from './reader-role-missing.ts';
import { repositoryNotFound } from './repository-not-found.ts';
import { s3nsReaderRoleMissing } from './s3ns-reader-role-missing.ts';
import { schemaOneImage } from './schema-1-image.ts';
import { slowPulls } from './slow-pulls.ts';
import { tagNotFoundWorld } from './tag-not-found.ts';
import { wrongArchitecture } from './wrong-architecture.ts';

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
  computeClassAccount,
  nodeAccountOfOtherProject,
  s3nsReaderRoleMissing,
  ...families,
  ...rarerCauses,
];

/** The world of that name. Throws with the existing names. */
export function findWorld(name: string): World {
  const world = worlds.find((candidate) => candidate.name === name);
  if (world) return world;
  throw new Error(`no world "${name}": there is ${worlds.map((candidate) => candidate.name).join(', ')}`);
}
