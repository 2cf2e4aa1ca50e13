import { outcome } from '../../../model/define.ts';

/** Outcome of the rules that read the state of nodes if a pool, or the cluster, has none now. */
export const noNodes = outcome({
  verdict: 'not-applicable',
  text: {
    en: ({ pool }) => `${pool || 'the cluster'} has no node now`,
    fr: ({ pool }) => `${pool || 'ce cluster'} n’a pas de nœud en ce moment`,
  },
  example: { pool: 'default-pool' },
});
