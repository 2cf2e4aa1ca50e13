import type { WordsOf } from './model.ts';
import type { notFoundBlob } from './not-found-blob.ts';
import { containerd, measured } from './provenance.ts';

export const notFoundBlobWords: WordsOf<typeof notFoundBlob> = {
  title: { en: 'A part of the image is missing', fr: 'Il manque une partie de l’image' },
  summary: {
    en: 'The manifest of the image exists, but a layer, the configuration or a child manifest that it names is missing: a cleanup deleted it, or a push or a copy was not complete. Push the image again.',
    fr: 'Le manifeste de l’image existe, mais une couche, la configuration ou un manifeste enfant qu’il désigne manque\u00a0: c’est l’effet d’un nettoyage, d’un push incomplet ou d’une copie incomplète. Poussez de nouveau l’image.',
  },
  signatures: {
    'content-descriptor-not-found': {
      message:
        'failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:DIGEST (MEDIA_TYPE) from remote: not found',
      printers: containerd,
      source: measured,
    },
    'content-at-url-not-found': {
      message: 'failed to copy: httpReadSeeker: failed open: content at URL not found: not found',
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/fetcher.go',
    },
    'blob-unknown': {
      message: 'blob unknown to registry',
      printers: ['registry', 'cri-o', 'dockershim'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
    'blob-fetch-404': {
      message: 'failed to copy: httpReadSeeker: failed open: unexpected status code URL: 404 Not Found',
      printers: [...containerd, 'cri-o'],
      source: 'containerd/containerd:core/remotes/docker/fetcher.go',
    },
  },
};
