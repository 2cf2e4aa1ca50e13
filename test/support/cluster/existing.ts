/** The existing disposable cluster that PULLBOOK_CLUSTER_KUBECONFIG names, for example one of kind. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from './api.ts';
import type { Cluster } from './cluster.ts';
import { whyNotDisposable } from './disposable.ts';
import { gkeContext, type Identity, identityIn } from './identity.ts';

interface Listed {
  readonly items: readonly {
    readonly metadata: { readonly name: string };
    readonly spec?: { readonly providerID?: string };
  }[];
}

/** @throws Error with the reason, before anything is written, if the cluster is not disposable */
export async function joinExisting(kubeconfig: string): Promise<Cluster> {
  const { origin, ca, token, cert, key } = credentialsIn(kubeconfig);
  // The controllers of a complete cluster act on new objects; a lone API server does not.
  const api = new Api({ origin, ca, token, cert, key, controllers: true });
  const dir = mkdtempSync(join(tmpdir(), 'pullbook-cluster-'));
  try {
    const [namespaces, nodes] = (await Promise.all(
      ['namespaces', 'nodes'].map((each) => api.call('GET', `/api/v1/${each}`)),
    )) as [Listed, Listed];
    const reason = whyNotDisposable({
      origin,
      credentials: Boolean(token ?? cert),
      namespaces: namespaces.items.map(({ metadata }) => metadata.name),
      providerIds: nodes.items.flatMap(({ spec }) => spec?.providerID ?? []),
    });
    if (reason) throw new Error(`The cluster of PULLBOOK_CLUSTER_KUBECONFIG is left alone: ${reason}.`);
    const { gitVersion } = (await api.call('GET', '/version')) as { gitVersion: string };
    const as = (own: Pick<Identity, 'name'> & { token?: string; cert?: string; key?: string }) =>
      identityIn(dir, { context: gkeContext, origin, ca, ...own });
    return {
      version: gitVersion,
      api,
      admin: as({ name: 'admin', token, cert, key }),
      as: (own, name) => as({ name, token: own }),
      audit: () => null,
      pids: [],
      close: async () => {
        await api.removeAll();
        api.close();
        rmSync(dir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    api.close();
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

function credentialsIn(kubeconfig: string) {
  const view = ['config', 'view', '--minify', '--flatten', '--raw', '--output=json'];
  const { stdout, stderr, error } = spawnSync('kubectl', view, {
    env: { ...process.env, KUBECONFIG: kubeconfig },
    encoding: 'utf8',
  });
  if (error || stdout.trim() === '')
    throw new Error(`kubectl does not read PULLBOOK_CLUSTER_KUBECONFIG: ${error?.message ?? stderr.trim()}`);
  const { clusters, users } = JSON.parse(stdout) as {
    clusters: { cluster: Record<string, string> }[];
    users: { user: Record<string, string> }[] | null;
  };
  const { cluster = {} } = clusters[0] ?? {};
  const { user = {} } = users?.[0] ?? {};
  const clear = (text?: string) => (text ? Buffer.from(text, 'base64').toString('utf8') : undefined);
  return {
    origin: cluster['server'] ?? '',
    ca: clear(cluster['certificate-authority-data']) ?? '',
    token: user['token'],
    cert: clear(user['client-certificate-data']),
    key: clear(user['client-key-data']),
  };
}
