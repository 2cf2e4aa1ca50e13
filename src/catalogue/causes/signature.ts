import type { Cause } from './model.ts';

/** The node checks signatures, and this image does not pass. */
export const signature = {
  id: 'signature',
  section: 'policy',
  rules: ['image-signature'],
  signatures: [
    {
      id: 'signature-validation-failed',
      pattern: /\bsignaturevalidationfailed\b|because the signature validation failed/,
      precision: 'sentence',
    },
    {
      id: 'source-image-rejected',
      pattern:
        /source image rejected(?:: | by policy)|a signature was required, but no signature exists|none of the signatures were accepted|\bsignature for identity .{1,300} is not accepted\b|running image \S{1,600} is rejected by policy|cryptographic signature verification failed|\bsignatures do not satisf/,
      precision: 'sentence',
    },
    {
      id: 'verifier-blocked',
      pattern:
        /\bimage verifier (?<verifier>\S{1,200}) blocked pull of\b|\bblocked pull of \S{1,600} with digest\b/,
      precision: 'sentence',
    },
    {
      id: 'signature-not-verified',
      pattern:
        /\b(?:failed to verify|could not verify|unable to verify|cannot verify) (?:the )?(?:image )?signatures?\b|\bsignature (?:verification|validation) failed\b|\bno (?:valid|matching) signatures?\b|\bimage (?:is )?not signed\b|remote trust data does not exist|no valid trust data for/,
      precision: 'words',
      ambiguous: true,
    },
  ],
} as const satisfies Cause;
