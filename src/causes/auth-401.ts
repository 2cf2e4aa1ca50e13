import { type CauseEntry, exact, generic, httpStatus } from './model.ts';

/** The registry asks for credentials, and those sent are missing or rejected. */
export const auth401 = {
  id: 'auth-401',
  section: 'auth',
  rules: [
    'vanished-public-images',
    'node-access-scopes',
    'node-service-account-active',
    'image-pull-secret',
    'node-identity',
    'image-access',
  ],
  signatures: {
    'oauth-token-401': exact(
      /failed to fetch oauth token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 40[01]\b/,
      { rulesOverride: ['node-service-account-active', 'image-pull-secret'] },
    ),
    'anonymous-token-401': exact(
      /failed to fetch anonymous token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 40[01]\b/,
      { rulesOverride: ['node-identity', 'image-pull-secret'] },
    ),
    'no-basic-auth-credentials': exact(
      /no basic auth credentials|failed to handle basic auth because missing username or secret/,
      { rulesOverride: ['image-pull-secret', 'node-identity'] },
    ),
    'wrong-password': exact(
      /incorrect username or password|invalid username\/password|(?<!may have )invalid (?:username or password|user ?name|credentials)\b|http basic: access denied|you may not login yet|bad credentials\b|specified credentials are invalid|personal access token is expired/,
      { ambiguous: true, rulesOverride: ['image-pull-secret'] },
    ),
    'token-expired': exact(
      /\b(?:authori[sz]ation|authentication|auth|access|bearer|oauth|id) ?token (?:has |is )?expired|\btoken has expired\b|\bexpired[_ ]token\b|authentication token is? ?invalid/,
      { ambiguous: true, rulesOverride: ['image-pull-secret'] },
    ),
    'unauthenticated-request': exact(/unauthenticated requests?\b|denied: unauthenticated\b/, {
      ambiguous: true,
      rulesOverride: ['node-identity', 'image-pull-secret'],
    }),
    'may-have-invalid-credentials': exact(
      /you don't have the needed permissions to perform this operation, and you may have invalid credentials/,
      { rulesOverride: ['image-access', 'node-service-account-active'] },
    ),
    'error-body-unauthorized': exact(
      /"code" ?: ?"unauthorized", ?"message" ?: ?"(?:authentication required|unauthorized to access repository|access to the requested resource)/,
    ),
    'unsupported-auth-scheme': exact(
      /failed to find supported auth scheme|\btoken auth challenge\b|authorization server did not include a token in the response|unable to decode token response|unable to retrieve auth token/,
    ),
    'credential-provider-failed': exact(
      /(?:failed|error|unable)[^:]{0,60} (?:credential provider|credentialprovider|auth-provider-gcp|gke-exec-auth-plugin)|(?:credential provider plugin|failed to (?:get|retrieve) (?:docker |registry |image )?credentials)\b/,
      { ambiguous: true, rulesOverride: ['node-identity'] },
    ),
    'manifest-401-by-host': httpStatus(
      /(?:pulling from host \S{1,300} failed with (?:unexpected )?status code|unexpected status code \[(?:manifests|blobs) [^\]]{1,300}\]|failed with (?:unexpected )?status code \[(?:manifests|blobs) [^\]]{1,300}\])[^a-z0-9]{0,4}(?:\[(?:manifests|blobs) [^\]]{1,300}\]: )?401\b/,
    ),
    'request-401': httpStatus(
      /unexpected status(?: code)?(?: from (?:head|get|post) request to)? \S{1,1500}: 401\b/,
      { ambiguous: true },
    ),
    'status-401': httpStatus(
      /\b401[: (]{1,2}unauthori[sz]ed|\bstatus(?: ?code)?[: =]{1,3}\[?401\b|\bhttp(?: error| status)?:? 401\b|invalid status code from registry 401\b|\bunauthorized \(?401\b/,
      { ambiguous: true },
    ),
    unauthorized: generic(
      /(?:^|[\s:"'({[])unauthorized(?![\w./-])|authentication (?:is )?required\b|(?<![\w./-])auth(?:entication)? failed\b|access to the requested resource is not authorized|code = unauthenticated desc/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
