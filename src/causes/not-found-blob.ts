import { type CauseEntry, exact } from './model.ts';

/** The digest of the part in a URL. Below `/manifests/` it is a manifest, whatever its media type. */
const parts = [/\/(?:blobs|(?<mediaType>manifest)s)\/(?<part>[\w.+:-]{1,200})/] as const;

/** The manifest exists, but content that it references is missing. */
export const notFoundBlob = {
  id: 'not-found-blob',
  section: 'not-found',
  rules: ['missing-part', 'image-digest', 'cleanup-policies'],
  signatures: {
    'content-descriptor-not-found': exact(
      /could not fetch content descriptor\b(?: (?<part>\S{1,200}) \((?<mediaType>[^)]{1,200})\))?.{0,300}\bnot found/,
      { parts },
    ),
    'content-at-url-not-found': exact(/\bcontent at \S{1,1500} not found/, { parts }),
    'blob-unknown': exact(
      /\bblob[_ ]unknown\b|\bunknown blob\b|\bmanifest blob unknown\b|\bmanifest_blob_unknown\b/,
      { parts },
    ),
    'blob-fetch-404': exact(
      /(?:httpreadseeker: failed open|fetching blob|reading blob \S{1,100}|reading config blob).{0,1500}\b404\b|\/blobs\/\S{1,200}: 404\b/,
      { parts, ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
