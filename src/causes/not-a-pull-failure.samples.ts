import type { Samples } from './model.ts';
import { ownRequestSamples } from './own-request.samples.ts';

/** Wordings that prove the signatures of not-a-pull-failure, and near misses that must not. */
export const samples: Samples = {
  ...ownRequestSamples,
  'image-build': {
    matches: [
      'invalid argument "Cart" for "-t, --tag" flag: invalid reference format: repository name must be lowercase',
      "ERROR: Service 'cart' failed to build: pull access denied for acme/base, repository does not exist or may require 'docker login'",
      'error: build error: no such host',
      'ERROR: failed to solve: failed to resolve source metadata for docker.io/acme/base:1: pull access denied, repository does not exist or may require authorization',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": pull access denied',
    ],
  },
  'image-push': {
    matches: [
      'denied: permission_denied: write_package',
      '2026/03/02 10:11:12 PUT https://registry.example/v2/acme/cart/manifests/1.0: DENIED: Permission denied',
      'unauthorized: unauthorized to access repository: library/cart, action: push: unauthorized to access repository: library/cart, action: push',
      'Error: trying to reuse blob sha256:98b5f35ea9d3 at destination: pinging container registry registry.example: Get "https://registry.example/v2/": http: server gave HTTP response to HTTPS client',
      'Error: writing manifest: uploading manifest latest to quay.io/acme/cart: unauthorized: access to the requested resource is not authorized',
      'unexpected status from HEAD request to https://registry.example/v2/cart/blobs/sha256:1: 401 Unauthorized',
      'failed to push europe-west9-docker.pkg.dev/p/r/cart:1: unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/p/r/cart/blobs/sha256:1: 403 Forbidden',
      'Our pipeline: push to eu.gcr.io is failing.\n\nContainer Registry has been shut down',
      'error checking push permissions -- make sure you entered the correct tag name',
    ],
    mustNotMatch: [
      'denied: permission_denied: read_package',
      'unexpected status from HEAD request to https://registry.example/v2/cart/manifests/1: 401 Unauthorized',
      'failed to fetch oauth token: unexpected status from GET request to https://registry.example/token?scope=repository%3Acart%3Apull&service=x: 401 Unauthorized',
      'unauthorized to access repository: library/cart, action: pull',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request',
    ],
  },
  'other-download': {
    matches: [
      'Error: Error creating Repository: googleapi: Error 403: Artifact Registry API has not been used in project acme before or it is disabled.',
      "fatal: unable to access 'https://git.example/acme.git/': Could not resolve host: git.example",
      'Error: looks like "https://charts.example" is not a valid chart repository or cannot be reached',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp: lookup registry.example: no such host',
    ],
  },
  'registry-login': {
    matches: [
      'error: cannot perform an interactive login from a non TTY device',
      '$ docker login harbor.example.com\nUsername: shop\nPassword:\nError response from daemon: Get "https://harbor.example.com/v2/": dial tcp: lookup harbor.example.com on 127.0.0.53:53: no such host',
    ],
    mustNotMatch: [
      'docker login harbor.example.com works here: Failed to pull image "harbor.example.com/shop/cart:2": unauthorized',
      'unexpected status from HEAD request to https://harbor.example.com/v2/shop/cart/manifests/2: 401 Unauthorized (docker login harbor.example.com works)',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unauthorized',
    ],
  },
  probe: {
    matches: [
      'Readiness probe failed: Get "http://10.8.0.9:8080/health": dial tcp 10.8.0.9:8080: connect: connection refused',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp 10.0.0.7:5000: connect: connection refused',
    ],
  },
  volume: {
    matches: ['MountVolume.SetUp failed for volume "config" : configmap "config" not found'],
    mustNotMatch: ['Mounted the volume'],
  },
  scheduling: {
    matches: [
      '0/3 nodes are available: 3 Insufficient cpu. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
    ],
    mustNotMatch: ['3 nodes are ready'],
  },
  sandbox: {
    matches: [
      'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "abc": plugin type="calico" failed (add): error getting ClusterInformation: connection is unauthorized: Unauthorized',
    ],
    mustNotMatch: [
      'Failed to create pod sandbox: rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial unix /run/containerd/containerd.sock: connect: connection refused"',
      'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "registry.k8s.io/pause:3.9": failed to pull image "registry.k8s.io/pause:3.9": dial tcp 1.2.3.4:443: i/o timeout',
    ],
  },
  'binary-authorization': {
    matches: [
      'Error creating: pods "cart-" is forbidden: admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: Image docker.io/acme/cart:1 denied by Binary Authorization default admission rule. Denied by always_deny admission rule',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: not for you',
    ],
  },
  'image-admission': {
    matches: [
      'admission webhook "validate.kyverno.svc" denied the request: only images of the company registry are allowed',
      "Error creating: pods \"cart-\" is forbidden: ValidatingAdmissionPolicy 'pinned' with binding 'pinned' denied request: image docker.io/acme/cart:1 has no digest",
    ],
    mustNotMatch: [
      'admission webhook "gatekeeper.example.com" denied the request: privileged containers are not allowed',
      'failed calling webhook "images.example.com": context deadline exceeded',
      'admission webhook "image-checker.example.com" denied the request: bad label',
    ],
  },
  admission: {
    matches: [
      'admission webhook "gatekeeper.example.com" denied the request: privileged containers are not allowed',
      'Error creating: pods "cart-" is forbidden: exceeded quota: compute, requested: pods=1',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": denied: not for you',
    ],
  },
  'image-volume': {
    matches: [
      'ImageVolumeMountFailed: mounting the image volume',
      'Error: image volume mount failed: failed to mount image volume component "models": no such device',
      'Error: failed to mount image volume: ImageVolumeMountFailed: failed to ensure image subpath "weights.bin" in "/run/containerd/image-volumes/4f": only directory subpath is supported',
    ],
    mustNotMatch: [
      'ImageVolumeMountFailed: failed to unpack image volume: mismatched image rootfs and manifest layers',
      'Failed to pull image "registry.example.com/models/llama:3": not found',
    ],
  },
  'container-start': {
    matches: [
      'Error: failed to create containerd container: mount callback failed on /var/lib/containerd/tmpmounts/1: mkdir /data: read-only file system',
      'Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/nope": stat /nope: no such file or directory: unknown',
      'Back-off restarting failed container cart in pod cart-7d9f_shop',
      'cart-7d9f  0/1  CreateContainerConfigError  0  5m',
    ],
    mustNotMatch: [
      'failed to create containerd container: error unpacking image: failed to extract layer sha256:9a2b4d504320: unexpected EOF',
      'Back-off pulling image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1"',
    ],
  },
  'node-pressure': {
    matches: ['The node was low on resource: ephemeral-storage. Threshold quantity: 1Gi, available: 200Mi.'],
    mustNotMatch: [
      'skipping pod synchronization: [container runtime is down, PLEG is not healthy: pleg was last seen active 3m2s ago]',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: write /x: no space left on device',
    ],
  },
  kubectl: {
    matches: [
      'ERROR: (gcloud.artifacts.repositories.describe) NOT_FOUND: Requested entity was not found.',
      'Unable to connect to the server: x509: certificate signed by unknown authority',
      'Error from server (Forbidden): pods is forbidden: User "dev" cannot list resource "pods"',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": x509: certificate signed by unknown authority',
    ],
  },
  'other-service': {
    matches: [
      '2026-01-05 10:11:12 ERROR could not open the database: dial tcp 10.0.0.5:5432: connect: connection refused',
    ],
    mustNotMatch: [
      'latest: Pulling from library/mysql failed to register layer',
      'docker.io/library/redis:7: failed to extract layer',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1": dial tcp 10.0.0.7:5000: connect: connection refused',
    ],
  },
  pulled: {
    matches: [
      'Successfully pulled image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1" in 1.2s (1.2s including waiting). Image size: 73 bytes.',
      'Container image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1" already present on machine',
    ],
    mustNotMatch: ['Pulling image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1"'],
  },
  'image-builder': {
    matches: [
      '[buildah-image : build-and-push] level=warning msg="Failed, retrying in 4s: registry.example/cart: connection refused"',
      'kaniko: unauthorized: authentication required',
    ],
    mustNotMatch: ['the building was finished'],
  },
  'runtime-call': {
    matches: [
      'containerd[812]: level=error msg="ExecSync for \\"7f3a\\" failed" error="rpc error: code = DeadlineExceeded desc = failed to exec in container: timeout 1s exceeded: context deadline exceeded"',
    ],
    mustNotMatch: [
      'level=error msg="PullImage \\"europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1\\" failed" error="rpc error: code = NotFound"',
      '"Status from runtime service failed" err="rpc error: code = Unavailable desc = connection error"',
    ],
  },
  'other-event': {
    matches: [
      '  Warning  ContainerGCFailed  2m (x4 over 9m)  kubelet  rpc error: code = DeadlineExceeded desc = context deadline exceeded',
      '  Warning  Failed  5s (x3 over 30s)  kubelet  Error: context deadline exceeded',
      '  Warning  FailedToUpdateEndpointSlices  3m  endpoint-slice-controller  dial tcp 10.0.0.1:443: connect: connection refused',
    ],
    mustNotMatch: [
      '  Warning  FailedToRetrieveImagePullSecret  2m  kubelet  Unable to retrieve some image pull secrets (registry-credentials); attempting to pull the image may not succeed.',
      '  Warning  Failed  5s (x3 over 30s)  kubelet  Error: ErrImagePull',
      '  Warning  Failed  5s  kubelet  Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = DeadlineExceeded desc = context deadline exceeded',
    ],
  },
};
