import type { Samples } from './model.ts';

/** Wordings that prove the signatures of arch-mismatch, and near misses that must not. */
export const samples: Samples = {
  'exec-format-error': {
    matches: [
      'exec /app/server: exec format error',
      'standard_init_linux.go:228: exec user process caused: exec format error',
    ],
    mustNotMatch: ['invalid format error'],
  },
  'no-match-for-platform': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": no match for platform in manifest: not found',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = get image config descriptor: no match for platform in manifest sha256:9a2b4d504320d212ea2bec006a06e7932c97e6527f4471d83ba0c6477bfe136f: not found',
    ],
    mustNotMatch: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = NotFound desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1: not found',
    ],
  },
  'no-matching-manifest': {
    matches: [
      "CannotPullContainerError: image Manifest does not contain descriptor matching platform 'linux/amd64'",
      'no child with platform linux/arm64 in index europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = Error response from daemon: no matching manifest for linux/arm64/v8 in the manifest list entries',
      'choosing image instance: no image found in manifest list for architecture arm64, variant "v8", OS linux',
    ],
    mustNotMatch: ['no child process', 'manifest unknown'],
  },
  'image-for-another-system': {
    matches: [
      'image with reference docker.io/acme/cart:1 was found but its platform (linux/amd64) does not match the specified platform (linux/arm64)',
      'image with reference docker.io/acme/cart:1 was found but does not provide the specified platform (linux/arm64)',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unknown desc = image operating system "windows" cannot be used on this platform: operating system is not supported',
    ],
    mustNotMatch: ['the order was found but does not match', 'the platform is fine'],
  },
  'windows-host-mismatch': {
    matches: [
      'Error: failed to create containerd task: hcs::CreateComputeSystem cart: The container operating system does not match the host operating system.: unknown',
    ],
    mustNotMatch: ['the container matches the host'],
  },
};
