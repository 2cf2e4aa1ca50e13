import type { Manifest } from '../model.ts';
import { sources } from '../sources.ts';

export const podWithPullSecret: Manifest = {
  id: 'pod-with-pull-secret',
  yaml: `# In the template of the Deployment, StatefulSet or Job that makes the Pod
spec:
  template:
    spec:
      imagePullSecrets:
        - name: {SECRET}
`,
  purpose: {
    en: 'Name the pull secret where the Pods are made.',
    fr: 'Nommer le secret d’extraction là où les pods sont créés.',
  },
  sources: [sources.pullSecrets],
};

export const manifests: readonly Manifest[] = [podWithPullSecret];
