/** kubectl in a Pod: where there is no kubeconfig, it takes the service account of the Pod. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type KubeContext, listContexts } from '../../catalogue/commands/kubectl/config.ts';
import { hasNoContext } from '../../diagnose/find/no-cluster.ts';
import type { Source } from './ask.ts';

/** Where the kubelet mounts the token of a service account: `rest.InClusterConfig` of client-go reads it there. */
const accountFolder = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * The namespace of the Pod in which this runs, if kubectl would take the service account of the Pod: under the same
 * conditions as client-go (`inClusterClientConfig.Possible` of clientcmd), and not where KUBECONFIG names a file, because
 * whoever names one means the clusters in it. null elsewhere.
 */
export function namespaceOfPod(
  { KUBECONFIG, KUBERNETES_SERVICE_HOST, KUBERNETES_SERVICE_PORT, POD_NAMESPACE }: NodeJS.ProcessEnv,
  folder = accountFolder,
): string | null {
  if (KUBECONFIG || !KUBERNETES_SERVICE_HOST || !KUBERNETES_SERVICE_PORT) return null;
  if (!isFile(join(folder, 'token'))) return null;
  return POD_NAMESPACE || contentOf(join(folder, 'namespace')) || 'default';
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Not mounted, or not for us: kubectl cannot read it either.
    return false;
  }
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    // The token alone is enough for kubectl.
    return null;
  }
}

/**
 * The same answers, but where kubectl has no context at all, the cluster is that of the Pod: a recording has it like any
 * other.
 *
 * @param namespace that of the Pod
 */
export function inCluster(source: Source, namespace: string): Source {
  return async (command, params) => {
    const reply = await source(command, params);
    if (command.id !== 'kubectl-config-view' || reply.why !== 'failed') return reply;
    if (!hasNoContext(reply.said ?? '')) return reply;
    const { answer: contexts } = await source(listContexts, {});
    if (!Array.isArray(contexts) || contexts.length > 0) return reply;
    return { answer: { context: null, namespace, inCluster: true } satisfies KubeContext };
  };
}
