import type { WordsOf } from './model.ts';
import type { neverPull } from './never-pull.ts';

export const neverPullWords: WordsOf<typeof neverPull> = {
  title: {
    en: 'The Pod forbids pulling (imagePullPolicy: Never)',
    fr: 'Le pod interdit l’extraction (imagePullPolicy: Never)',
  },
  summary: {
    en: 'The Pod has imagePullPolicy: Never, and either the image is not on this node, or the Pod is not allowed to use it. The kubelet asked no registry. If the image is missing, set IfNotPresent, or load the image onto the node beforehand. If not, give the Pod the pull secret with which the image was pulled.',
    fr: 'Le pod a imagePullPolicy: Never, et soit l’image n’est pas sur ce nœud, soit le pod n’a pas le droit de l’utiliser. Aucun registre n’a été interrogé. Si l’image manque, indiquez IfNotPresent, ou chargez l’image sur le nœud au préalable. Sinon, donnez au pod le secret d’extraction qui a servi à extraire l’image.',
  },
  signatures: {
    'not-present-never': {
      message: 'Container image "IMAGE" is not present with pull policy of Never',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
  },
};
