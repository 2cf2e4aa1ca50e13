/** The Pods of a workload by its name: what people know of a Pod is often the Deployment. */

/** The letters and digits of random suffixes: no vowels (Kubernetes, apimachinery/pkg/util/rand). */
const random = '[bcdfghjklmnpqrstvwxz2456789]';

/**
 * What controllers append to their name: a Deployment the hash of its template and a suffix; a ReplicaSet, a DaemonSet and a
 * Job a suffix; a StatefulSet a number; an indexed Job and a CronJob a number and a suffix.
 */
const appended = new RegExp(`^-(?:${random}{1,10}-${random}{5}|${random}{5}|\\d+|\\d+-${random}{5})$`);

/** Whether a Pod has the name that a controller of this name gives. */
export function isNamedAfter(workload: string, pod: string): boolean {
  return pod.startsWith(workload) && appended.test(pod.slice(workload.length));
}
