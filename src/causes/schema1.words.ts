import type { WordsOf } from './model.ts';
import type { schema1 } from './schema1.ts';

export const schema1Words: WordsOf<typeof schema1> = {
  title: { en: 'Image format too old (Docker schema 1)', fr: 'Format d’image trop ancien (schéma Docker 1)' },
  summary: {
    en: 'The image has a Docker schema 1 manifest, which containerd 2 refuses (GKE 1.33 and later, 1.35 on Windows nodes). Rebuild or copy the image as Docker schema 2 or OCI.',
    fr: 'L’image a un manifeste au schéma Docker 1, que containerd 2 refuse (GKE 1.33 et versions suivantes, 1.35 sur les nœuds Windows). Reconstruisez ou recopiez l’image au schéma Docker 2 ou au format OCI.',
  },
  signatures: {
    'schema-1-disabled': {
      message:
        'failed to get converter for "IMAGE": Pulling Schema 1 images have been deprecated and disabled by default since containerd v2.0. As a workaround you may set an environment variable `CONTAINERD_ENABLE_DEPRECATED_PULL_SCHEMA_1_IMAGE=1`, but this will be completely removed in containerd v2.1.',
      printers: ['containerd 2.0'],
      source: 'containerd/containerd:core/remotes/docker/schema1/converter.go',
    },
    'schema-1-media-type': {
      message:
        'media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported since containerd v2.1, please rebuild the image',
      printers: ['containerd 2.1+'],
      source: 'containerd/containerd:client/pull.go',
      otherWordings: [
        {
          message:
            'media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported since containerd v2.0, please rebuild the image',
          printers: ['containerd 2.1+'],
        },
      ],
    },
    'schema-1-no-longer-supported': {
      message: 'schema 1 image manifests are no longer supported: invalid argument',
      printers: ['containerd 2.1+', 'dockershim'],
      source: 'containerd/containerd:core/transfer/local/pull.go',
    },
  },
};
