/**
 * A Kubernetes API server for tests: a new one on loopback, or the disposable cluster that PULLBOOK_CLUSTER_KUBECONFIG
 * names. KUBECONFIG is never read: it may be of a production cluster. Neither scheduler nor kubelet has to run: tests
 * write the status that these would write.
 */

import { spawnSync } from 'node:child_process';
import { isGoInstalled } from '../binaries/go.ts';
import { builtKubernetes } from '../binaries/kubernetes.ts';
import type { Cluster } from './cluster.ts';
import { joinExisting } from './existing.ts';
import { startLocal } from './local.ts';

/** Why this machine cannot run a cluster, in one line; null if it can. */
export function whyNoCluster(): string | null {
  if (process.env.PULLBOOK_CLUSTER_KUBECONFIG) return null;
  if (process.platform === 'win32')
    return 'no etcd for this system; name a disposable cluster in PULLBOOK_CLUSTER_KUBECONFIG';
  if (spawnSync('which', ['etcd']).status !== 0) return 'etcd is not installed (Debian: etcd-server)';
  if (builtKubernetes('kube-apiserver') || isGoInstalled()) return null;
  return 'no kube-apiserver has been built yet, and Go, which builds it, is not installed';
}

/** @throws Error if PULLBOOK_CLUSTER_KUBECONFIG names a cluster that is not disposable */
export async function startCluster(): Promise<Cluster> {
  const given = process.env.PULLBOOK_CLUSTER_KUBECONFIG;
  return given ? joinExisting(given) : startLocal();
}
