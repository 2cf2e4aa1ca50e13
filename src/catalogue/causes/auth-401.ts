import type { Cause } from './model.ts';

/** The registry asks who is calling, and is not content with the answer. */
export const auth401 = {
  id: 'auth-401',
  section: 'auth',
  rules: [
    'node-access-scopes',
    'node-service-account-active',
    'image-pull-secret',
    'node-identity',
    'image-access',
  ],
  signatures: [
    {
      id: 'oauth-token-401',
      pattern:
        /failed to fetch oauth token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 40[01]\b/,
      precision: 'sentence',
      rulesFirst: ['node-service-account-active', 'image-pull-secret'],
    },
    {
      id: 'anonymous-token-401',
      pattern:
        /failed to fetch anonymous token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 40[01]\b/,
      precision: 'sentence',
      rulesFirst: ['node-identity', 'image-pull-secret'],
    },
    {
      id: 'no-basic-auth-credentials',
      pattern: /no basic auth credentials|failed to handle basic auth because missing username or secret/,
      precision: 'sentence',
      rulesFirst: ['image-pull-secret', 'node-identity'],
    },
    {
      id: 'wrong-password',
      pattern:
        /incorrect username or password|invalid username\/password|invalid (?:username or password|user ?name|credentials)\b|http basic: access denied|you may not login yet|bad credentials\b|specified credentials are invalid|personal access token is expired/,
      precision: 'sentence',
      ambiguous: true,
      rulesFirst: ['image-pull-secret'],
    },
    {
      id: 'token-expired',
      pattern:
        /\b(?:authori[sz]ation|authentication|auth|access|bearer|oauth|id) ?token (?:has |is )?expired|\btoken has expired\b|\bexpired[_ ]token\b|authentication token is? ?invalid/,
      precision: 'sentence',
      ambiguous: true,
      rulesFirst: ['image-pull-secret'],
    },
    {
      id: 'unauthenticated-request',
      pattern: /unauthenticated requests?\b|denied: unauthenticated\b/,
      precision: 'sentence',
      ambiguous: true,
      rulesFirst: ['node-identity', 'image-pull-secret'],
    },
    {
      id: 'may-have-invalid-credentials',
      pattern:
        /you don't have the needed permissions to perform this operation, and you may have invalid credentials/,
      precision: 'sentence',
      rulesFirst: ['image-access', 'node-service-account-active'],
    },
    {
      id: 'error-body-unauthorized',
      pattern:
        /"code" ?: ?"unauthorized", ?"message" ?: ?"(?:authentication required|unauthorized to access repository|access to the requested resource)/,
      precision: 'sentence',
    },
    {
      id: 'unsupported-auth-scheme',
      pattern:
        /failed to find supported auth scheme|authorization server did not include a token in the response|unable to decode token response|unable to retrieve auth token/,
      precision: 'sentence',
    },
    {
      id: 'credential-provider-failed',
      pattern:
        /(?:failed|error|unable)[^:]{0,60} (?:credential provider|credentialprovider|auth-provider-gcp|gke-exec-auth-plugin)|(?:credential provider plugin|failed to (?:get|retrieve) (?:docker |registry |image )?credentials)\b/,
      precision: 'sentence',
      ambiguous: true,
      rulesFirst: ['node-identity'],
    },
    {
      id: 'manifest-401-by-host',
      pattern:
        /(?:pulling from host \S{1,300} failed with (?:unexpected )?status code|unexpected status code \[(?:manifests|blobs) [^\]]{1,300}\]|failed with (?:unexpected )?status code \[(?:manifests|blobs) [^\]]{1,300}\])[^a-z0-9]{0,4}(?:\[(?:manifests|blobs) [^\]]{1,300}\]: )?401\b/,
      precision: 'status',
    },
    {
      id: 'request-401',
      pattern: /unexpected status(?: code)?(?: from (?:head|get|post) request to)? \S{1,1500}: 401\b/,
      precision: 'status',
      ambiguous: true,
    },
    {
      id: 'status-401',
      pattern:
        /\b401[: (]{1,2}unauthori[sz]ed|\bstatus(?: ?code)?[: =]{1,3}\[?401\b|\bhttp(?: error| status)?:? 401\b|invalid status code from registry 401\b|\bunauthorized \(?401\b/,
      precision: 'status',
      ambiguous: true,
    },
    {
      id: 'unauthorized',
      pattern:
        /(?:^|[\s:"'({[])unauthorized(?![\w./-])|authentication (?:is )?required\b|\bauth(?:entication)? failed\b|access to the requested resource is not authorized|code = unauthenticated desc/,
      precision: 'words',
      ambiguous: true,
    },
  ],
} as const satisfies Cause;
