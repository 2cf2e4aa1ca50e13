import { canary } from '../canary.ts';

/** Metadata that any Kubernetes object may have, and that no rule needs. */
export function metadata(name: string, of: object = {}): object {
  return {
    name,
    namespace: 'shop',
    uid: canary('uid'),
    annotations: {
      'kubectl.kubernetes.io/last-applied-configuration': canary('last-applied'),
      [canary('annotation-key')]: canary('annotation'),
    },
    managedFields: [{ manager: canary('manager'), fieldsV1: { [canary('field')]: {} } }],
    ...of,
  };
}

/** The labels of a node of GKE that checks read, and one that none does. */
export const gkeNodeLabels = {
  'cloud.google.com/gke-nodepool': 'default-pool',
  'cloud.google.com/compute-class': 'web-nodes',
  'cloud.google.com/gke-boot-disk': 'pd-balanced',
  'cloud.google.com/gke-image-streaming': 'true',
  'cloud.google.com/gke-ephemeral-storage-local-ssd': 'true',
  [canary('label')]: canary('label'),
};
