import type { Cause } from './model.ts';
import { containerd, measured } from './provenance.ts';

/** The registry knows who asks, or takes the caller for nobody, and says no. */
export const auth403: Cause = {
  id: 'auth-403',
  title: { en: 'Access refused (403 Forbidden)', fr: 'Accès refusé (403 Forbidden)' },
  summary: {
    en: 'The registry answered and refused. The identity that pulls lacks the right to read the repository, or the repository does not exist: Artifact Registry says 403 in both cases.',
    fr: 'Le registre a répondu et a refusé. L’identité qui extrait l’image n’a pas le droit de lire le dépôt, ou le dépôt n’existe pas : Artifact Registry répond 403 dans les deux cas.',
  },
  section: 'auth',
  rules: [
    'image-access',
    'node-service-account-active',
    'artifact-registry-api',
    'vpc-service-controls',
    'node-access-scopes',
    'image-pull-secret',
    'node-identity',
  ],
  signatures: [
    {
      id: 'anonymous-token-403',
      message:
        'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to URL: 403 Forbidden',
      pattern:
        /failed to fetch anonymous token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 403\b/,
      precision: 'sentence',
      rulesFirst: ['node-identity', 'image-pull-secret'],
      printers: containerd,
      source: measured,
    },
    {
      id: 'oauth-token-403',
      message:
        'failed to authorize: failed to fetch oauth token: unexpected status from GET request to URL: 403 Forbidden',
      pattern:
        /failed to fetch oauth token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 403\b/,
      precision: 'sentence',
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/auth/fetch.go',
    },
    {
      id: 'download-permission-denied',
      message:
        'denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/PROJECT/locations/LOCATION/repositories/REPOSITORY" (or it may not exist)',
      pattern:
        /permission ["'`]?(?:artifactregistry\.|storage\.objects\.)\w{1,60}(?:\.\w{1,60})?["'`]? denied|does not have storage\.objects\.(?:get|list) access/,
      precision: 'sentence',
      alsoElsewhere: true,
      rulesFirst: ['image-access'],
      printers: ['registry'],
      source: 'https://cloud.google.com/artifact-registry/docs/troubleshooting',
    },
    {
      id: 'registry-permission-denied',
      message: 'denied: permission_denied: REASON',
      pattern:
        /\bdenied: (?:permission_denied|denied\b|access forbidden|installation not allowed|user .{1,80} (?:does not have|has no) )|is not authorized to perform: ecr(?:-public)?:/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
    {
      id: 'manifest-403-by-host',
      message: 'pulling from host HOST failed with status code [manifests TAG]: 403 Forbidden',
      pattern:
        /(?:pulling from host \S{1,300} failed with (?:unexpected )?status code|unexpected status code \[(?:manifests|blobs) [^\]]{1,300}\]|failed with (?:unexpected )?status code \[(?:manifests|blobs) [^\]]{1,300}\])[^a-z0-9]{0,4}(?:\[(?:manifests|blobs) [^\]]{1,300}\]: )?403\b/,
      precision: 'status',
      printers: ['containerd 1.6'],
      source: measured,
    },
    {
      id: 'request-403',
      message: 'unexpected status from HEAD request to URL: 403 Forbidden',
      pattern: /unexpected status(?: code)?(?: from (?:head|get|post) request to)? \S{1,1500}: 403\b/,
      precision: 'status',
      alsoElsewhere: true,
      printers: containerd,
      source: measured,
    },
    {
      id: 'bearer-token-403',
      message: 'requesting bearer token: invalid status code from registry 403 (Forbidden)',
      pattern: /invalid status code from registry 403\b/,
      precision: 'status',
      printers: ['cri-o'],
      source: 'containers/image:docker/errors.go',
    },
    {
      id: 'status-403',
      message: '403 Forbidden',
      pattern:
        /\b403[: (]{1,2}forbidden|\bstatus(?: ?code)?[: =]{1,3}\[?403\b|\bhttp(?: error| status)?:? 403\b|\bforbidden \(?403\b/,
      precision: 'status',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'https://www.rfc-editor.org/rfc/rfc9110#name-403-forbidden',
    },
    {
      id: 'code-permission-denied',
      message: 'rpc error: code = PermissionDenied desc = REASON',
      pattern: /code = permissiondenied desc|\bthe caller does not have permission\b/,
      precision: 'words',
      alsoElsewhere: true,
      printers: ['containerd 2.0', 'containerd 2.1+', 'registry'],
      source: 'containerd/errdefs:pkg/errgrpc/grpc.go',
    },
    {
      id: 'denied',
      message: 'denied: REASON',
      pattern:
        /(?:^|[\s:"])denied: \S|: "?denied(?:["'}]|$)|\b(?:access|permission) (?:is |was )?(?:denied|forbidden)\b/,
      precision: 'remainder',
      alsoElsewhere: true,
      printers: ['registry'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
  ],
};
