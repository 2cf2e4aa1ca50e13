/**
 * The commands that write a cluster into a kubeconfig. People run them on their own file; a run on many clusters writes
 * into one that it makes and removes, and nothing else of Pullbook runs them.
 */

/** A GKE cluster, or a cluster of a fleet, which the Connect gateway reaches. */
export interface CredentialsOf {
  readonly kind: 'cluster' | 'membership';
  readonly project: string;
  readonly location: string;
  readonly name: string;
  /** The address of the control plane to use; null for the default one. Only of a GKE cluster. */
  readonly endpoint: 'dns' | 'internal-ip' | null;
}

/** What gcloud is asked for the credentials of each. */
export const credentialsVerbs = {
  cluster: 'container clusters get-credentials',
  membership: 'container fleet memberships get-credentials',
} as const satisfies Readonly<Record<CredentialsOf['kind'], string>>;

const endpointFlags = { dns: '--dns-endpoint', 'internal-ip': '--internal-ip' } as const;

/** The words after `gcloud` (Google Cloud SDK 528, `get-credentials --help`). */
export function credentialsWords(of: CredentialsOf): readonly string[] {
  const { kind, project, location, name, endpoint } = of;
  return [
    ...credentialsVerbs[kind].split(' '),
    name,
    `--location=${location}`,
    `--project=${project}`,
    ...(endpoint && kind === 'cluster' ? [endpointFlags[endpoint]] : []),
  ];
}
