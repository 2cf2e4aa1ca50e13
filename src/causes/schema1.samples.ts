import type { Samples } from './model.ts';

/** Wordings that prove the signatures of schema1, and near misses that must not. */
export const samples: Samples = {
  'schema-1-disabled': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to get converter for "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": Pulling Schema 1 images have been deprecated and disabled by default since containerd v2.0. As a workaround you may set an environment variable `CONTAINERD_ENABLE_DEPRECATED_PULL_SCHEMA_1_IMAGE=1`, but this will be completely removed in containerd v2.1.',
    ],
    mustNotMatch: ['Pulling images has been enabled'],
  },
  'schema-1-media-type': {
    matches: [
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = Unimplemented desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": not implemented: media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported since containerd v2.1, please rebuild the image as "application/vnd.docker.distribution.manifest.v2+json" or "application/vnd.oci.image.manifest.v1+json"',
      "Error response from daemon: mediaType in manifest should be 'application/vnd.docker.distribution.manifest.v1+prettyjws not supported'",
    ],
    mustNotMatch: ['media type "application/vnd.oci.image.manifest.v1+json"'],
  },
  'schema-1-no-longer-supported': {
    matches: [
      '[DEPRECATION NOTICE] Docker Image Format v1 and Docker Image manifest version 2, schema 1 support is disabled by default and will be removed in an upcoming release.',
      'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": rpc error: code = InvalidArgument desc = schema 1 image manifests are no longer supported: invalid argument',
    ],
    mustNotMatch: [
      'the schema 1 of the database was migrated',
      'schema 2 image manifests are supported',
      'schema 10 is not supported',
    ],
  },
};
