import type { WordsOf } from './model.ts';
import type { notFound } from './not-found.ts';
import { containerd, everyRuntime, measured } from './provenance.ts';

export const notFoundWords: WordsOf<typeof notFound> = {
  title: { en: 'Image not found', fr: 'Image introuvable' },
  summary: {
    en: 'The registry answered that this image does not exist: the tag, the digest, the repository, the project or the location in the address is wrong, or the image was deleted.',
    fr: 'Le registre a répondu que cette image n’existe pas\u00a0: un élément de l’adresse (tag, digest, dépôt, projet ou emplacement) est faux, ou l’image a été supprimée.',
  },
  signatures: {
    'manifest-unknown': {
      message: 'manifest unknown: Failed to fetch "TAG"',
      printers: ['registry', 'dockershim', 'cri-o'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
    'name-unknown': {
      message: 'name unknown: Repository "REPOSITORY" not found',
      printers: ['registry', 'dockershim'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
    'repository-not-found': {
      message: 'repository REPOSITORY not found',
      printers: ['registry', 'dockershim'],
      source: 'opencontainers/distribution-spec:spec.md',
    },
    'tag-deleted': {
      message: 'Tag TAG was deleted or has expired. To pull, revive via time machine',
      printers: ['registry'],
      source: 'quay/quay:endpoints/v2/manifest.py',
    },
    'digest-not-found': {
      message: 'failed to resolve reference "IMAGE@sha256:DIGEST": IMAGE@sha256:DIGEST: not found',
      printers: containerd,
      source: measured,
    },
    'reference-not-found': {
      message: 'failed to resolve reference "IMAGE": IMAGE: not found',
      printers: containerd,
      source: measured,
    },
    'status-404': {
      message: '404 Not Found',
      printers: everyRuntime,
      source: 'https://www.rfc-editor.org/rfc/rfc9110#name-404-not-found',
    },
    'not-found': { message: 'IMAGE: not found', printers: everyRuntime, source: measured },
  },
};
