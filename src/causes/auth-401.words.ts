import type { auth401 } from './auth-401.ts';
import type { WordsOf } from './model.ts';
import { containerd, everyRuntime, measured } from './provenance.ts';

export const auth401Words: WordsOf<typeof auth401> = {
  title: {
    en: 'Credentials missing or not accepted (401 Unauthorized)',
    fr: 'Identifiants absents ou refusés (401 Unauthorized)',
  },
  summary: {
    en: 'The registry requires credentials. The node sent none, or sent wrong or expired credentials. For a registry of Google Cloud, the access scopes of the node may be too narrow.',
    fr: 'Le registre exige des identifiants. Le nœud n’en a pas envoyé, ou a envoyé des identifiants faux ou expirés. Pour un registre de Google Cloud, les niveaux d’accès du nœud sont peut-être trop restreints.',
  },
  signatures: {
    'oauth-token-401': {
      message:
        'failed to authorize: failed to fetch oauth token: unexpected status from GET request to URL: 401 Unauthorized',
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/auth/fetch.go',
      otherWordings: [
        {
          message: 'failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized',
          printers: ['containerd 1.5', 'containerd 1.6'],
        },
      ],
    },
    'anonymous-token-401': {
      message:
        'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to URL: 401 Unauthorized',
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/authorizer.go',
      otherWordings: [
        {
          message:
            'failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized',
          printers: ['containerd 1.5', 'containerd 1.6'],
        },
      ],
    },
    'no-basic-auth-credentials': {
      message:
        'pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
      printers: ['containerd 1.7', 'containerd 2.0', 'containerd 2.1+', 'dockershim'],
      source: measured,
    },
    'wrong-password': {
      message: 'unauthorized: incorrect username or password',
      printers: ['registry', 'cri-o', 'dockershim'],
      source: 'containers/image:docker/errors.go',
      otherWordings: [
        { message: 'unable to retrieve auth token: invalid username/password: REASON', printers: ['cri-o'] },
      ],
    },
    'token-expired': {
      message: 'denied: Your authorization token has expired. Reauthenticate and try again.',
      printers: ['registry'],
      source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html',
    },
    'unauthenticated-request': {
      message:
        'denied: Unauthenticated request. Unauthenticated requests do not have permission "artifactregistry.repositories.downloadArtifacts" on resource "RESOURCE" (or it may not exist)',
      printers: ['registry'],
      source: 'https://cloud.google.com/artifact-registry/docs/troubleshooting',
    },
    'may-have-invalid-credentials': {
      message:
        "unauthorized: You don't have the needed permissions to perform this operation, and you may have invalid credentials. To authenticate your request, follow the steps in: URL",
      printers: ['registry'],
      source: 'https://cloud.google.com/artifact-registry/docs/docker/authentication',
    },
    'error-body-unauthorized': {
      message: '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
      printers: ['registry'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
    'unsupported-auth-scheme': {
      message: 'failed to authorize: failed to find supported auth scheme: not implemented',
      printers: [...containerd, 'cri-o'],
      source: 'containerd/containerd:core/remotes/docker/authorizer.go',
    },
    'credential-provider-failed': {
      message: 'Failed getting credential from external registry credential provider: REASON',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/credentialprovider/plugin/plugin.go',
    },
    'manifest-401-by-host': {
      message: 'pulling from host HOST failed with status code [manifests TAG]: 401 Unauthorized',
      printers: ['containerd 1.6'],
      source: measured,
    },
    'request-401': {
      message: 'unexpected status from HEAD request to URL: 401 Unauthorized',
      printers: containerd,
      source: measured,
      otherWordings: [
        { message: 'unexpected status code [manifests TAG]: 401 Unauthorized', printers: ['containerd 1.5'] },
        {
          message: 'unexpected status code URL: 401 Unauthorized',
          printers: ['containerd 1.6', 'containerd 1.7', 'containerd 2.0'],
        },
      ],
    },
    'status-401': {
      message: '401 Unauthorized',
      printers: ['registry', 'cri-o'],
      source: 'https://www.rfc-editor.org/rfc/rfc9110#name-401-unauthorized',
    },
    unauthorized: {
      message: 'unauthorized: authentication required',
      printers: [...everyRuntime, 'registry'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
  },
};
