/** Commands about Pods for people. They are shown and copied; playbooks read the same with other commands. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { documented } from '../universe-support.ts';

export const describePod = defineCommand({
  id: 'kubectl-describe-pod',
  tool: 'kubectl',
  effect: 'reads',
  words: ['describe', 'pod', '{POD}', '--namespace={NAMESPACE}'],
  output: [],
  purpose: {
    en: 'Show the state of a Pod with its latest events.',
    fr: 'Afficher l’état d’un pod et ses derniers événements.',
  },
  needs: [
    { verb: 'get', resource: 'pods' },
    { verb: 'list', resource: 'events' },
  ],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.debugPods, sources.imagePulls],
});

export const getPodNode = defineCommand({
  id: 'kubectl-get-pod-node',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pod', '{POD}', '--namespace={NAMESPACE}'],
  output: ['--output=jsonpath={.spec.nodeName}'],
  purpose: {
    en: 'Find the node that a Pod is scheduled on.',
    fr: 'Trouver le nœud sur lequel un pod est placé.',
  },
  needs: [{ verb: 'get', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.imagePulls],
});
