import type { Samples } from './model.ts';

/** Wordings that prove the signatures of runtime, and near misses that must not. */
export const samples: Samples = {
  'runtime-socket': {
    matches: [
      "connect: connect endpoint 'unix:///var/run/dockershim.sock', make sure you are running as root and the endpoint has been started: context deadline exceeded",
      'Failed to create pod sandbox: rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial unix /var/run/crio/crio.sock: connect: connection refused"',
      'Failed to pull image "nginx": rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial unix /run/containerd/containerd.sock: connect: connection refused"',
      'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    ],
    mustNotMatch: [
      'dial unix /var/lib/kubelet/plugins/gpu.example.com/dra.sock: connect: connection refused',
      'dial unix /var/run/cilium/cilium.sock: connect: no such file or directory',
      'dial tcp 10.0.0.1:443: connect: connection refused',
    ],
  },
  'runtime-died': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unavailable desc = error reading from server: EOF',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unavailable desc = transport is closing',
    ],
    mustNotMatch: ['the service is unavailable'],
  },
  'unknown-cri-service': {
    matches: [
      'validate service connection: CRI v1 image API is not implemented for endpoint "unix:///var/run/containerd/containerd.sock"',
      'pulling image: rpc error: code = Unimplemented desc = unknown service runtime.v1.ImageService',
    ],
    mustNotMatch: ['unknown service type'],
  },
  'runtime-configuration': {
    matches: [
      'failed to pull and unpack image "harbor.example.com/shop/cart:2": failed to resolve image: unable to load CA cert "/etc/containerd/certs.d/harbor.example.com/ca.crt"',
      'failed to pull and unpack image "harbor.example.com/shop/cart:2": failed to resolve image: failed to load X509 key pair: tls: private key does not match public key',
      'failed to pull and unpack image "harbor.example.com/shop/cart:2": failed to resolve image: no pull hosts: not found',
      'containerd: failed to load TOML: /etc/containerd/config.toml: (12, 3): unexpected token',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to decode hosts.toml: toml: line 3',
    ],
    mustNotMatch: [
      'failed to load plugin io.containerd.snapshotter.v1.devmapper',
      'loaded the configuration',
    ],
  },
  'pull-intent-not-recorded': {
    matches: [
      'Failed to record image pull intent for container image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to record image pull intent: failed to create directory "/var/lib/kubelet/image_manager/pulling": mkdir /var/lib/kubelet/image_manager: permission denied',
      '  Warning  Failed     4s  kubelet  Error: failed to record image pull intent: failed to create directory "/var/lib/kubelet/image_manager/pulling": mkdir /var/lib/kubelet/image_manager: not a directory',
      'Failed to record image pull intent for container image "open.example.com/app:1.0": failed to record image pull intent: failed to create temporary file "/var/lib/kubelet/image_manager/pulling/sha256-ccde1221cbfc4bc0bcda50c6f747d8fd79c4e75f30bd2f1ac6731024d5dfa45f.tmp": open /var/lib/kubelet/image_manager/pulling/sha256-ccde1221cbfc4bc0bcda50c6f747d8fd79c4e75f30bd2f1ac6731024d5dfa45f.tmp: read-only file system',
    ],
    mustNotMatch: ['failed to record the intent of the user'],
  },
  'runtime-store': {
    matches: [
      'level=error msg="(*service).Write failed" error="rpc error: code = Unavailable desc = ref k8s.io/1/layer-sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f locked for 234.4ms (since 2026-01-05 11:54:05.578308467 +0200 CEST m=+13.046516127): unavailable"',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: failed to send write: ref layer-sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f locked for 15.2s: unavailable',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": write /var/lib/containerd/x: read-only file system',
    ],
    mustNotMatch: ['the door is locked'],
  },
  'inspect-failed': {
    matches: [
      'Failed to inspect image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = something odd',
      'cart-7d9f  0/1  ImageInspectError  0  5m',
    ],
    mustNotMatch: ['inspect the image'],
  },
  'inspect-timed-out': {
    matches: [
      'Failed to inspect image "": rpc error: code = DeadlineExceeded desc = context deadline exceeded',
      'Failed to inspect image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = operation timeout: context deadline exceeded',
    ],
    mustNotMatch: [
      'Failed to inspect image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = short-name "cart" did not resolve to an alias',
    ],
  },
};
