import type { WordsOf } from './model.ts';
import type { notFoundBlob } from './not-found-blob.ts';
import { containerd, measured } from './provenance.ts';

export const notFoundBlobWords: WordsOf<typeof notFoundBlob> = {
  title: { en: 'A part of the image is missing', fr: 'Une partie de l’image a disparu' },
  summary: {
    en: 'The image’s manifest is there, but a layer, its configuration or a child manifest that it names is not: a clean-up deleted it, or a push or a copy was not complete. Push the image again.',
    fr: 'Le manifeste de l’image existe, mais une couche, la configuration ou un manifeste enfant qu’il désigne a disparu\u00a0: un nettoyage l’a supprimé, ou un push ou une copie est resté incomplet. Poussez de nouveau l’image.',
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
