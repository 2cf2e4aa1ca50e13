import type { Cause } from './model.ts';
import { containerd, everyRuntime, measured } from './provenance.ts';

/** The registry asks who is calling, and is not content with the answer. */
export const auth401: Cause = {
  id: 'auth-401',
  title: {
    en: 'Credentials missing or not accepted (401 Unauthorized)',
    fr: 'Identifiants absents ou refusés (401 Unauthorized)',
  },
  summary: {
    en: 'The registry wants credentials. The node sent none, or sent some that are wrong, expired, or too narrow in access scopes.',
    fr: 'Le registre exige des identifiants. Le nœud n’en a pas envoyé, ou ceux qu’il a envoyés sont faux, expirés ou limités par des niveaux d’accès trop étroits.',
  },
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
      message:
        'failed to authorize: failed to fetch oauth token: unexpected status from GET request to URL: 401 Unauthorized',
      pattern:
        /failed to fetch oauth token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 40[01]\b/,
      precision: 'sentence',
      rulesFirst: ['node-service-account-active', 'image-pull-secret'],
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/auth/fetch.go',
      otherWordings: [
        {
          message: 'failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized',
          printers: ['containerd 1.5', 'containerd 1.6'],
        },
      ],
    },
    {
      id: 'anonymous-token-401',
      message:
        'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to URL: 401 Unauthorized',
      pattern:
        /failed to fetch anonymous token: unexpected status(?: from (?:get|post) request to \S{1,1500})?: 40[01]\b/,
      precision: 'sentence',
      rulesFirst: ['node-identity', 'image-pull-secret'],
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
    {
      id: 'no-basic-auth-credentials',
      message:
        'pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
      pattern: /no basic auth credentials|failed to handle basic auth because missing username or secret/,
      precision: 'sentence',
      rulesFirst: ['image-pull-secret', 'node-identity'],
      printers: ['containerd 1.7', 'containerd 2.0', 'containerd 2.1+', 'dockershim'],
      source: measured,
    },
    {
      id: 'wrong-password',
      message: 'unauthorized: incorrect username or password',
      pattern:
        /incorrect username or password|invalid username\/password|invalid (?:username or password|user ?name|credentials)\b|http basic: access denied|you may not login yet|bad credentials\b|specified credentials are invalid|personal access token is expired/,
      precision: 'sentence',
      alsoElsewhere: true,
      rulesFirst: ['image-pull-secret'],
      printers: ['registry', 'cri-o', 'dockershim'],
      source: 'containers/image:docker/errors.go',
      otherWordings: [
        {
          message: 'unable to retrieve auth token: invalid username/password: REASON',
          printers: ['cri-o'],
        },
      ],
    },
    {
      id: 'token-expired',
      message: 'denied: Your authorization token has expired. Reauthenticate and try again.',
      pattern:
        /\b(?:authori[sz]ation|authentication|auth|access|bearer|oauth|id) ?token (?:has |is )?expired|\btoken has expired\b|\bexpired[_ ]token\b|authentication token is? ?invalid/,
      precision: 'sentence',
      alsoElsewhere: true,
      rulesFirst: ['image-pull-secret'],
      printers: ['registry'],
      source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html',
    },
    {
      id: 'unauthenticated-request',
      message:
        'denied: Unauthenticated request. Unauthenticated requests do not have permission "artifactregistry.repositories.downloadArtifacts" on resource "RESOURCE" (or it may not exist)',
      pattern: /unauthenticated requests?\b|denied: unauthenticated\b/,
      precision: 'sentence',
      alsoElsewhere: true,
      rulesFirst: ['node-identity', 'image-pull-secret'],
      printers: ['registry'],
      source: 'https://cloud.google.com/artifact-registry/docs/troubleshooting',
    },
    {
      id: 'may-have-invalid-credentials',
      message:
        "unauthorized: You don't have the needed permissions to perform this operation, and you may have invalid credentials. To authenticate your request, follow the steps in: URL",
      pattern:
        /you don't have the needed permissions to perform this operation, and you may have invalid credentials/,
      precision: 'sentence',
      rulesFirst: ['image-access', 'node-service-account-active'],
      printers: ['registry'],
      source: 'https://cloud.google.com/artifact-registry/docs/docker/authentication',
    },
    {
      id: 'error-body-unauthorized',
      message: '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
      pattern:
        /"code" ?: ?"unauthorized", ?"message" ?: ?"(?:authentication required|unauthorized to access repository|access to the requested resource)/,
      precision: 'sentence',
      printers: ['registry'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
    {
      id: 'unsupported-auth-scheme',
      message: 'failed to authorize: failed to find supported auth scheme: not implemented',
      pattern:
        /failed to find supported auth scheme|authorization server did not include a token in the response|unable to decode token response|unable to retrieve auth token/,
      precision: 'sentence',
      printers: [...containerd, 'cri-o'],
      source: 'containerd/containerd:core/remotes/docker/authorizer.go',
    },
    {
      id: 'credential-provider-failed',
      message: 'Failed getting credential from external registry credential provider: REASON',
      pattern:
        /(?:failed|error|unable)[^:]{0,60} (?:credential provider|credentialprovider|auth-provider-gcp|gke-exec-auth-plugin)|(?:credential provider plugin|failed to (?:get|retrieve) (?:docker |registry |image )?credentials)\b/,
      precision: 'sentence',
      alsoElsewhere: true,
      rulesFirst: ['node-identity'],
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/credentialprovider/plugin/plugin.go',
    },
    {
      id: 'manifest-401-by-host',
      message: 'pulling from host HOST failed with status code [manifests TAG]: 401 Unauthorized',
      pattern:
        /(?:pulling from host \S{1,300} failed with (?:unexpected )?status code|unexpected status code \[(?:manifests|blobs) [^\]]{1,300}\]|failed with (?:unexpected )?status code \[(?:manifests|blobs) [^\]]{1,300}\])[^a-z0-9]{0,4}(?:\[(?:manifests|blobs) [^\]]{1,300}\]: )?401\b/,
      precision: 'status',
      printers: ['containerd 1.6'],
      source: measured,
    },
    {
      id: 'request-401',
      message: 'unexpected status from HEAD request to URL: 401 Unauthorized',
      pattern: /unexpected status(?: code)?(?: from (?:head|get|post) request to)? \S{1,1500}: 401\b/,
      precision: 'status',
      alsoElsewhere: true,
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
    {
      id: 'status-401',
      message: '401 Unauthorized',
      pattern:
        /\b401[: (]{1,2}unauthori[sz]ed|\bstatus(?: ?code)?[: =]{1,3}\[?401\b|\bhttp(?: error| status)?:? 401\b|invalid status code from registry 401\b|\bunauthorized \(?401\b/,
      precision: 'status',
      alsoElsewhere: true,
      printers: ['registry', 'cri-o'],
      source: 'https://www.rfc-editor.org/rfc/rfc9110#name-401-unauthorized',
    },
    {
      id: 'unauthorized',
      message: 'unauthorized: authentication required',
      pattern:
        /(?:^|[\s:"'({[])unauthorized(?![\w./-])|authentication (?:is )?required\b|\bauth(?:entication)? failed\b|access to the requested resource is not authorized|code = unauthenticated desc/,
      precision: 'words',
      alsoElsewhere: true,
      printers: [...everyRuntime, 'registry'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
  ],
};
