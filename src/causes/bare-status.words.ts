import type { bareStatus } from './bare-status.ts';
import type { WordsOf } from './model.ts';
import { measured } from './provenance.ts';

export const bareStatusWords: WordsOf<typeof bareStatus> = {
  title: {
    en: 'A pull failed; the cause is not in the message',
    fr: 'Une extraction a échoué\u00a0; la cause n’est pas dans le message',
  },
  summary: {
    en: 'Such a message says that an image could not be pulled, but not why. Look for the reason in the event “Failed to pull image …”: run kubectl describe pod, and paste its Events into Pullbook. If that event contains only a status such as 400 Bad Request, look for the request in the log of the registry, or of the proxy in front of it.',
    fr: 'Un tel message indique qu’une image n’a pas pu être extraite, mais pas pourquoi. Cherchez la raison dans l’événement «\u00a0Failed to pull image …\u00a0»\u00a0: lancez kubectl describe pod, puis collez la partie Events dans Pullbook. Si cet événement ne contient qu’un statut tel que 400 Bad Request, cherchez la requête dans le journal du registre, ou du proxy placé devant lui.',
  },
  signatures: {
    'unexplained-status': {
      message: 'unexpected status from HEAD request to URL: 400 Bad Request',
      printers: ['containerd 1.6', 'containerd 1.7', 'containerd 2.0', 'containerd 2.1+', 'cri-o'],
      source: measured,
    },
    'failed-to-pull': {
      message: 'Failed to pull image "IMAGE"',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
    'back-off-pulling': {
      message: 'Back-off pulling image "IMAGE"',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
    'waiting-to-start': {
      message: 'container "NAME" in pod "POD" is waiting to start: trying and failing to pull image',
      printers: ['kubelet', 'client'],
      source: 'kubernetes/kubernetes:pkg/kubelet/kubelet_pods.go',
    },
    'image-pull-back-off': {
      message: 'ImagePullBackOff',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/types.go',
    },
    'err-image-pull': {
      message: 'ErrImagePull',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/types.go',
    },
  },
};
