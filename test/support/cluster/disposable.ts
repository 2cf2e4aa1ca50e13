/**
 * Whether a cluster may be filled with broken Pods. The cluster tests write objects; it must be impossible to run them
 * on a production cluster, even through a tunnel or with the wrong file in the right variable.
 */

export interface ExistingCluster {
  /** Of the API server: `https://127.0.0.1:40123`. */
  readonly origin: string;
  /** Whether its user has a token or a client certificate. */
  readonly credentials: boolean;
  readonly namespaces: readonly string[];
  /** `spec.providerID` of each node that has one. */
  readonly providerIds: readonly string[];
}

/** The namespaces that kind, k3d and minikube create. */
const initialNamespaces = [
  'default',
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'local-path-storage',
  'kubernetes-dashboard',
];

const loopback = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/;

/** Why the tests refuse a cluster, in one line that says what to do; null if it is disposable. */
export function whyNotDisposable({
  origin,
  credentials,
  namespaces,
  providerIds,
}: ExistingCluster): string | null {
  const host = URL.parse(origin)?.hostname ?? '';
  if (!loopback.test(host)) return `its API server is ${host || 'nowhere'}, not on this machine`;
  if (!credentials)
    return 'its user signs in through a plugin, as users of a cloud do; a disposable cluster has a certificate or a token';
  const cloudNode = providerIds.find((id) => !/^(?:kind|k3s):\/\//.test(id));
  if (cloudNode) return `its node ${cloudNode} belongs to a cloud`;
  const used = namespaces.filter((name) => !initialNamespaces.includes(name));
  if (used.length > 0) return `somebody uses it: it has the namespaces ${used.join(', ')}`;
  return null;
}
