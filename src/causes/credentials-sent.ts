/** Whether the node sent credentials, as far as the message itself decides it. */
import type { Reading } from './proof.ts';

/**
 * By signature. What is not here does not decide it. containerd asks for a token with the words `oauth token` where it
 * has credentials, and `anonymous token` where it has none, in every version; `no basic auth credentials` since 1.7
 * (containerd v2.2.9, core/remotes/docker/authorizer.go; measured with 1.6, 1.7 and 2.1).
 *
 * A bare 401 decides nothing: 1.6 prints it in both cases; later versions print it after a refused user name and
 * password, but also after a token that was given to an anonymous caller and then refused.
 */
const bySignature: Readonly<Record<string, 'none' | 'refused'>> = {
  'anonymous-token-401': 'none',
  'anonymous-token-403': 'none',
  'no-basic-auth-credentials': 'none',
  'oauth-token-401': 'refused',
  'oauth-token-403': 'refused',
  'wrong-password': 'refused',
  'token-expired': 'refused',
};

/**
 * `none`: nothing usable was sent, whatever the Pod names. `refused`: credentials were sent, and do not open this
 * image. null: the message does not decide it, or is not about credentials.
 */
export function credentialsSent({ signature }: Pick<Reading, 'signature'>): 'none' | 'refused' | null {
  return (signature !== null && bySignature[signature]) || null;
}
