/** The API groups that Kubernetes itself has; any other is that of a custom resource. */
import type { KubernetesObject } from './objects.ts';

/** Kubernetes API reference, https://kubernetes.io/docs/reference/kubernetes-api/; the core group has no name. */
const groups: readonly string[] = [
  '',
  'apps',
  'autoscaling',
  'batch',
  'extensions',
  'policy',
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'authentication.k8s.io',
  'authorization.k8s.io',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'internal.apiserver.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'rbac.authorization.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
  'storagemigration.k8s.io',
];

/** Whether an object is of a group of Kubernetes. */
export function isOfKubernetes({ apiVersion }: Pick<KubernetesObject, 'apiVersion'>): boolean {
  const slash = apiVersion.indexOf('/');
  return groups.includes(slash < 0 ? '' : apiVersion.slice(0, slash));
}
