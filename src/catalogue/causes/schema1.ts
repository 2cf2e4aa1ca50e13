import type { Cause } from './model.ts';

/** The image is in a format that current runtimes no longer read. */
export const schema1: Cause = {
  id: 'schema1',
  title: { en: 'Image format too old (Docker schema 1)', fr: 'Format d’image trop ancien (schéma Docker 1)' },
  summary: {
    en: 'The image has a Docker schema 1 manifest, which containerd 2 refuses (GKE 1.33 and later). Build or copy the image anew, as Docker schema 2 or OCI.',
    fr: 'L’image a un manifeste au schéma Docker 1, que containerd 2 refuse (GKE 1.33 et versions suivantes). Reconstruisez ou recopiez l’image au schéma Docker 2 ou au format OCI.',
  },
  section: 'schema',
  rules: ['schema-1-image', 'schema-1-inventory'],
  signatures: [
    {
      id: 'schema-1-disabled',
      message:
        'failed to get converter for "IMAGE": Pulling Schema 1 images have been deprecated and disabled by default since containerd v2.0. As a workaround you may set an environment variable `CONTAINERD_ENABLE_DEPRECATED_PULL_SCHEMA_1_IMAGE=1`, but this will be completely removed in containerd v2.1.',
      pattern:
        /pulling schema 1 images have been deprecated|containerd_enable_deprecated_pull_schema_1_image/,
      precision: 'sentence',
      printers: ['containerd 2.0'],
      source: 'containerd/containerd:core/remotes/docker/schema1/converter.go',
    },
    {
      id: 'schema-1-media-type',
      message:
        'media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported since containerd v2.1, please rebuild the image',
      pattern:
        /manifest\.v1\+(?:prettyjws|json)\b.{0,40}(?:no longer supported|not supported|unsupported)|(?:unsupported|unknown|unrecognized) (?:manifest|media) ?type.{0,60}manifest\.v1\+|manifest\.v1\+prettyjws/,
      precision: 'sentence',
      printers: ['containerd 2.0', 'containerd 2.1+', 'dockershim', 'cri-o'],
      source: 'containerd/containerd:client/pull.go',
      otherWordings: [
        {
          message:
            'media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported since containerd v2.0, please rebuild the image',
          printers: ['containerd 2.1+'],
        },
      ],
    },
    {
      id: 'schema-1-no-longer-supported',
      message: 'schema 1 image manifests are no longer supported: invalid argument',
      pattern:
        /schema ?(?:version )?v?1\b.{0,80}\b(?:no longer supported|not supported|unsupported|deprecated|disabled by default|has been removed)|\bdocker image format v1\b|\bmissing signature key\b|(?:unsupported|unknown) schema ?(?:version )?:? ?1\b/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: ['containerd 2.1+', 'dockershim'],
      source: 'containerd/containerd:core/transfer/local/pull.go',
    },
  ],
};
