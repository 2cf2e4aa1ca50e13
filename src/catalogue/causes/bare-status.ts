import type { Cause } from './model.ts';
import { measured } from './provenance.ts';

/** An image pull failed, and the text does not say why. */
export const bareStatus: Cause = {
  id: 'bare-status',
  title: {
    en: 'A pull failed; the cause is not in this text',
    fr: 'Une extraction a échoué ; la cause n’est pas dans ce texte',
  },
  summary: {
    en: 'This says that an image could not be pulled, not why. The reason is in the event “Failed to pull image …”: run kubectl describe pod, and paste its Events.',
    fr: 'Ce texte dit qu’une image n’a pas pu être extraite, pas pourquoi. La raison est dans l’événement « Failed to pull image … » : lancez kubectl describe pod, puis collez la partie Events.',
  },
  section: null,
  rules: [],
  signatures: [
    {
      id: 'unexplained-status',
      message: 'unexpected status from HEAD request to URL: 400 Bad Request',
      pattern:
        /(?:unexpected status|unexpected http status|failed with (?:unexpected )?status code|invalid status code from registry).{0,900}[: ][34]\d\d\b/,
      precision: 'remainder',
      alsoElsewhere: true,
      printers: ['containerd 1.6', 'containerd 1.7', 'containerd 2.0', 'containerd 2.1+', 'cri-o'],
      source: measured,
    },
    {
      id: 'failed-to-pull',
      message: 'Failed to pull image "IMAGE"',
      pattern:
        /\bfailed to pull (?:and unpack )?(?:the )?(?:container |docker )?image\b|\bunable to pull image or oci artifact\b|\bcannotpull(?:container|imagemanifest)error\b|\bfailed to get sandbox image\b|\b(?:not continuing with|attempting next endpoint for) pull\b|\berror pulling image\b|\bpullimage (?:\S{1,500} )?(?:from image service )?failed\b|\bimage pull (?:failed|failure|error)\b|\b(?:cannot|can't|could not|couldn't|unable to) pull (?:the )?(?:container |docker )?image\b/,
      precision: 'remainder',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
    {
      id: 'back-off-pulling',
      message: 'Back-off pulling image "IMAGE"',
      pattern: /\bback-?off pulling image\b|\bimage pull back-?off\b/,
      precision: 'remainder',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/image_manager.go',
    },
    {
      id: 'waiting-to-start',
      message: 'container "NAME" in pod "POD" is waiting to start: trying and failing to pull image',
      pattern:
        /\btrying and failing to pull image\b|\bis waiting to start: .{0,600}\bcan't be pulled\b|\bimage can't be pulled\b/,
      precision: 'remainder',
      printers: ['kubelet', 'client'],
      source: 'kubernetes/kubernetes:pkg/kubelet/kubelet_pods.go',
    },
    {
      id: 'image-pull-back-off',
      message: 'ImagePullBackOff',
      pattern: /\b(?:init:)?imagepullbackoff\b/,
      precision: 'remainder',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/types.go',
    },
    {
      id: 'err-image-pull',
      message: 'ErrImagePull',
      pattern: /\b(?:init:)?errimagepull\b/,
      precision: 'remainder',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/images/types.go',
    },
  ],
};
