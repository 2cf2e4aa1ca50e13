import { type CauseEntry, exact, generic } from './model.ts';

/** The node verifies image signatures, and this image fails verification. */
export const signature = {
  id: 'signature',
  section: 'policy',
  rules: ['image-signature'],
  signatures: {
    'signature-validation-failed': exact(
      /\bsignaturevalidationfailed\b|because the signature validation failed/,
    ),
    'source-image-rejected': exact(
      /source image rejected(?:: | by policy)|a signature was required, but no signature exists|none of the signatures were accepted|\bsignature for identity .{1,300} is not accepted\b|running image \S{1,600} is rejected by policy|cryptographic signature verification failed|\bsignatures do not satisf/,
    ),
    'verifier-blocked': exact(
      /\bimage verifier (?<verifier>\S{1,200}) blocked pull of\b|\bblock(?:ed|ing) pull of \S{1,600} with digest\b/,
    ),
    'signature-not-verified': generic(
      /\b(?:failed to verify|could not verify|unable to verify|cannot verify) (?:the )?(?:image )?signatures?\b|\bsignature (?:verification|validation) failed\b|\bno (?:valid|matching) signatures?\b|\bimage (?:is )?not signed\b|remote trust data does not exist|no valid trust data for/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
