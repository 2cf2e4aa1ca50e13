/** How registries ask who pulls: HTTP basic authentication, and tokens (https://distribution.github.io/distribution/spec/auth/token/). */
import type { IncomingMessage } from 'node:http';
import { answer, type Behaviour, partsOf, refuse } from './distribution.ts';

/** A registry in front of which stands a file of passwords. `user` is `name:password`. */
export const withPassword =
  (user: string, realm: string, then: Behaviour): Behaviour =>
  (request, response) => {
    if (passwordIn(request) === user) return then(request, response);
    refuse(response, 401, 'UNAUTHORIZED', { 'www-authenticate': `Basic realm="${realm}"` });
  };

interface TokenAccess {
  /** The URL of the token service. */
  readonly realm: string;
  /** `name:password` of the one user; null if there is none. */
  readonly user: string | null;
  /** Whether somebody without a password may pull from a repository. */
  readonly isPublic: (repository: string) => boolean;
}

/** A registry that accepts the tokens of a token service. */
export const withToken =
  ({ realm, isPublic }: TokenAccess, then: Behaviour): Behaviour =>
  (request, response) => {
    const { repository = '' } = partsOf(request.url);
    const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === 'user' || (token === 'anonymous' && isPublic(repository))) return then(request, response);
    const scope = repository && `,scope="repository:${repository}:pull"`;
    // RFC 6750, section 3.1: the token is valid, and not for this.
    const error = token ? ',error="insufficient_scope"' : '';
    const challenge = `Bearer realm="${realm}",service="${request.headers.host}"${scope}${error}`;
    refuse(response, 401, 'UNAUTHORIZED', { 'www-authenticate': challenge });
  };

/** Counts the pulls of everybody without a password, and has had enough of them: as {@link withToken} hands over. */
export const limitingAnonymous =
  (then: Behaviour): Behaviour =>
  (request, response) => {
    if (request.headers.authorization === 'Bearer anonymous') refuse(response, 429, 'TOOMANYREQUESTS');
    else then(request, response);
  };

/** The token service: a token for the user, an anonymous one without a password, a refusal of a wrong one. */
export const tokenService =
  ({ user }: TokenAccess): Behaviour =>
  (request, response) => {
    // With a password, containerd asks by POST first, and by GET if there is nothing: Google's registries do so
    // (core/remotes/docker/authorizer.go).
    if (request.method === 'POST') return refuse(response, 404, 'UNSUPPORTED');
    const password = passwordIn(request);
    if (password !== undefined && password !== user) return refuse(response, 401, 'UNAUTHORIZED');
    const token = password === undefined ? 'anonymous' : 'user';
    answer(response, 200, { token, access_token: token });
  };

function passwordIn(request: IncomingMessage): string | undefined {
  const encoded = /^Basic (.*)$/.exec(request.headers.authorization ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
}
