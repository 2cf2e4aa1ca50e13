/** A fleet of contexts of one API server, and its report. */
import { writeFileSync } from 'node:fs';
import type { FleetReport } from '../../../src/playbook/fleet/model.ts';

/** An API server, and a user of it. */
export interface Server {
  readonly origin: string;
  /** PEM of the certificate authority. */
  readonly ca: string;
  readonly token: string;
}

interface Kubeconfig {
  readonly clusters: readonly {
    readonly cluster: { readonly server: string; readonly 'certificate-authority-data': string };
  }[];
  readonly users: readonly { readonly user: { readonly token: string } }[];
}

/** The server and the user of a kubeconfig in JSON with one context. */
export function serverOf(kubeconfig: string): Server {
  const { clusters, users } = JSON.parse(kubeconfig) as Kubeconfig;
  const [{ cluster } = {}] = clusters;
  const [{ user } = {}] = users;
  if (!cluster || !user) throw new Error('a kubeconfig without a context');
  const ca = Buffer.from(cluster['certificate-authority-data'], 'base64').toString();
  return { origin: cluster.server, ca, token: user.token };
}

/**
 * Writes a kubeconfig of four contexts, which is more than there are shares: two that work, one that the server refuses,
 * one that nothing answers.
 *
 * @param second the token of another user for the second one that works
 */
export function fleetKubeconfig(
  { origin, ca, token }: Server,
  path: string,
  second = token,
): { readonly good: string } {
  const nobody = `https://${new URL(origin).hostname}:9`;
  const contexts = [
    { name: 'blue', server: origin, token },
    { name: 'green', server: origin, token: second },
    { name: 'nobody', server: nobody, token },
    { name: 'wrong-token', server: origin, token: 'wrong' },
  ];
  const authority = Buffer.from(ca).toString('base64');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: contexts.map(({ name, server }) => ({
      name,
      cluster: { server, 'certificate-authority-data': authority },
    })),
    users: contexts.map(({ name, token: its }) => ({ name, user: { token: its } })),
    contexts: contexts.map(({ name }) => ({ name, context: { cluster: name, user: name } })),
  };
  writeFileSync(path, JSON.stringify(config), { mode: 0o600 });
  return { good: 'blue' };
}

/** What a report of a fleet says, whenever it was made and by how many processes. */
export function withoutTimes({ rows, groups, counts, exitCode, clusters, gaps }: FleetReport) {
  // A kubelet says now that it failed, and now that it waits.
  const timed: ReadonlySet<string> = new Set([
    ...['examinedAt', 'lastTried', 'retryBy', 'attempts', 'pulling'],
    ...['message', 'evidence'],
  ]);
  const kept = rows.map((row) =>
    JSON.parse(JSON.stringify(row, (key, value) => (timed.has(key) ? undefined : (value as unknown)))),
  );
  return { rows: kept as unknown[], groups, counts, exitCode, clusters, gaps };
}
