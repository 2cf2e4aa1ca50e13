import type { PullFailure } from '../model/subjects.ts';
import { runtimeVersion } from './runtime-version.ts';

/**
 * Signatures of messages that only a request with credentials gets. containerd asks for an OAuth token with them, and
 * for an anonymous one without (core/remotes/docker/authorizer.go); the others are the words of registries.
 */
const withCredentials: ReadonlySet<string | null> = new Set([
  'oauth-token-401',
  'wrong-password',
  'token-expired',
]);

/** Signatures of messages that say that nothing was sent. */
const withoutCredentials: ReadonlySet<string | null> = new Set([
  'anonymous-token-401',
  'no-basic-auth-credentials',
  'unauthenticated-request',
]);

/**
 * Whether the node sent credentials with the request that the registry refused, as far as the message tells. containerd
 * says `no basic auth credentials` from 1.7 on where it has none, so that a plain 401 is the answer to those it sent;
 * 1.6 prints the same 401 for both (measured with 1.6, 1.7 and 2.1).
 *
 * @param runtime of the node: `containerd://2.1.4`
 */
export function credentialsSent(
  { signature, details }: PullFailure,
  runtime: string | null,
): 'some' | 'none' | 'unknown' {
  if (details.token === 'anonymous' || withoutCredentials.has(signature)) return 'none';
  if (details.token === 'oauth' || withCredentials.has(signature)) return 'some';
  const { major = 0, minor = 0 } = runtimeVersion(runtime) ?? {};
  const saysWhenNone = major > 1 || (major === 1 && minor >= 7);
  return signature === 'request-401' && saysWhenNone ? 'some' : 'unknown';
}
