import type { Samples } from './model.ts';

/** Those of the programs that ask a registry by themselves, and near misses. */
export const ownRequestSamples: Samples = {
  'image-updater': {
    matches: [
      'time="2026-11-03T08:12:44Z" level=error msg="Could not get tags from registry: Get \\"https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/tags/list\\": denied: Unauthenticated request." alias=cart application=shop image_name=shop-images/app/cart',
      'FATA[0002] could not get tags: Get "https://harbor.example.com/v2/shop/cart/tags/list": x509: certificate signed by unknown authority',
    ],
    mustNotMatch: ['could not get tags of the instance', 'fatal: could not get tag v1.2'],
  },
  'keel-poll': {
    matches: [
      'time="2026-10-11T07:00:02Z" level=error msg="trigger.poll.WatchRepositoryTagsJob: failed to get repository" error="Get https://harbor.example.com/v2/shop/cart/tags/list: dial tcp 10.20.0.5:443: i/o timeout" image="harbor.example.com/shop/cart:2.4.1"',
      'level=error msg="trigger.poll.WatchTagJob: failed to check digest" error="Get https://gcr.io/v2/shop-images/cart/manifests/2.4.1: http: non-successful response (status=403 body=\\"\\")"',
    ],
    mustNotMatch: ['the trigger poll of the pipeline failed'],
  },
  'flux-scan': {
    matches: [
      "scan failed: GET https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/tags/list?n=1000: DENIED: Permission 'artifactregistry.repositories.downloadArtifacts' denied",
      '{"level":"error","ts":"2026-11-05T09:00:00.000Z","msg":"Reconciler error","controller":"imagerepository","controllerGroup":"image.toolkit.fluxcd.io","name":"cart","error":"scan failed: Get \\"https://harbor.example.com/v2/\\": dial tcp: lookup harbor.example.com on 10.0.0.10:53: no such host"}',
      'chart pull error: failed to download chart for remote reference: harbor.example.com/charts/cart:1.4.0: not found',
      'failed to determine artifact digest: Get "https://harbor.example.com/v2/": tls: failed to verify certificate: x509: certificate has expired or is not yet valid',
    ],
    mustNotMatch: ['the scan failed', 'Failed to pull image "registry.example.com/chart:1": not found'],
  },
  'tekton-entrypoint': {
    matches: [
      'failed to create task run pod "build-cart": translating TaskSpec to Pod: error getting image manifest: Get "https://europe-west9-docker.pkg.dev/v2/": dial tcp 142.250.179.82:443: i/o timeout. Maybe missing or invalid Task shop/build',
      'failed to create task run pod "lint": translating TaskSpec to Pod: GET https://ghcr.io/token?scope=repository%3Ashop%2Flint%3Apull&service=ghcr.io: DENIED: denied. Maybe invalid TaskSpec',
      'Failed to create build pod "lint-pod": couldn\'t create redirected TaskSpec: failed to add entrypoint to steps of TaskRun lint: Failed to fetch remote image harbor.example.com/shop/lint:4: Get https://harbor.example.com/v2/: dial tcp 10.20.0.5:443: i/o timeout',
    ],
    mustNotMatch: ['the TaskSpec has no Pod'],
  },
  'argo-entrypoint': {
    matches: [
      'failed to look-up entrypoint/cmd for image "harbor.example.com/shop/report:7", you must either explicitly specify the command, or list the image\'s command in the index: https://argo-workflows.readthedocs.io/en/latest/workflow-executors/#emissary-emissary: Get "https://harbor.example.com/v2/": dial tcp: lookup harbor.example.com: i/o timeout',
      'failed to look-up entrypoint/cmd for image "shop/report:8", you must either explicitly specify the command: GET https://index.docker.io/v2/shop/report/manifests/8: MANIFEST_UNKNOWN: manifest unknown',
    ],
    mustNotMatch: ['exec: "/entrypoint": stat /entrypoint: no such file or directory'],
  },
  'knative-digest': {
    matches: [
      'Revision "cart-00004" failed with message: Unable to fetch image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve image to digest: HEAD https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: unexpected status code 403 Forbidden (HEAD responses have no body, use GET for details).',
      'Unable to fetch image "harbor.example.com/shop/cart:2": failed to resolve image to digest: Get "https://harbor.example.com/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority.',
    ],
    mustNotMatch: ['failed to resolve image: harbor.example.com/shop/cart:2: not found'],
  },
  'webhook-lookup': {
    matches: [
      'time="2026-09-09T12:00:00Z" level=error msg="Admission review request failed" app=vault-secrets-webhook error="cannot fetch image descriptor: GET https://europe-west9-docker.pkg.dev/v2/token?scope=repository%3Ashop-images%2Fapp%2Fcart%3Apull&service=europe-west9-docker.pkg.dev: UNAUTHORIZED: authentication failed"',
      'level=error msg="Failed to handle webhook request" error="Failed to get the image config for \\"eu.gcr.io/shop-images/cart\\": Error reading manifest 2.4.1 in eu.gcr.io/shop-images/cart: unauthorized"',
    ],
    mustNotMatch: ['failed calling webhook "images.example.com": context deadline exceeded'],
  },
  'webhook-verify': {
    matches: [
      'harbor.example.com/shop/cart@sha256:1111111111111111111111111111111111111111111111111111111111111111 signature key validation failed for authority team-key for harbor.example.com/shop/cart@sha256:1111111111111111111111111111111111111111111111111111111111111111: Get "https://harbor.example.com/v2/": dial tcp 10.20.0.5:443: connect: connection refused',
      'failed to verify image harbor.example.com/shop/cart:2: .attestors[0].entries[0].keyless: Get "https://harbor.example.com/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      'level=warning msg="failed to resolve the subject descriptor from store oras with error HEAD \\"https://harbor.example.com/v2/shop/cart/manifests/2\\": response status code 401: Unauthorized"',
    ],
    mustNotMatch: [
      'Failed to pull image "harbor.example.com/shop/cart:2": SignatureValidationFailed: Source image rejected: A signature was required, but no signature exists',
      'the store has no authority',
    ],
  },
  'crossplane-package': {
    matches: [
      'Warning  UnpackPackage  2m (x9 over 20m)  packages/provider.pkg.crossplane.io  cannot unpack package: failed to fetch package digest from remote: Get "https://harbor.example.com/v2/": dial tcp: lookup harbor.example.com on 10.0.0.10:53: no such host',
      'cannot unpack package: failed to fetch package digest from remote: HEAD https://europe-west9-docker.pkg.dev/v2/shop-images/app/provider/manifests/v1: unexpected status code 403 Forbidden (HEAD responses have no body, use GET for details)',
    ],
    mustNotMatch: ['failed to fetch the package from npm'],
  },
  'kuik-cache': {
    matches: [
      'Failed to cache image harbor.example.com/shop/cart:2.4.1, reason: GET https://harbor.example.com/v2/shop/cart/manifests/2.4.1: UNAUTHORIZED: unauthorized to access repository: shop/cart, action: pull',
      '2026-04-06T10:00:00.000Z\tERROR\tfailed to cache image\t{"controller": "cachedimage", "controllerGroup": "kuik.enix.io", "sourceImage": "quay.io/shop/cart:1", "error": "Get \\"https://quay.io/v2/\\": dial tcp 34.206.0.1:443: connect: connection refused"}',
    ],
    mustNotMatch: ['the image is already in the cache'],
  },
  'controller-request': {
    matches: [
      '{"level":"error","ts":"2026-11-05T09:00:00Z","msg":"Reconciler error","controller":"imageset","controllerKind":"ImageSet","name":"cart","error":"GET https://harbor.example.com/v2/shop/cart/manifests/2: UNAUTHORIZED: authentication required"}',
      '2026-11-05T09:00:00Z ERROR controller-runtime.manager.controller.packagerevision Reconciler error {"error": "Get \\"https://harbor.example.com/v2/\\": x509: certificate signed by unknown authority"}',
    ],
    mustNotMatch: [
      'Failed to pull image "registry.k8s.io/ingress-nginx/controller:latest": not found',
      '"ownerReferences": [{"kind": "ReplicaSet", "controller": true}]',
    ],
  },
  'controller-secrets': {
    matches: [
      'Image pull error: User "system:serviceaccount:flows:flows-controller" cannot get resource "secrets" in API group "" in the namespace "shop"',
      'image pull secret of image harbor.example.com/shop/cart:1: User "system:serviceaccount:tools:updater" cannot list resource "secrets" in API group "" at the cluster scope',
    ],
    mustNotMatch: ['User "system:node:gke-web-1" cannot get resource "secrets" in API group ""'],
  },
  'registry-library': {
    matches: [
      'GET https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/tags/list?n=1000: DENIED: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/shop-images/locations/europe-west9/repositories/app" (or it may not exist)',
      'level=error msg="scan of images stopped" err="HEAD https://harbor.example.com/v2/shop/cart/manifests/2: unexpected status code 404 Not Found (HEAD responses have no body, use GET for details)"',
      'GET https://registry.gitlab.com/v2/shop/cart/manifests/2: MANIFEST_UNKNOWN: manifest unknown; map[Tag:2]',
    ],
    mustNotMatch: [
      'Failed to pull image "harbor.example.com/shop/cart:2": rpc error: code = Unknown desc = Error response from daemon: Get https://harbor.example.com/v2/shop/cart/manifests/2: unauthorized: authentication required',
      'Error response from daemon: Get https://harbor.example.com/v2/shop/cart/manifests/2: denied: requested access to the resource is denied',
      'failed to do request: Head "https://harbor.example.com/v2/shop/cart/manifests/2": EOF',
      'unexpected status from GET request to https://harbor.example.com/v2/shop/cart/manifests/2: 403 Forbidden',
    ],
  },
};
