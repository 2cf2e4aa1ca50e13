/** Every message that is known to match a signature: `<cause>.samples.ts` of each cause. */
import { samples as archMismatch } from './arch-mismatch.samples.ts';
import { samples as auth401 } from './auth-401.samples.ts';
import { samples as auth403 } from './auth-403.samples.ts';
import { samples as authInsufficientScopeOrAnonymous } from './auth-insufficient-scope-or-anonymous.samples.ts';
import { samples as authPullSecret } from './auth-pull-secret.samples.ts';
import { samples as bareStatus } from './bare-status.samples.ts';
import { samples as corruptOrExtract } from './corrupt-or-extract.samples.ts';
import { samples as diskFull } from './disk-full.samples.ts';
import { samples as dns } from './dns.samples.ts';
import { samples as firewallOrTimeout } from './firewall-or-timeout.samples.ts';
import { samples as httpVsHttps } from './http-vs-https.samples.ts';
import { samples as invalidName } from './invalid-name.samples.ts';
import type { Samples } from './model.ts';
import { samples as neverPull } from './never-pull.samples.ts';
import { samples as notAPullFailure } from './not-a-pull-failure.samples.ts';
import { samples as notFound } from './not-found.samples.ts';
import { samples as notFoundBlob } from './not-found-blob.samples.ts';
import { samples as quotaOrApiDisabled } from './quota-or-api-disabled.samples.ts';
import { samples as rateLimit } from './rate-limit.samples.ts';
import { samples as registryUnavailable } from './registry-unavailable.samples.ts';
import { samples as runtime } from './runtime.samples.ts';
import { samples as schema1 } from './schema1.samples.ts';
import { samples as signature } from './signature.samples.ts';
import { samples as timeoutSlow } from './timeout-slow.samples.ts';
import { samples as tlsX509 } from './tls-x509.samples.ts';
import { samples as vpcScOrPolicy } from './vpc-sc-or-policy.samples.ts';

const all: Samples = {
  ...archMismatch,
  ...auth401,
  ...auth403,
  ...authInsufficientScopeOrAnonymous,
  ...authPullSecret,
  ...bareStatus,
  ...corruptOrExtract,
  ...diskFull,
  ...dns,
  ...firewallOrTimeout,
  ...httpVsHttps,
  ...invalidName,
  ...neverPull,
  ...notAPullFailure,
  ...notFound,
  ...notFoundBlob,
  ...quotaOrApiDisabled,
  ...rateLimit,
  ...registryUnavailable,
  ...runtime,
  ...schema1,
  ...signature,
  ...timeoutSlow,
  ...tlsX509,
  ...vpcScOrPolicy,
};

/** The messages that prove a signature. */
export function samplesOf(signature: string): readonly string[] {
  return all[signature]?.matches ?? [];
}
