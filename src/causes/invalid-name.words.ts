import type { invalidName } from './invalid-name.ts';
import type { WordsOf } from './model.ts';
import { containerd, measured } from './provenance.ts';

export const invalidNameWords: WordsOf<typeof invalidName> = {
  title: { en: 'The image address is not valid', fr: 'L’adresse de l’image n’est pas valide' },
  summary: {
    en: 'No registry was asked, because the address cannot be parsed. Look for https:// at the start, capital letters before the tag, spaces, an empty tag or a template variable without a value.',
    fr: 'Aucun registre n’a été interrogé, car l’adresse est illisible. Cherchez un https:// au début, des majuscules avant le tag, des espaces, un tag vide ou une variable de modèle restée sans valeur.',
  },
  signatures: {
    'invalid-image-name': {
      message: 'InvalidImageName',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/types.go',
    },
    'default-tag-failed': {
      message:
        'Failed to apply default image tag "IMAGE": couldn\'t parse image reference "IMAGE": invalid reference format',
      printers: ['kubelet', ...containerd, 'cri-o', 'client'],
      source: measured,
    },
    'short-name-ambiguous': {
      message:
        'short-name "IMAGE" did not resolve to an alias and no unqualified-search registries are defined',
      printers: ['cri-o'],
      source: 'containers/image:pkg/shortnames/shortnames.go',
    },
    'invalid-reference-format': {
      message: 'invalid reference format: repository name (NAME) must be lowercase',
      printers: ['kubelet', ...containerd, 'cri-o', 'dockershim', 'client'],
      source: 'distribution/reference:reference.go',
    },
    'name-not-allowed': {
      message: 'repository name must be lowercase',
      printers: ['kubelet', ...containerd, 'cri-o', 'dockershim'],
      source: 'distribution/reference:reference.go',
    },
    'object-required': {
      message: 'failed to resolve reference "IMAGE": object required',
      printers: containerd,
      source: 'containerd/containerd:pkg/reference/reference.go',
    },
  },
};
