import type { Manifest } from '../model.ts';
import { sources } from '../sources.ts';
import { trustedRegistry } from './registry-manifests.ts';

export const podWithPullSecret: Manifest = {
  id: 'pod-with-pull-secret',
  yaml: `spec:
  template:
    spec:
      imagePullSecrets:
        - name: {SECRET}
`,
  purpose: {
    en: 'Name the pull secret in the template of the Deployment, StatefulSet or Job that makes the Pods.',
    fr: 'Indiquer le secret d’extraction dans le modèle du Deployment, du StatefulSet ou du Job qui crée les pods.',
  },
  sources: [sources.pullSecrets],
};

export const podOnArchitecture: Manifest = {
  id: 'pod-on-architecture',
  yaml: `spec:
  template:
    spec:
      nodeSelector:
        kubernetes.io/arch: {ARCHITECTURE}
`,
  purpose: {
    en: 'Keep the Pods on nodes for which their image was built.',
    fr: 'Garder les pods sur les nœuds pour lesquels leur image a été construite.',
  },
  sources: [sources.nodeLabels],
};

export const manifests: readonly Manifest[] = [podOnArchitecture, podWithPullSecret, trustedRegistry];
