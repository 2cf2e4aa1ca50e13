import type { WordsOf } from './model.ts';
import type { signature } from './signature.ts';

export const signatureWords: WordsOf<typeof signature> = {
  title: {
    en: 'Image refused by a verifier on the node (signature or plugin)',
    fr: 'Image refusée par un vérificateur du nœud (signature ou plugin)',
  },
  summary: {
    en: 'The runtime on the node verifies images and refused this one: it is not signed, not signed by a trusted key, or blocked by a verifier plugin.',
    fr: 'Le runtime du nœud vérifie les images et a refusé celle-ci\u00a0: elle n’est pas signée, n’est pas signée par une clé de confiance, ou est bloquée par un plugin de vérification.',
  },
  signatures: {
    'signature-validation-failed': {
      message: 'image pull failed for IMAGE because the signature validation failed: REASON',
      printers: ['kubelet', 'cri-o'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
    'source-image-rejected': {
      message: 'Source image rejected: A signature was required, but no signature exists',
      printers: ['cri-o'],
      source: 'containers/image:signature/policy_eval_signedby.go',
    },
    'verifier-blocked': {
      message: 'image verifier VERIFIER blocked pull of IMAGE with digest DIGEST for reason: REASON',
      printers: ['containerd 1.7', 'containerd 2.0', 'containerd 2.1+'],
      source: 'containerd/containerd:core/transfer/local/pull.go',
    },
    'signature-not-verified': {
      message: 'failed to verify signature: REASON',
      printers: ['cri-o', 'client'],
      source: 'sigstore/cosign:pkg/cosign/verify.go',
    },
  },
};
