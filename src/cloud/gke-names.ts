/** What the names that GKE and gcloud choose tell by their form alone. */

/**
 * `gke_PROJECT_LOCATION_CLUSTER`, the context name that `get-credentials` creates. Project ids contain no underscore.
 */
export const gkeContext = /^gke_([^_]+)_([^_]+)_(.+)$/;

/**
 * Whether GKE itself defines a ComputeClass: `Scale-Out`, `autopilot-spot`. It has the settings of the cluster. The name
 * of an object has no capital letters, and that of a custom class may not begin with `autopilot` (GKE documentation,
 * "About custom ComputeClasses").
 */
export function isBuiltInClass(name: string): boolean {
  return /[A-Z]|^autopilot/.test(name);
}
