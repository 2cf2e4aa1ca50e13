import { type CauseEntry, sentence, status, words } from './model.ts';

/** The registry asks for credentials, and those sent are missing or rejected. */
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
  signatures: {
    'oauth-token-401': sentence(
      /failed to fetch oauth token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 40[01]\b/,
      { rulesFirst: ['node-service-account-active', 'image-pull-secret'] },
    ),
    'anonymous-token-401': sentence(
      /failed to fetch anonymous token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 40[01]\b/,
      { rulesFirst: ['node-identity', 'image-pull-secret'] },
    ),
    'no-basic-auth-credentials': sentence(
      /no basic auth credentials|failed to handle basic auth because missing username or secret/,
      { rulesFirst: ['image-pull-secret', 'node-identity'] },
    ),
    'wrong-password': sentence(
      /incorrect username or password|invalid username\/password|invalid (?:username or password|user ?name|credentials)\b|http basic: access denied|you may not login yet|bad credentials\b|specified credentials are invalid|personal access token is expired/,
      { ambiguous: true, rulesFirst: ['image-pull-secret'] },
    ),
    'token-expired': sentence(
      /\b(?:authori[sz]ation|authentication|auth|access|bearer|oauth|id) ?token (?:has |is )?expired|\btoken has expired\b|\bexpired[_ ]token\b|authentication token is? ?invalid/,
      { ambiguous: true, rulesFirst: ['image-pull-secret'] },
    ),
    'unauthenticated-request': sentence(/unauthenticated requests?\b|denied: unauthenticated\b/, {
      ambiguous: true,
      rulesFirst: ['node-identity', 'image-pull-secret'],
    }),
    'may-have-invalid-credentials': sentence(
      /you don't have the needed permissions to perform this operation, and you may have invalid credentials/,
      { rulesFirst: ['image-access', 'node-service-account-active'] },
    ),
    'error-body-unauthorized': sentence(
      /"code" ?: ?"unauthorized", ?"message" ?: ?"(?:authentication required|unauthorized to access repository|access to the requested resource)/,
    ),
    'unsupported-auth-scheme': sentence(
      /failed to find supported auth scheme|authorization server did not include a token in the response|unable to decode token response|unable to retrieve auth token/,
    ),
    'credential-provider-failed': sentence(
      /(?:failed|error|unable)[^:]{0,60} (?:credential provider|credentialprovider|auth-provider-gcp|gke-exec-auth-plugin)|(?:credential provider plugin|failed to (?:get|retrieve) (?:docker |registry |image )?credentials)\b/,
      { ambiguous: true, rulesFirst: ['node-identity'] },
    ),
    'manifest-401-by-host': status(
      /(?:pulling from host \S{1,300} failed with (?:unexpected )?status code|unexpected status code \[(?:manifests|blobs) [^\]]{1,300}\]|failed with (?:unexpected )?status code \[(?:manifests|blobs) [^\]]{1,300}\])[^a-z0-9]{0,4}(?:\[(?:manifests|blobs) [^\]]{1,300}\]: )?401\b/,
    ),
    'request-401': status(
      /unexpected status(?: code)?(?: from (?:head|get|post) request to)? \S{1,1500}: 401\b/,
      { ambiguous: true },
    ),
    'status-401': status(
      /\b401[: (]{1,2}unauthori[sz]ed|\bstatus(?: ?code)?[: =]{1,3}\[?401\b|\bhttp(?: error| status)?:? 401\b|invalid status code from registry 401\b|\bunauthorized \(?401\b/,
      { ambiguous: true },
    ),
    unauthorized: words(
      /(?:^|[\s:"'({[])unauthorized(?![\w./-])|authentication (?:is )?required\b|\bauth(?:entication)? failed\b|access to the requested resource is not authorized|code = unauthenticated desc/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
