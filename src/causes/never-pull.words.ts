import type { WordsOf } from './model.ts';
import type { neverPull } from './never-pull.ts';

export const neverPullWords: WordsOf<typeof neverPull> = {
  title: {
    en: 'The Pod forbids pulling (imagePullPolicy: Never)',
    fr: 'Le pod interdit l’extraction (imagePullPolicy: Never)',
  },
  summary: {
    en: 'The Pod says imagePullPolicy: Never and the image is not on this node, or may not be used by this Pod. No registry was asked. Set IfNotPresent, or load the image on the node beforehand.',
    fr: 'Le pod indique imagePullPolicy: Never et l’image n’est pas sur ce nœud, ou ce pod n’a pas le droit de s’en servir. Aucun registre n’a été interrogé. Indiquez IfNotPresent, ou chargez l’image sur le nœud au préalable.',
  },
  signatures: {
    'not-present-never': {
      message: 'Container image "IMAGE" is not present with pull policy of Never',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
  },
};
