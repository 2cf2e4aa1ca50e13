/** Whether this machine can run a node. */
import { spawnSync } from 'node:child_process';
import { isContainerd2Built } from '../binaries/containerd.ts';
import { isGoInstalled } from '../binaries/go.ts';
import { builtKubernetes } from '../binaries/kubernetes.ts';

/** The programs that are not built here, and the Debian packages that have them. */
const programs: Readonly<Record<string, string>> = {
  containerd: 'containerd',
  runc: 'runc',
  etcd: 'etcd-server',
  ip: 'iproute2',
  kubectl: 'kubernetes-client',
  unshare: 'util-linux',
  pgrep: 'procps',
};

/** Why not, in one line that says how to get what is missing; null if it can. */
export function whyNoNode(): string | null {
  if (process.platform !== 'linux') return 'a node needs Linux';
  if (process.getuid?.() !== 0) return 'namespaces and cgroups need root: sudo npm run test:kubelet';
  const PATH = `${process.env.PATH}:/usr/sbin:/sbin`;
  const missing = Object.entries(programs).filter(
    ([program]) => spawnSync('which', [program], { env: { PATH } }).status !== 0,
  );
  if (missing.length > 0) {
    const names = missing.map(([program]) => program).join(', ');
    return `not installed: ${names} (Debian: apt-get install -y ${missing.map(([, name]) => name).join(' ')})`;
  }
  const built =
    builtKubernetes('kubelet') && builtKubernetes('kube-controller-manager') && isContainerd2Built();
  if (built || isGoInstalled()) return null;
  return 'the kubelet has not been built yet, and Go, which builds it, is not installed (https://go.dev/dl/)';
}

/** {@link whyNoNode}, printed; an error where PULLBOOK_REQUIRE_NODE is set, as in CI. */
export function skipWithoutNode(): boolean {
  const reason = whyNoNode();
  if (reason === null) return false;
  if (process.env.PULLBOOK_REQUIRE_NODE) throw new Error(`the tests on a node must run here: ${reason}`);
  console.warn(`skipped: the tests on a node need more: ${reason}`);
  return true;
}
