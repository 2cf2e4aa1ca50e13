import type { Samples } from './model.ts';

/** Wordings that prove the signatures of auth-403, and near misses that must not. */
export const samples: Samples = {
  'anonymous-token-403': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve image: failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token?scope=repository%3Ashop-images%2Fapp%2Fcart%3Apull&service=europe-west9-docker.pkg.dev: 403 Forbidden',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token?scope=repository%3Ashop-images%2Fapp%2Fcart%3Apull&service=europe-west9-docker.pkg.dev: 401 Unauthorized',
    ],
  },
  'oauth-token-403': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden',
      'Back-off pulling image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": ErrImagePull: failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve image: failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token?scope=repository%3Ashop-images%2Fapp%2Fcart%3Apull&service=europe-west9-docker.pkg.dev: 403 Forbidden',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden',
    ],
  },
  'download-permission-denied': {
    matches: [
      'Error response from daemon: denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/shop-images/locations/europe-west9/repositories/app" (or it may not exist)',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 403 Forbidden\ndenied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/shop-images/locations/europe-west9/repositories/app" (or it may not exist)',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": nodes@shop-prod.iam.gserviceaccount.com does not have storage.objects.get access to the Google Cloud Storage object.',
    ],
    mustNotMatch: [
      'denied: Unauthenticated request. Unauthenticated requests do not have permission "artifactregistry.repositories.downloadArtifacts" on resource "projects/p/locations/l/repositories/r" (or it may not exist)',
    ],
  },
  'kms-key-denied': {
    matches: [
      'Error waiting for Creating Repository: Error code 7, message: Permission denied on Cloud KMS key. Please ensure your Artifact Registry service account has been authorized to use the configured key.\nFailed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1"',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 403 Forbidden\ndenied: Permission denied on Cloud KMS key. Please ensure your Artifact Registry service account has been authorized to use the configured key.',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/shop-images/locations/europe-west9/repositories/app" (or it may not exist)',
      'Permission denied on key file /etc/kubernetes/pki/apiserver.key',
    ],
  },
  'kms-key-not-enabled': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: projects/shop-keys/locations/europe-west9/keyRings/registry/cryptoKeys/images/cryptoKeyVersions/1 is not enabled, current state is: DISABLED.',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": FAILED_PRECONDITION: projects/shop-keys/locations/europe-west9/keyRings/registry/cryptoKeys/images/cryptoKeyVersions/12 is not enabled, current state is: DESTROY_SCHEDULED.',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: the API is not enabled, current state is: unknown',
      'projects/shop-keys/locations/europe-west9/keyRings/registry/cryptoKeys/images/cryptoKeyVersions/1 is enabled',
    ],
  },
  'registry-permission-denied': {
    matches: [
      'reading manifest v1 in ghcr.io/acme/cart: denied: permission_denied: read_package',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: access forbidden',
      'User: arn:aws:sts::123456789012:assumed-role/node is not authorized to perform: ecr:BatchGetImage on resource: cart',
    ],
    mustNotMatch: ['denied: requested access to the resource is denied'],
  },
  'manifest-403-by-host': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pulling from host europe-west9-docker.pkg.dev failed with status code [manifests 2.4.1]: 403 Forbidden',
      'unexpected status code [manifests 1.0]: 403 Forbidden',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Pulling from host gcr.io failed with status code: 403 Forbidden',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pulling from host europe-west9-docker.pkg.dev failed with status code [manifests 2.4.1]: 401 Unauthorized',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pulling from host europe-west9-docker.pkg.dev failed with status code [manifests 403]: 404 Not Found',
    ],
  },
  'request-403': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 403 Forbidden',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve image: unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 403 Forbidden',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: httpReadSeeker: failed open: unexpected status code https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/blobs/sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: 403 Forbidden',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://registry.example/v2/a/manifests/403: 404 Not Found',
    ],
  },
  'bearer-token-403': {
    matches: [
      'initializing source docker://quay.io/acme/cart:2: Requesting bearer token: invalid status code from registry 403 (Forbidden)',
    ],
    mustNotMatch: [
      'initializing source docker://quay.io/acme/cart:2: Requesting bearer token: invalid status code from registry 401 (Unauthorized)',
    ],
  },
  'status-403': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": received unexpected HTTP status: 403 Forbidden',
      '403 Forbidden',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": received unexpected HTTP status: 404 Not Found',
      'error 4030 forbidden zone',
    ],
  },
  'code-permission-denied': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = PermissionDenied desc = not this one',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": The caller does not have permission',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = not this one',
    ],
  },
  denied: {
    matches: [
      'Error response from daemon: Head "https://ghcr.io/v2/acme/cart/manifests/1": denied',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: not for you',
      'denied: not for you',
    ],
    mustNotMatch: [
      'the request was denied',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": access is granted',
    ],
  },
};
