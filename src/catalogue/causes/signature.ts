import type { Cause } from './model.ts';

/** The node checks signatures, and this image does not pass. */
export const signature: Cause = {
  id: 'signature',
  title: {
    en: 'Signature or verifier on the node refused the image',
    fr: 'Image refusée par la vérification de signature du nœud',
  },
  summary: {
    en: 'The runtime on the node verifies images and refused this one: it is not signed, not signed by a trusted key, or blocked by a verifier plugin.',
    fr: 'Le runtime du nœud vérifie les images et a refusé celle-ci : elle n’est pas signée, pas signée par une clé de confiance, ou bloquée par un module de vérification.',
  },
  section: 'policy',
  rules: ['image-signature'],
  signatures: [
    {
      id: 'signature-validation-failed',
      message: 'image pull failed for IMAGE because the signature validation failed: REASON',
      pattern: /\bsignaturevalidationfailed\b|because the signature validation failed/,
      precision: 'sentence',
      printers: ['kubelet', 'cri-o'],
      source: 'kubernetes/cri-api:pkg/errors/errors.go',
    },
    {
      id: 'source-image-rejected',
      message: 'Source image rejected: A signature was required, but no signature exists',
      pattern:
        /source image rejected(?:: | by policy)|a signature was required, but no signature exists|none of the signatures were accepted|\bsignature for identity .{1,300} is not accepted\b|running image \S{1,600} is rejected by policy|cryptographic signature verification failed|\bsignatures do not satisf/,
      precision: 'sentence',
      printers: ['cri-o'],
      source: 'containers/image:signature/policy_eval_signedby.go',
    },
    {
      id: 'verifier-blocked',
      message: 'image verifier VERIFIER blocked pull of IMAGE with digest DIGEST for reason: REASON',
      pattern: /\bimage verifier \S{1,200} blocked pull of\b|\bblocked pull of \S{1,600} with digest\b/,
      precision: 'sentence',
      printers: ['containerd 1.7', 'containerd 2.0', 'containerd 2.1+'],
      source: 'containerd/containerd:core/transfer/local/pull.go',
    },
    {
      id: 'signature-not-verified',
      message: 'failed to verify signature: REASON',
      pattern:
        /\b(?:failed to verify|could not verify|unable to verify|cannot verify) (?:the )?(?:image )?signatures?\b|\bsignature (?:verification|validation) failed\b|\bno (?:valid|matching) signatures?\b|\bimage (?:is )?not signed\b|remote trust data does not exist|no valid trust data for/,
      precision: 'words',
      alsoElsewhere: true,
      printers: ['cri-o', 'client'],
      source: 'sigstore/cosign:pkg/cosign/verify.go',
    },
  ],
};
