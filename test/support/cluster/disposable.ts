/**
 * Whether a cluster may be filled with broken Pods. The cluster tests write; that they are pointed at somebody's
 * production must be impossible, also by a tunnel or by a wrong file in the right variable.
 */

export interface GivenCluster {
  /** Of the API server: `https://127.0.0.1:40123`. */
  readonly origin: string;
  /** Whether its user has a token or a client certificate. */
  readonly credentials: boolean;
  readonly namespaces: readonly string[];
  /** `spec.providerID` of each node, where it has one. */
  readonly providerIds: readonly string[];
}

/** What kind, k3d and minikube make themselves. */
const bornWith = [
  'default',
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'local-path-storage',
  'kubernetes-dashboard',
];

const loopback = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/;

/** Why the tests leave a cluster alone, in one line that says what to do; null where nobody would miss it. */
export function whyNotDisposable({
  origin,
  credentials,
  namespaces,
  providerIds,
}: GivenCluster): string | null {
  const host = URL.parse(origin)?.hostname ?? '';
  if (!loopback.test(host)) return `its API server is ${host || 'nowhere'}, not on this machine`;
  if (!credentials)
    return 'its user signs in through a plugin, as users of a cloud do; a disposable cluster has a certificate or a token';
  const rented = providerIds.find((id) => !/^(?:kind|k3s):\/\//.test(id));
  if (rented) return `its node ${rented} belongs to a cloud`;
  const used = namespaces.filter((name) => !bornWith.includes(name));
  if (used.length > 0) return `somebody uses it: it has the namespaces ${used.join(', ')}`;
  return null;
}
