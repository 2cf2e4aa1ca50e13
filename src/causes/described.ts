/** The causes with their texts, for people: the site, the reports and the reference. The matcher does not load them. */
import { archMismatchWords } from './arch-mismatch.words.ts';
import { auth401Words } from './auth-401.words.ts';
import { auth403Words } from './auth-403.words.ts';
import { authInsufficientScopeOrAnonymousWords } from './auth-insufficient-scope-or-anonymous.words.ts';
import { authPullSecretWords } from './auth-pull-secret.words.ts';
import { bareStatusWords } from './bare-status.words.ts';
import { corruptOrExtractWords } from './corrupt-or-extract.words.ts';
import { diskFullWords } from './disk-full.words.ts';
import { dnsWords } from './dns.words.ts';
import { firewallOrTimeoutWords } from './firewall-or-timeout.words.ts';
import { httpVsHttpsWords } from './http-vs-https.words.ts';
import { causes } from './index.ts';
import { invalidNameWords } from './invalid-name.words.ts';
import type { Cause, CauseId, CauseWords, Signature, SignatureWords } from './model.ts';
import { neverPullWords } from './never-pull.words.ts';
import { notAPullFailureWords } from './not-a-pull-failure.words.ts';
import { notFoundWords } from './not-found.words.ts';
import { notFoundBlobWords } from './not-found-blob.words.ts';
import { quotaOrApiDisabledWords } from './quota-or-api-disabled.words.ts';
import { rateLimitWords } from './rate-limit.words.ts';
import { registryUnavailableWords } from './registry-unavailable.words.ts';
import { runtimeWords } from './runtime.words.ts';
import { schema1Words } from './schema1.words.ts';
import { signatureWords } from './signature.words.ts';
import { timeoutSlowWords } from './timeout-slow.words.ts';
import { tlsX509Words } from './tls-x509.words.ts';
import { vpcScOrPolicyWords } from './vpc-sc-or-policy.words.ts';

export type DescribedSignature = Signature & SignatureWords;

export interface DescribedCause extends Cause, Pick<CauseWords, 'title' | 'summary'> {
  readonly signatures: readonly DescribedSignature[];
}

const words: Readonly<Record<CauseId, CauseWords>> = {
  'arch-mismatch': archMismatchWords,
  'auth-401': auth401Words,
  'auth-403': auth403Words,
  'auth-insufficient-scope-or-anonymous': authInsufficientScopeOrAnonymousWords,
  'auth-pull-secret': authPullSecretWords,
  'bare-status': bareStatusWords,
  'corrupt-or-extract': corruptOrExtractWords,
  'disk-full': diskFullWords,
  dns: dnsWords,
  'firewall-or-timeout': firewallOrTimeoutWords,
  'http-vs-https': httpVsHttpsWords,
  'invalid-name': invalidNameWords,
  'never-pull': neverPullWords,
  'not-a-pull-failure': notAPullFailureWords,
  'not-found': notFoundWords,
  'not-found-blob': notFoundBlobWords,
  'quota-or-api-disabled': quotaOrApiDisabledWords,
  'rate-limit': rateLimitWords,
  'registry-unavailable': registryUnavailableWords,
  runtime: runtimeWords,
  schema1: schema1Words,
  signature: signatureWords,
  'timeout-slow': timeoutSlowWords,
  'tls-x509': tlsX509Words,
  'vpc-sc-or-policy': vpcScOrPolicyWords,
};

/** Every cause, in the one global order. */
export const describedCauses: readonly DescribedCause[] = causes.map((cause) => {
  const { signatures, ...texts } = words[cause.id];
  return {
    ...cause,
    ...texts,
    signatures: cause.signatures.map((each) => ({ ...each, ...wordsIn(signatures, each.id) })),
  };
});

/** The compiler has made sure that each signature has its words: see `WordsOf`. */
function wordsIn(signatures: CauseWords['signatures'], id: string): SignatureWords {
  return signatures[id] as SignatureWords;
}

const byCause: ReadonlyMap<string, DescribedCause> = new Map(describedCauses.map((each) => [each.id, each]));

/** The cause of that id, with its texts. */
export function describedCause(id: CauseId): DescribedCause {
  return byCause.get(id) as DescribedCause;
}
