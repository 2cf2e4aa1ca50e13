import { type CauseEntry, exact, generic } from './model.ts';

/** The `image` field of the Pod is not a valid image reference. */
export const invalidName = {
  id: 'invalid-name',
  section: 'not-found',
  rules: ['image-reference'],
  signatures: {
    'invalid-image-name': exact(/\binvalidimagename\b|\berrinvalidimagename\b/),
    'default-tag-failed': exact(
      /failed to apply default image tag|couldn't parse image (?:name|reference)|(?:failed to|could not|unable to|error|:) ?pars(?:e|ing) (?:image (?:reference|name)|reference)\b(?!.{0,400}(?:reading manifest|pinging container registry))/,
    ),
    'short-name-ambiguous': exact(
      /did not resolve to an alias and no unqualified-search registries|\bno registries configured while trying to pull an unqualified image|short-name resolution enforced|short name mode is enforcing|returns ambiguous list/,
    ),
    'invalid-reference-format': generic(/\binvalid reference format\b/),
    'name-not-allowed': generic(
      /\brepository name (?:\([^)]{1,300}\) )?must be (?:lowercase|canonical)|\binvalid (?:image|repository) name\b|\binvalid checksum digest (?:length|format)\b|\bunsupported digest algorithm\b|\binvalid image reference\b/,
      { ambiguous: true },
    ),
    'object-required': exact(
      /(?:failed to resolve reference|failed to pull).{1,600}: object required|parse "?dummy:\/\//,
    ),
  },
} as const satisfies CauseEntry;
