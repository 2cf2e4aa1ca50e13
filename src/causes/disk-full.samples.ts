import type { Samples } from './model.ts';

/** Wordings that prove the signatures of disk-full, and near misses that must not. */
export const samples: Samples = {
  'no-space-left': {
    matches: [
      'failed to pull and unpack image "harbor.example.com/shop/cart:2": failed to prepare extraction snapshot "extract-1": mkdir /var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/new-1: disk quota exceeded',
      'Error: committing the finished image: mkdir /var/lib/containers/storage/overlay/1: no space left on device',
      'ImageVolumeMountFailed: failed to unpack image volume: no space left on device',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: write /var/lib/containerd/x: no space left on dev',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to copy: write /var/lib/containerd/io.containerd.content.v1.content/ingest/44b8/data: no space left on device',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to extract layer sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: mount callback failed on /var/lib/containerd/tmpmounts/containerd-mount2440565430: write /var/lib/containerd/tmpmounts/containerd-mount2440565430/f: no space left on device: unknown',
    ],
    mustNotMatch: ['there is space left on the device'],
  },
};
