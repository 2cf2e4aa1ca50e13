import { getNodeStates } from '../../../commands/kubectl/node-states.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';

/** Outcome of the rules that read the state of nodes if a pool, or the cluster, has none now. */
export const noNodes = outcome({
  verdict: 'not-applicable',
  when: {
    en: 'If no Pod fails, and no line has {CURRENT_NODE_POOL} under `POOL`',
    fr: 'Si aucun pod n’échoue, et qu’aucune ligne n’a le pool {CURRENT_NODE_POOL} sous `POOL`',
  },
  text: {
    en: ({ where }) => `${where || 'the cluster'} currently has no nodes`,
    fr: ({ where }) => `${where || 'ce cluster'} n’a pas de nœud en ce moment`,
  },
  example: { where: 'default-pool' },
  output: noOutput.nothingToCheck,
});

/** Outcome of the same rules if the node of a failing Pod is not, or no longer, in the cluster. */
export const nodeNotListed = outcome({
  verdict: 'unknown',
  when: {
    en: 'If a Pod fails on {NODE}, and no line has {NODE} under `NAME`',
    fr: 'Si un pod échoue sur le nœud {NODE}, et que ce nœud ne figure pas sous `NAME`',
  },
  text: {
    en: ({ where }) => `${where || 'the node of the Pod'} is not, or is no longer, a node of the cluster`,
    fr: ({ where }) => `${where || 'le nœud du pod'} n’est pas, ou n’est plus, un nœud du cluster`,
  },
  remedies: [
    {
      advice: {
        en: 'Read on which node the Pod is now (kubectl get pod with --output=wide). If it is on another node, check that node. If the Pod is gone, this check no longer applies.',
        fr: 'Regardez sur quel nœud le pod se trouve maintenant (kubectl get pod avec --output=wide). S’il est sur un autre nœud, vérifiez cet autre nœud. Si le pod a disparu, cette vérification n’a plus d’objet.',
      },
    },
  ],
  example: { where: 'gke-web-default-pool-1a2b3c4d-x5y6' },
  output: {
    command: getNodeStates,
    params: () => ({}),
    // Without a name, no node is listed at all.
    lacks: ({ where }) => where || 'True',
  },
});
