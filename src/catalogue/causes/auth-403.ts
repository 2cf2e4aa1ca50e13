import type { Cause } from './model.ts';

/** The registry knows who asks, or takes the caller for nobody, and says no. */
export const auth403 = {
  id: 'auth-403',
  section: 'auth',
  rules: [
    'image-access',
    'node-service-account-active',
    'artifact-registry-api',
    'vpc-service-controls',
    'node-access-scopes',
    'image-pull-secret',
    'node-identity',
    'broken-connection',
  ],
  signatures: [
    {
      id: 'anonymous-token-403',
      pattern:
        /failed to fetch anonymous token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 403\b/,
      precision: 'sentence',
      rulesFirst: ['node-identity', 'image-pull-secret'],
    },
    {
      id: 'oauth-token-403',
      pattern:
        /failed to fetch oauth token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 403\b/,
      precision: 'sentence',
    },
    {
      id: 'download-permission-denied',
      pattern:
        /permission ["'`]?(?:artifactregistry\.|storage\.objects\.)\w{1,60}(?:\.\w{1,60})?["'`]? denied|does not have storage\.objects\.(?:get|list) access/,
      precision: 'sentence',
      ambiguous: true,
      rulesFirst: ['image-access'],
    },
    {
      id: 'registry-permission-denied',
      pattern:
        /\bdenied: (?:permission_denied|denied\b|access forbidden|installation not allowed|user .{1,80} (?:does not have|has no) )|is not authorized to perform: ecr(?:-public)?:/,
      precision: 'sentence',
      ambiguous: true,
    },
    {
      id: 'manifest-403-by-host',
      pattern:
        /(?:pulling from host \S{1,300} failed with (?:unexpected )?status code|unexpected status code \[(?:manifests|blobs) [^\]]{1,300}\]|failed with (?:unexpected )?status code \[(?:manifests|blobs) [^\]]{1,300}\])[^a-z0-9]{0,4}(?:\[(?:manifests|blobs) [^\]]{1,300}\]: )?403\b/,
      precision: 'status',
    },
    {
      id: 'request-403',
      pattern: /unexpected status(?: code)?(?: from (?:head|get|post) request to)? \S{1,1500}: 403\b/,
      precision: 'status',
      ambiguous: true,
    },
    { id: 'bearer-token-403', pattern: /invalid status code from registry 403\b/, precision: 'status' },
    {
      id: 'status-403',
      pattern:
        /\b403[: (]{1,2}forbidden|\bstatus(?: ?code)?[: =]{1,3}\[?403\b|\bhttp(?: error| status)?:? 403\b|\bforbidden \(?403\b/,
      precision: 'status',
      ambiguous: true,
    },
    {
      id: 'code-permission-denied',
      pattern: /code = permissiondenied desc|\bthe caller does not have permission\b/,
      precision: 'words',
      ambiguous: true,
    },
    {
      id: 'denied',
      pattern:
        /(?:^|[\s:"])denied: \S|: "?denied(?:["'}]|$)|\b(?:access|permission) (?:is |was )?(?:denied|forbidden)\b/,
      precision: 'remainder',
      ambiguous: true,
    },
  ],
} as const satisfies Cause;
