/** etcd, kube-apiserver and kube-controller-manager in the namespaces of a node. */
import { createPublicKey, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildKubernetes } from '../binaries/kubernetes.ts';
import type { Certificate } from '../certificate.ts';
import { type Identity, identityIn } from '../cluster/identity.ts';
import type { Namespace } from './namespace.ts';
import { nodeAddress } from './registries.ts';

/** As kubeadm writes it: no name of a GKE cluster. */
const context = 'kubernetes-admin@kubernetes';
const origin = 'https://127.0.0.1:6443';

export const nodeName = 'node1';
/** The node that joins where a Pod must be able to move to another one. */
export const secondNodeName = 'node3';

export interface ControlPlane {
  readonly admin: Identity;
  /** Of the kubelet of each node. */
  readonly node: Identity;
  readonly secondNode: Identity;
}

/**
 * Starts the three, whose server certificate is `apiserver.crt` in the folder. kube-controller-manager reads a ConfigMap
 * when it starts and ends if the API server does not answer: outside a static Pod nothing starts it again, so it is
 * started last.
 */
export async function startControlPlane(namespace: Namespace, server: Certificate): Promise<ControlPlane> {
  const { folder } = namespace;
  const users = [
    { name: 'admin', group: 'system:masters' },
    ...[nodeName, secondNodeName].map((name) => ({ name: `system:node:${name}`, group: 'system:nodes' })),
  ].map((user) => ({ ...user, token: randomBytes(16).toString('hex') }));
  const tokens = users.map(({ name, group, token }) => `${token},${name},${name},"${group}"\n`);
  writeFileSync(join(folder, 'tokens.csv'), tokens.join(''), { mode: 0o600 });
  const accounts = createPublicKey(server.cert).export({ type: 'spki', format: 'pem' });
  writeFileSync(join(folder, 'accounts.pub'), accounts);
  const [admin, node, secondNode] = users.map(({ name, token }) =>
    identityIn(folder, { name, context, origin, ca: server.cert, token }),
  );
  if (!admin || !node || !secondNode) throw new Error('no users');

  namespace.start('etcd', ['etcd', '--data-dir=etcd', '--unsafe-no-fsync', '--log-level=error']);
  namespace.start('kube-apiserver', [
    buildKubernetes('kube-apiserver'),
    '--etcd-servers=http://127.0.0.1:2379',
    '--bind-address=127.0.0.1',
    '--secure-port=6443',
    `--advertise-address=${nodeAddress}`,
    '--endpoint-reconciler-type=none',
    '--service-cluster-ip-range=10.96.0.0/16',
    '--tls-cert-file=apiserver.crt',
    '--tls-private-key-file=apiserver.key',
    '--authorization-mode=Node,RBAC',
    '--enable-admission-plugins=NodeRestriction',
    '--token-auth-file=tokens.csv',
    '--service-account-issuer=https://kubernetes.default.svc',
    '--service-account-key-file=accounts.pub',
    '--service-account-signing-key-file=apiserver.key',
    // For `kubectl logs`.
    '--kubelet-client-certificate=apiserver.crt',
    '--kubelet-client-key=apiserver.key',
    '--kubelet-preferred-address-types=InternalIP',
    '--allow-privileged=true',
  ]);
  await namespace.until('the API server', 60_000, async () => {
    const { code } = await namespace.run(['kubectl', 'get', '--raw', '/readyz'], { env: admin.env });
    return code === 0;
  });
  namespace.start('kube-controller-manager', [
    buildKubernetes('kube-controller-manager'),
    `--kubeconfig=${admin.kubeconfig}`,
    `--authentication-kubeconfig=${admin.kubeconfig}`,
    `--authorization-kubeconfig=${admin.kubeconfig}`,
    '--bind-address=127.0.0.1',
    '--leader-elect=false',
    '--service-account-private-key-file=apiserver.key',
    '--root-ca-file=apiserver.crt',
    '--kube-api-qps=200',
    '--kube-api-burst=400',
  ]);
  return { admin, node, secondNode };
}
