import type { Cause } from './model.ts';

/** What the Pod calls an image is not an image reference. */
export const invalidName = {
  id: 'invalid-name',
  section: 'not-found',
  rules: ['image-reference'],
  signatures: [
    {
      id: 'invalid-image-name',
      pattern: /\binvalidimagename\b|\berrinvalidimagename\b/,
      precision: 'sentence',
    },
    {
      id: 'default-tag-failed',
      pattern:
        /failed to apply default image tag|couldn't parse image (?:name|reference)|(?:failed to|could not|unable to|error|:) ?pars(?:e|ing) (?:image (?:reference|name)|reference)\b(?!.{0,400}(?:reading manifest|pinging container registry))/,
      precision: 'sentence',
    },
    {
      id: 'short-name-ambiguous',
      pattern:
        /did not resolve to an alias and no unqualified-search registries|\bno registries configured while trying to pull an unqualified image|short-name resolution enforced|short name mode is enforcing|returns ambiguous list/,
      precision: 'sentence',
    },
    { id: 'invalid-reference-format', pattern: /\binvalid reference format\b/, precision: 'words' },
    {
      id: 'name-not-allowed',
      pattern:
        /\brepository name (?:\([^)]{1,300}\) )?must be (?:lowercase|canonical)|\binvalid (?:image|repository) name\b|\binvalid checksum digest (?:length|format)\b|\bunsupported digest algorithm\b|\binvalid image reference\b/,
      precision: 'words',
      ambiguous: true,
    },
    {
      id: 'object-required',
      pattern: /(?:failed to resolve reference|failed to pull).{1,600}: object required|parse "?dummy:\/\//,
      precision: 'sentence',
    },
  ],
} as const satisfies Cause;
