/** A kubectl that has no cluster to work on. */
import { listContexts } from '../../catalogue/commands/kubectl/config.ts';
import type { Ask } from '../../catalogue/model/ask.ts';

/** Why kubectl has no cluster to work on. */
export type ClusterFault =
  | 'no-kubeconfig'
  | 'unreadable-kubeconfig'
  | 'no-current-context'
  | 'unknown-context'
  | 'kubectl-failed';

/** kubectl has no cluster to work on, so nothing can be examined. */
export class NoCluster extends Error {
  readonly fault: ClusterFault;
  /** What kubectl printed. */
  readonly said: string;
  /** The contexts that the kubeconfig has. */
  readonly contexts: readonly string[];

  constructor(fault: ClusterFault, said: string, contexts: readonly string[]) {
    super(fault);
    this.fault = fault;
    this.said = said;
    this.contexts = contexts;
  }
}

/** Whether there is no cluster, rather than a wrong one. */
export function hasNoCluster({ fault }: NoCluster): boolean {
  return fault === 'no-kubeconfig' || fault === 'no-current-context';
}

/** Whether kubectl said that no context is current. */
export const hasNoContext = (said: string): boolean => /current-context must exist/.test(said);

/** What kubectl means. The wordings are those of kubectl 1.32: `clientcmd` of client-go. */
export async function clusterFault(ask: Ask, said: string): Promise<NoCluster> {
  const { answer: contexts = [] } = await ask.maybe(listContexts, {});
  if (/error loading config file/.test(said)) return new NoCluster('unreadable-kubeconfig', said, []);
  if (/cannot locate context/.test(said)) return new NoCluster('unknown-context', said, contexts);
  if (!hasNoContext(said)) return new NoCluster('kubectl-failed', said, contexts);
  return new NoCluster(contexts.length > 0 ? 'no-current-context' : 'no-kubeconfig', said, contexts);
}
