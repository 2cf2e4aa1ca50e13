import type { Cause } from './model.ts';

/** Where an address names the part. */
const parts = [/\/blobs\/(?<part>[\w.+:-]{1,200})/] as const;

/** The list of parts is there, a part is gone. */
export const notFoundBlob = {
  id: 'not-found-blob',
  section: 'not-found',
  rules: ['missing-part', 'image-digest', 'cleanup-policies'],
  signatures: [
    {
      id: 'content-descriptor-not-found',
      pattern:
        /could not fetch content descriptor\b(?: (?<part>\S{1,200}) \((?<mediaType>[^)]{1,200})\))?.{0,300}\bnot found/,
      parts,
      precision: 'sentence',
    },
    {
      id: 'content-at-url-not-found',
      pattern: /\bcontent at \S{1,1500} not found/,
      parts,
      precision: 'sentence',
    },
    {
      id: 'blob-unknown',
      pattern: /\bblob[_ ]unknown\b|\bunknown blob\b|\bmanifest blob unknown\b|\bmanifest_blob_unknown\b/,
      parts,
      precision: 'sentence',
    },
    {
      id: 'blob-fetch-404',
      pattern:
        /(?:httpreadseeker: failed open|fetching blob|reading blob \S{1,100}|reading config blob).{0,1500}\b404\b|\/blobs\/\S{1,200}: 404\b/,
      parts,
      precision: 'sentence',
      ambiguous: true,
    },
  ],
} as const satisfies Cause;
