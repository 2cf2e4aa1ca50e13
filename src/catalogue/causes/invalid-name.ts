import type { Cause } from './model.ts';
import { containerd, measured } from './provenance.ts';

/** What the Pod calls an image is not an image reference. */
export const invalidName: Cause = {
  id: 'invalid-name',
  title: { en: 'The image address is not valid', fr: 'L’adresse de l’image n’est pas valide' },
  summary: {
    en: 'Nothing was asked of any registry: the address cannot be read. Look for https:// in front, capital letters, spaces, an empty tag or a template that was not filled in.',
    fr: 'Aucun registre n’a été interrogé : l’adresse est illisible. Cherchez un https:// devant, des majuscules, des espaces, un tag vide ou une variable de modèle restée sans valeur.',
  },
  section: 'not-found',
  rules: ['image-reference'],
  signatures: [
    {
      id: 'invalid-image-name',
      message: 'InvalidImageName',
      pattern: /\binvalidimagename\b|\berrinvalidimagename\b/,
      precision: 'sentence',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/types.go',
    },
    {
      id: 'default-tag-failed',
      message:
        'Failed to apply default image tag "IMAGE": couldn\'t parse image reference "IMAGE": invalid reference format',
      pattern:
        /failed to apply default image tag|couldn't parse image (?:name|reference)|(?:failed to|could not|unable to|error|:) ?pars(?:e|ing) (?:image (?:reference|name)|reference)\b(?!.{0,400}(?:reading manifest|pinging container registry))/,
      precision: 'sentence',
      printers: ['kubelet', ...containerd, 'cri-o', 'client'],
      source: measured,
    },
    {
      id: 'short-name-ambiguous',
      message:
        'short-name "IMAGE" did not resolve to an alias and no unqualified-search registries are defined',
      pattern:
        /did not resolve to an alias and no unqualified-search registries|\bno registries configured while trying to pull an unqualified image|short-name resolution enforced|short name mode is enforcing|returns ambiguous list/,
      precision: 'sentence',
      printers: ['cri-o'],
      source: 'containers/image:pkg/shortnames/shortnames.go',
    },
    {
      id: 'invalid-reference-format',
      message: 'invalid reference format: repository name (NAME) must be lowercase',
      pattern: /\binvalid reference format\b/,
      precision: 'words',
      printers: ['kubelet', ...containerd, 'cri-o', 'dockershim', 'client'],
      source: 'distribution/reference:reference.go',
    },
    {
      id: 'name-not-allowed',
      message: 'repository name must be lowercase',
      pattern:
        /\brepository name (?:\([^)]{1,300}\) )?must be (?:lowercase|canonical)|\binvalid (?:image|repository) name\b|\binvalid checksum digest (?:length|format)\b|\bunsupported digest algorithm\b|\binvalid image reference\b/,
      precision: 'words',
      alsoElsewhere: true,
      printers: ['kubelet', ...containerd, 'cri-o', 'dockershim'],
      source: 'distribution/reference:reference.go',
    },
    {
      id: 'object-required',
      message: 'failed to resolve reference "IMAGE": object required',
      pattern: /(?:failed to resolve reference|failed to pull).{1,600}: object required|parse "?dummy:\/\//,
      precision: 'sentence',
      printers: containerd,
      source: 'containerd/containerd:pkg/reference/reference.go',
    },
  ],
};
