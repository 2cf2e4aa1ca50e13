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
