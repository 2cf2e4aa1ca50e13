import type { auth403 } from './auth-403.ts';
import type { WordsOf } from './model.ts';
import { containerd, measured } from './provenance.ts';

export const auth403Words: WordsOf<typeof auth403> = {
  title: { en: 'Access refused (403 Forbidden)', fr: 'Accès refusé (403 Forbidden)' },
  summary: {
    en: 'The registry answered and refused. Most often, the identity that pulls lacks the permission to read the repository, or the repository does not exist: Artifact Registry can answer 403 in both cases. A policy, a disabled API or narrow access scopes can also be the cause.',
    fr: 'Le registre a répondu et a refusé. Le plus souvent, l’identité qui extrait l’image n’a pas le droit de lire le dépôt, ou le dépôt n’existe pas\u00a0: Artifact Registry peut répondre 403 dans les deux cas. Une stratégie, une API désactivée ou des niveaux d’accès trop étroits peuvent aussi être en cause.',
  },
  signatures: {
    'anonymous-token-403': {
      message:
        'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to URL: 403 Forbidden',
      printers: containerd,
      source: measured,
      otherWordings: [
        {
          message: 'failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden',
          printers: ['containerd 1.5', 'containerd 1.6'],
        },
      ],
    },
    'oauth-token-403': {
      message:
        'failed to authorize: failed to fetch oauth token: unexpected status from GET request to URL: 403 Forbidden',
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/auth/fetch.go',
      otherWordings: [
        {
          message: 'failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden',
          printers: ['containerd 1.5', 'containerd 1.6'],
        },
      ],
    },
    'download-permission-denied': {
      message:
        'denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/PROJECT/locations/LOCATION/repositories/REPOSITORY" (or it may not exist)',
      printers: ['registry'],
      source: 'https://cloud.google.com/artifact-registry/docs/troubleshooting',
    },
    'kms-key-denied': {
      message:
        'Permission denied on Cloud KMS key. Please ensure your Artifact Registry service account has been authorized to use the configured key.',
      printers: ['registry'],
      source: 'https://github.com/hashicorp/terraform-provider-google/issues/13008',
    },
    'kms-key-not-enabled': {
      message:
        'projects/PROJECT/locations/LOCATION/keyRings/KEY_RING/cryptoKeys/KEY/cryptoKeyVersions/VERSION is not enabled, current state is: DISABLED.',
      printers: ['registry'],
      source: 'https://github.com/sethvargo/vault-on-gke/issues/56',
    },
    'registry-permission-denied': {
      message: 'denied: permission_denied: REASON',
      printers: ['registry'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
    'manifest-403-by-host': {
      message: 'pulling from host HOST failed with status code [manifests TAG]: 403 Forbidden',
      printers: ['containerd 1.6'],
      source: measured,
    },
    'request-403': {
      message: 'unexpected status from HEAD request to URL: 403 Forbidden',
      printers: containerd,
      source: measured,
      otherWordings: [
        { message: 'unexpected status code [manifests TAG]: 403 Forbidden', printers: ['containerd 1.5'] },
        {
          message: 'unexpected status code URL: 403 Forbidden',
          printers: ['containerd 1.6', 'containerd 1.7', 'containerd 2.0'],
        },
      ],
    },
    'bearer-token-403': {
      message: 'requesting bearer token: invalid status code from registry 403 (Forbidden)',
      printers: ['cri-o'],
      source: 'containers/image:docker/errors.go',
    },
    'status-403': {
      message: '403 Forbidden',
      printers: ['registry'],
      source: 'https://www.rfc-editor.org/rfc/rfc9110#name-403-forbidden',
    },
    'code-permission-denied': {
      message: 'rpc error: code = PermissionDenied desc = REASON',
      printers: ['containerd 2.0', 'containerd 2.1+', 'registry'],
      source: 'containerd/errdefs:pkg/errgrpc/grpc.go',
    },
    denied: {
      message: 'denied: REASON',
      printers: ['registry'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
  },
};
