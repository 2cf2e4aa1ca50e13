import { outcome } from '../../../model/define.ts';

/** Outcome of the rules that read the state of nodes if a pool, or the cluster, has none now. */
export const noNodes = outcome({
  verdict: 'not-applicable',
  text: {
    en: ({ where }) => `${where || 'the cluster'} has no node now`,
    fr: ({ where }) => `${where || 'ce cluster'} n’a pas de nœud en ce moment`,
  },
  example: { where: 'default-pool' },
});

/** Outcome of the same rules if the node of a failing Pod is not, or no longer, in the cluster. */
export const nodeNotListed = outcome({
  verdict: 'unknown',
  text: {
    en: ({ where }) =>
      `${where || 'the node of the Pod'} is not, or no longer, among the nodes of the cluster`,
    fr: ({ where }) => `${where || 'le nœud du pod'} n’est pas, ou plus, parmi les nœuds du cluster`,
  },
  example: { where: 'gke-web-default-pool-1a2b3c4d-x5y6' },
});
