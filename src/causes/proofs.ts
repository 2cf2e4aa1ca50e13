/** What each message alone proves, for reports where no rule established anything. The matcher does not load it. */
import { archMismatchProof } from './arch-mismatch.proof.ts';
import { auth401Proof } from './auth-401.proof.ts';
import { auth403Proof } from './auth-403.proof.ts';
import { authInsufficientScopeOrAnonymousProof } from './auth-insufficient-scope-or-anonymous.proof.ts';
import { authPullSecretProof } from './auth-pull-secret.proof.ts';
import { bareStatusProof } from './bare-status.proof.ts';
import { corruptOrExtractProof } from './corrupt-or-extract.proof.ts';
import { diskFullProof } from './disk-full.proof.ts';
import { dnsProof } from './dns.proof.ts';
import { firewallOrTimeoutProof } from './firewall-or-timeout.proof.ts';
import { httpVsHttpsProof } from './http-vs-https.proof.ts';
import { invalidNameProof } from './invalid-name.proof.ts';
import type { CauseId } from './model.ts';
import { neverPullProof } from './never-pull.proof.ts';
import { notFoundProof } from './not-found.proof.ts';
import { notFoundBlobProof } from './not-found-blob.proof.ts';
import type { NothingProved, Proof, Proves, Reading } from './proof.ts';
import { quotaOrApiDisabledProof } from './quota-or-api-disabled.proof.ts';
import { rateLimitProof } from './rate-limit.proof.ts';
import { registryUnavailableProof } from './registry-unavailable.proof.ts';
import { runtimeProof } from './runtime.proof.ts';
import { schema1Proof } from './schema1.proof.ts';
import { signatureProof } from './signature.proof.ts';
import { timeoutSlowProof } from './timeout-slow.proof.ts';
import { tlsX509Proof } from './tls-x509.proof.ts';
import { nextForVanished } from './vanished.proof.ts';
import { vpcScOrPolicyProof } from './vpc-sc-or-policy.proof.ts';

export type { Proof, Reading } from './proof.ts';

/** By cause and signature; a whole cause may prove nothing, with the reason. */
export const proofs: Readonly<
  Record<CauseId, Readonly<Record<string, Proves | NothingProved>> | NothingProved>
> = {
  'arch-mismatch': archMismatchProof,
  'auth-401': auth401Proof,
  'auth-403': auth403Proof,
  'auth-insufficient-scope-or-anonymous': authInsufficientScopeOrAnonymousProof,
  'auth-pull-secret': authPullSecretProof,
  'bare-status': bareStatusProof,
  'corrupt-or-extract': corruptOrExtractProof,
  'disk-full': diskFullProof,
  dns: dnsProof,
  'firewall-or-timeout': firewallOrTimeoutProof,
  'http-vs-https': httpVsHttpsProof,
  'invalid-name': invalidNameProof,
  'never-pull': neverPullProof,
  // Its signatures say where to look instead: `redirect` in its words.
  'not-a-pull-failure': { nothing: 'is not about a failed pull' },
  'not-found': notFoundProof,
  'not-found-blob': notFoundBlobProof,
  'quota-or-api-disabled': quotaOrApiDisabledProof,
  'rate-limit': rateLimitProof,
  'registry-unavailable': registryUnavailableProof,
  runtime: runtimeProof,
  schema1: schema1Proof,
  signature: signatureProof,
  'timeout-slow': timeoutSlowProof,
  'tls-x509': tlsX509Proof,
  'vpc-sc-or-policy': vpcScOrPolicyProof,
};

/**
 * What a message proves by itself, with a step that needs no cloud and no cluster. null where it proves nothing, where
 * it is not about a failed pull, and where a controller asked the registry: nodes then have no part in it.
 */
export function provedBy(reading: Reading): Proof | null {
  if (reading.signature === null || reading.details.client !== undefined) return null;
  const ofCause = proofs[reading.cause] as Readonly<Record<string, Proves | NothingProved | undefined>>;
  const proves = ofCause[reading.signature];
  if (typeof proves !== 'function') return null;
  const proof = proves(reading);
  return { ...proof, next: nextForVanished(reading) ?? proof.next };
}
