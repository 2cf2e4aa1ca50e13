/**
 * What to do where nothing is wrong any more: the kubelet tries again by itself, at most five minutes after the last
 * try (Kubernetes, MaxImageBackOff in pkg/kubelet/kubelet.go), and at once for a new Pod, whose UID is another.
 */
export const nextTry = {
  advice: {
    en: 'Wait for the next pull attempt of the kubelet, at most five minutes. If the Pod has a controller, you can delete the Pod instead: the controller creates a new Pod, which pulls immediately. Do not delete a Pod without a controller, because it is not recreated.',
    fr: 'Attendez la prochaine tentative d’extraction du kubelet, au plus cinq minutes. Si le pod a un contrôleur, vous pouvez aussi supprimer le pod\u00a0: le contrôleur crée un nouveau pod, qui extrait aussitôt l’image. Ne supprimez pas un pod sans contrôleur, car il n’est pas recréé.',
  },
};
