import { type CauseEntry, exact, fallback, generic, httpStatus } from './model.ts';

/** The registry knows the caller, or treats it as anonymous, and denies access. */
export const auth403 = {
  id: 'auth-403',
  section: 'auth',
  rules: [
    'vanished-public-images',
    'image-access',
    'node-service-account-active',
    'artifact-registry-api',
    'vpc-service-controls',
    'deny-policies',
    'download-rules',
    'upstream-repositories',
    'repository-key',
    'project-billing',
    'gcr-migration',
    'node-access-scopes',
    'image-pull-secret',
    'node-identity',
    'broken-connection',
  ],
  signatures: {
    'anonymous-token-403': exact(
      /failed to fetch anonymous token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 403\b/,
      { rulesOverride: ['node-identity', 'image-pull-secret'] },
    ),
    'oauth-token-403': exact(
      /failed to fetch oauth token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 403\b/,
    ),
    'download-permission-denied': exact(
      /permission ["'`]?(?:artifactregistry\.|storage\.objects\.)\w{1,60}(?:\.\w{1,60})?["'`]? denied|does not have storage\.objects\.(?:get|list) access/,
      { ambiguous: true, rulesOverride: ['image-access'] },
    ),
    'kms-key-denied': exact(/\bpermission denied on cloud kms key\b/, {
      ambiguous: true,
      rulesOverride: ['repository-key'],
    }),
    'kms-key-not-enabled': exact(
      /\bprojects\/\S{1,300}\/cryptokeyversions\/\w{1,20} is not enabled, current state is: [a-z]/,
      {
        ambiguous: true,
        rulesOverride: ['repository-key'],
      },
    ),
    'registry-permission-denied': exact(
      /\bdenied: (?:permission_denied|denied\b|access forbidden|installation not allowed|user .{1,80} (?:does not have|has no) )|is not authorized to perform: ecr(?:-public)?:/,
      { ambiguous: true },
    ),
    'manifest-403-by-host': httpStatus(
      /(?:pulling from host \S{1,300} failed with (?:unexpected )?status code|unexpected status code \[(?:manifests|blobs) [^\]]{1,300}\]|failed with (?:unexpected )?status code \[(?:manifests|blobs) [^\]]{1,300}\])[^a-z0-9]{0,4}(?:\[(?:manifests|blobs) [^\]]{1,300}\]: )?403\b/,
    ),
    'request-403': httpStatus(
      /unexpected status(?: code)?(?: from (?:head|get|post) request to)? \S{1,1500}: 403\b/,
      { ambiguous: true },
    ),
    'bearer-token-403': httpStatus(/invalid status code from registry 403\b/),
    'status-403': httpStatus(
      /\b403[: (]{1,2}forbidden|\bstatus(?: ?code)?[: =]{1,3}\[?403\b|\bhttp(?: error| status)?:? 403\b|\bforbidden \(?403\b/,
      { ambiguous: true },
    ),
    'code-permission-denied': generic(
      /code = permissiondenied desc|\bthe caller does not have permission\b/,
      {
        ambiguous: true,
      },
    ),
    denied: fallback(
      /(?:^|[\s:"])denied: \S|: "?denied(?:["'}]|$)|\b(?:access|permission) (?:is |was )?(?:denied|forbidden)\b/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
