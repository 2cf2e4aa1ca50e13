import type { Cause } from './model.ts';
import { containerd, measured } from './provenance.ts';

/** The list of parts is there, a part is gone. */
export const notFoundBlob: Cause = {
  id: 'not-found-blob',
  title: { en: 'A part of the image is gone', fr: 'Une partie de l’image a disparu' },
  summary: {
    en: 'The image’s manifest is there, but a layer, its configuration or a child manifest that it names is not: a clean-up deleted it, or a push or a copy was not complete. Push the image again.',
    fr: 'Le manifeste de l’image existe, mais une couche, la configuration ou un manifeste enfant qu’il désigne a disparu : un nettoyage l’a supprimé, ou un push ou une copie est resté incomplet. Poussez de nouveau l’image.',
  },
  section: 'not-found',
  rules: ['missing-part', 'image-digest', 'cleanup-policies'],
  signatures: [
    {
      id: 'content-descriptor-not-found',
      message:
        'failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:DIGEST (MEDIA_TYPE) from remote: not found',
      pattern: /could not fetch content descriptor\b.{0,300}\bnot found/,
      precision: 'sentence',
      printers: containerd,
      source: measured,
    },
    {
      id: 'content-at-url-not-found',
      message: 'failed to copy: httpReadSeeker: failed open: content at URL not found: not found',
      pattern: /\bcontent at \S{1,1500} not found/,
      precision: 'sentence',
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/fetcher.go',
    },
    {
      id: 'blob-unknown',
      message: 'blob unknown to registry',
      pattern: /\bblob[_ ]unknown\b|\bunknown blob\b|\bmanifest blob unknown\b|\bmanifest_blob_unknown\b/,
      precision: 'sentence',
      printers: ['registry', 'cri-o', 'dockershim'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
    {
      id: 'blob-fetch-404',
      message: 'failed to copy: httpReadSeeker: failed open: unexpected status code URL: 404 Not Found',
      pattern:
        /(?:httpreadseeker: failed open|fetching blob|reading blob \S{1,100}|reading config blob).{0,1500}\b404\b|\/blobs\/\S{1,200}: 404\b/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: [...containerd, 'cri-o'],
      source: 'containerd/containerd:core/remotes/docker/fetcher.go',
    },
  ],
};
