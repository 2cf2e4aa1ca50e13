/**
 * What to do where nothing is wrong any more: the kubelet tries again by itself, at most five minutes after the last
 * try (Kubernetes, MaxImageBackOff in pkg/kubelet/kubelet.go), and at once for a new Pod, whose UID is another.
 */
export const nextTry = {
  advice: {
    en: 'Wait for the next try of the kubelet, five minutes at most. To have it at once, delete the Pod: its controller makes a new one. A Pod without a controller does not come back: there, wait.',
    fr: 'Attendez la prochaine tentative du kubelet, cinq minutes au plus. Pour l’avoir tout de suite, supprimez le pod\u00a0: son contrôleur en recrée un. Un pod sans contrôleur ne revient pas\u00a0: dans ce cas, attendez.',
  },
};
