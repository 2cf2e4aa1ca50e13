/** The causes of a failed pull, and the one global order in which their signatures are tried. */
import { archMismatch } from './arch-mismatch.ts';
import { auth401 } from './auth-401.ts';
import { auth403 } from './auth-403.ts';
import { authInsufficientScopeOrAnonymous } from './auth-insufficient-scope-or-anonymous.ts';
import { authPullSecret } from './auth-pull-secret.ts';
import { bareStatus } from './bare-status.ts';
import { corruptOrExtract } from './corrupt-or-extract.ts';
import { diskFull } from './disk-full.ts';
import { dns } from './dns.ts';
import { firewallOrTimeout } from './firewall-or-timeout.ts';
import { httpVsHttps } from './http-vs-https.ts';
import { invalidName } from './invalid-name.ts';
import {
  type Cause,
  type CauseEntry,
  type CauseId,
  type Precision,
  precisions,
  type Signature,
} from './model.ts';
import { neverPull } from './never-pull.ts';
import { notAPullFailure } from './not-a-pull-failure.ts';
import { notFound } from './not-found.ts';
import { notFoundBlob } from './not-found-blob.ts';
import { quotaOrApiDisabled } from './quota-or-api-disabled.ts';
import { rateLimit } from './rate-limit.ts';
import { registryUnavailable } from './registry-unavailable.ts';
import { runtime } from './runtime.ts';
import { schema1 } from './schema1.ts';
import { signature } from './signature.ts';
import { timeoutSlow } from './timeout-slow.ts';
import { tlsX509 } from './tls-x509.ts';
import { vpcScOrPolicy } from './vpc-sc-or-policy.ts';

export type * from './model.ts';

/**
 * Every cause, specific before general: if two signatures of one precision match, the cause that comes first here
 * wins. The look-alikes of "not found" (format, platform, blob) come before it, a named policy or quota before the
 * status code that carries it, and the name lookup before the connection that needed it.
 */
export const causes: readonly Cause[] = withIds([
  schema1,
  archMismatch,
  neverPull,
  authPullSecret,
  quotaOrApiDisabled,
  vpcScOrPolicy,
  signature,
  rateLimit,
  httpVsHttps,
  dns,
  tlsX509,
  diskFull,
  runtime,
  notFoundBlob,
  registryUnavailable,
  auth401,
  auth403,
  authInsufficientScopeOrAnonymous,
  notFound,
  invalidName,
  timeoutSlow,
  firewallOrTimeout,
  corruptOrExtract,
  notAPullFailure,
  bareStatus,
]);

/** A signature carries the id under which its cause lists it. */
function withIds(entries: readonly CauseEntry[]): readonly Cause[] {
  return entries.map(({ signatures, ...cause }) => ({
    ...cause,
    signatures: Object.entries(signatures).map(([id, each]) => ({ id, ...each })),
  }));
}

const byId: ReadonlyMap<string, Cause> = new Map(causes.map((each) => [each.id, each]));

/** The cause of that id. Throws for an unknown id, because it is a typo of ours. */
export function cause(id: CauseId): Cause {
  const found = byId.get(id);
  if (!found) throw new Error(`There is no cause "${id}". The ids are in causes/model.ts.`);
  return found;
}

/** A signature with the cause that it proves. */
export interface CauseSignature {
  readonly cause: Cause;
  readonly signature: Signature;
}

/** The signatures of one precision, in matching order. */
export function signaturesOf(precision: Precision): readonly CauseSignature[] {
  return causes.flatMap((each) =>
    each.signatures
      .filter((one) => one.precision === precision)
      .map((one) => ({ cause: each, signature: one })),
  );
}

/** Every signature, in the one global order: by precision, then by cause, then as its file lists them. */
export const causeSignatures: readonly CauseSignature[] = precisions.flatMap(signaturesOf);

/**
 * The sandbox (pause) image belongs to the node, not to the Pod. A message about it leads to its own rule first,
 * whatever the cause of the failed pull (containerd, internal/cri/server/podsandbox/sandbox_run.go).
 */
export const ruleOfSandboxImage = 'sandbox-image';

/** The rule about the mirror that a message names: what it answers says little of the registry behind it. */
export const ruleOfMirror = 'registry-mirror';
