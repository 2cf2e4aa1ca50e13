import type { Samples } from './model.ts';

/** Wordings that prove the signatures of auth-401, and near misses that must not. */
export const samples: Samples = {
  'oauth-token-401': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status from POST request to https://acme.azurecr.io/oauth2/token: 401 Unauthorized',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden',
    ],
  },
  'anonymous-token-401': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token?scope=repository%3Ashop-images%2Fapp%2Fcart%3Apull&service=europe-west9-docker.pkg.dev: 401 Unauthorized',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token?scope=repository%3Ashop-images%2Fapp%2Fcart%3Apull&service=europe-west9-docker.pkg.dev: 403 Forbidden',
    ],
  },
  'no-basic-auth-credentials': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve image: failed to authorize: failed to handle basic auth because missing username or secret: invalid authorization',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    ],
  },
  'wrong-password': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: unauthorized: incorrect username or password',
      'initializing source docker://registry.example/a:1: unable to retrieve auth token: invalid username/password: unauthorized: authentication required',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: You may not login yet',
    ],
    mustNotMatch: [
      'user name saved',
      "unauthorized: You don't have the needed permissions to perform this operation, and you may have invalid credentials.",
    ],
  },
  'token-expired': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: Your authorization token has expired. Reauthenticate and try again.',
    ],
    mustNotMatch: ['your licence has expired'],
  },
  'unauthenticated-request': {
    matches: [
      'denied: Unauthenticated request. Unauthenticated requests do not have permission "artifactregistry.repositories.downloadArtifacts" on resource "projects/p/locations/l/repositories/r" (or it may not exist)',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: Unauthenticated',
    ],
    mustNotMatch: [
      'denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/p" (or it may not exist)',
    ],
  },
  'may-have-invalid-credentials': {
    matches: [
      "Error response from daemon: unauthorized: You don't have the needed permissions to perform this operation, and you may have invalid credentials. To authenticate your request, follow the steps in: https://cloud.google.com/container-registry/docs/advanced-authentication",
    ],
    mustNotMatch: ['unauthorized: authentication required'],
  },
  'unsupported-auth-scheme': {
    matches: [
      'failed to pull and unpack image "harbor.example.com/shop/cart:2": failed to resolve image: failed to authorize: no realm specified for token auth challenge',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to find supported auth scheme: not implemented',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: authorization server did not include a token in the response',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: EOF',
    ],
  },
  'credential-provider-failed': {
    matches: [
      'E0312 10:11:12.131415    2211 plugin.go:301] Failed to get credentials from external registry credential provider: error execing credential provider plugin auth-provider-gcp: exit status 1',
    ],
    mustNotMatch: [
      'Registered credential provider',
      "E0312 10:11:12.131415    2211 metadata.go:117] while reading 'google-dockercfg' metadata: http status code: 404 while fetching url http://metadata.google.internal./computeMetadata/v1/instance/attributes/google-dockercfg",
    ],
  },
  'manifest-401-by-host': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pulling from host registry.test:5001 failed with status code [manifests v1]: 401 Unauthorized',
      'Unexpected status code [manifests 1.0]: 401 Unauthorized',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pulling from host registry.test:5001 failed with status code [manifests v1]: 403 Forbidden',
    ],
  },
  'request-401': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 401 Unauthorized',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 403 Forbidden',
    ],
  },
  'status-401': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unauthorized (401 Unauthorized)',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Server Error: status code: 401',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Server Error: status code: 403',
    ],
  },
  unauthorized: {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: Get https://registry.example/v2/cart/manifests/1: unauthorized (manager.go:237:0s)',
      'Error response from daemon: Head "https://registry.example/v2/cart/manifests/1": unauthorized: Auth failed.',
      'initializing source docker://quay.io/acme/cart:2: reading manifest 2 in quay.io/acme/cart: unauthorized: access to the requested resource is not authorized',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: unauthorized: authentication required',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unauthenticated desc = who are you',
    ],
    mustNotMatch: [
      'the page unauthorized.html was served',
      'the operator is authorized',
      // The name of a resource is no evidence.
      "deployment/authentication failed. Error: container authentication is waiting to start: registry.example.com/shop/login:2 can't be pulled.",
    ],
  },
  'error-body-unauthorized': {
    matches: [
      '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required","detail":[{"Type":"repository","Name":"team/cart","Action":"pull"}]}]}',
    ],
    mustNotMatch: ['{"error":{"code":"UNAUTHORIZED","message":"session expired"}}'],
  },
};
