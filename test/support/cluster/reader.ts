/** A user with the published reader role and nothing else. */
import { join } from 'node:path';
import { run, type ToolResult } from '../tools.ts';
import type { Cluster } from './cluster.ts';
import type { Identity } from './identity.ts';
import { namespaceObjects } from './objects.ts';

export const readerName = 'system:serviceaccount:pullbook-reader:reader';

const rbac = '/apis/rbac.authorization.k8s.io/v1';
const roles = join(import.meta.dirname, '../../../public/roles');

/** `kubectl apply` of a published role: first as a server-side dry run, then for real. */
export async function applyRole(cluster: Cluster, role: string): Promise<readonly ToolResult[]> {
  const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...cluster.admin.env };
  const apply = ['apply', `--filename=${join(roles, `${role}.yaml`)}`];
  cluster.api.recordCreated(`${rbac}/clusterroles/${role}`);
  return [
    await run('kubectl', [...apply, '--dry-run=server'], { env }),
    await run('kubectl', apply, { env }),
  ];
}

/** Creates the service account, binds the role to it, and returns its identity. */
export async function makeReader(cluster: Cluster): Promise<Identity> {
  const { api } = cluster;
  const namespace = 'pullbook-reader';
  for (const object of namespaceObjects(namespace)) await api.create(object);
  await api.create({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'reader', namespace } });
  await bind(cluster, 'pullbook-reader');
  const answer = await api.call('POST', `/api/v1/namespaces/${namespace}/serviceaccounts/reader/token`, {
    apiVersion: 'authentication.k8s.io/v1',
    kind: 'TokenRequest',
    spec: { expirationSeconds: 3600 },
  });
  const { status } = answer as { status: { token: string } };
  return cluster.as(status.token, 'reader');
}

export async function bind({ api }: Cluster, role: string): Promise<void> {
  const apiGroup = 'rbac.authorization.k8s.io';
  await api.create({
    apiVersion: `${apiGroup}/v1`,
    kind: 'ClusterRoleBinding',
    metadata: { name: role },
    roleRef: { apiGroup, kind: 'ClusterRole', name: role },
    subjects: [{ kind: 'ServiceAccount', name: 'reader', namespace: 'pullbook-reader' }],
  } as never);
}
