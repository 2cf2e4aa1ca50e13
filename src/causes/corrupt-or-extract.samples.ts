import type { Samples } from './model.ts';

/** Wordings that prove the signatures of corrupt-or-extract, and near misses that must not. */
export const samples: Samples = {
  'digest-mismatch': {
    matches: [
      'failed to pull and unpack image "harbor.example.com/shop/cart:2": unpack: wrong diff id "sha256:1111111111111111111111111111111111111111111111111111111111111111" calculated on extraction "sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f", desc "sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f"',
      'failed to pull and unpack image "harbor.example.com/shop/cart:2": unable to fetch descriptor (sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f) which reports content size of zero: invalid argument',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = FailedPrecondition desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed commit on ref "layer-sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f": unexpected commit digest sha256:97e3872f7d50dbf37c5b8ce02b815604a78eec79716cedf281579988f5c3332d, expected sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: failed precondition',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: filesystem layer verification failed for digest sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f',
    ],
    mustNotMatch: ['invalid checksum digest format'],
  },
  'short-read': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: failed to read expected number of bytes: unexpected EOF',
    ],
    mustNotMatch: ['read the expected number of bytes'],
  },
  'artifact-is-no-image': {
    matches: [
      'failed to pull and unpack image "harbor.example.com/shop/cart:2": number of layers and diffIDs don\'t match: 3 != 2',
      'failed to pull and unpack image "harbor.example.com/shop/cart:2": unmarshal image config sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: unexpected end of JSON input',
      'Failed to pull image "quay.io/shop/charts/cart:1.4.0": parsing image configuration: unsupported image-specific operation on artifact with type "application/vnd.cncf.helm.config.v1+json"',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to unpack image on snapshotter overlayfs: mismatched image rootfs and manifest layers',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to unpack image on snapshotter overlayfs: unexpected media type application/vnd.cncf.helm.config.v1+json for sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: not found',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to unpack image on snapshotter overlayfs: unexpected media type text/html for sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: not found',
    ],
  },
  'unsupported-layer': {
    matches: [
      'Failed to pull image "registry.example.com/app/cart:2.4.1": failed to pull and unpack image "registry.example.com/app/cart:2.4.1": failed to extract layer sha256:9a2b4d504320: failed to get stream processor for application/vnd.oci.image.layer.v1.tar+zstd: no processor for media-type',
      'Failed to pull image "registry.example.com/app/cart:2.4.1": failed to pull and unpack image "registry.example.com/app/cart:2.4.1": unsupported content-encoding: br',
    ],
    mustNotMatch: ['unsupported media type application/json'],
  },
  'image-streaming-snapshot': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to prepare extraction snapshot "extract-1-x sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f": failed to mount the layer: unknown',
    ],
    mustNotMatch: ['prepared the snapshot'],
  },
  'unexpected-eof': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to extract layer sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: unexpected EOF: unknown',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: httpReadSeeker: failed read: local error: tls: bad record MAC',
    ],
    mustNotMatch: ['EOF', 'archive/tar: invalid tar header'],
  },
  'invalid-archive': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": archive/tar: invalid tar header',
      'Failed to pull image "registry.example.com/app/cart:2.4.1": failed to pull and unpack image "registry.example.com/app/cart:2.4.1": failed to extract layer sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: gzip: invalid header: unknown',
    ],
    mustNotMatch: ['failed to copy: unexpected EOF', 'the archive of tar files'],
  },
  'image-volume-not-unpacked': {
    matches: [
      'Error: failed to create containerd container: failed to mount image volume: ImageVolumeMountFailed: failed to unpack image volume: failed to extract layer sha256:9a2b4d504320: unsupported whiteout',
      'ImageVolumeMountFailed: failed to unpack image volume: apply layer error for "registry.example.com/models/llama:3"',
    ],
    mustNotMatch: ['image volume mount failed: failed to mount the snapshot', 'unpacked the image volume'],
  },
  'extract-failed': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to extract layer (application/vnd.oci.image.layer.v1.tar+gzip sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f) to overlayfs as "extract-1-x sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f": failed to Lchown "/a" for UID 65536, GID 0: invalid argument',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Error response from daemon: failed to register layer: ApplyLayer exit status 1',
    ],
    mustNotMatch: ['extracted the layer'],
  },
  'copy-failed': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: something odd',
    ],
    mustNotMatch: ['copied'],
  },
  'content-store-lost-it': {
    matches: [
      'failed to create containerd container: error unpacking image: content digest sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: not found',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to extract layer sha256:9a2b4d504320: failed to get reader from content store: content digest sha256:9a2b4d504320: not found',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to prepare extraction snapshot "extract-1-x sha256:9a2b4d504320": parent snapshot sha256:9a2b4d504320 does not exist: not found',
    ],
    mustNotMatch: ['the content store is fine'],
  },
};
