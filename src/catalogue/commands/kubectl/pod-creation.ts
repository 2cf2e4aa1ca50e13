/** When the API server stored a Pod. */
import { defineCommand, partOf } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { child, requiredText } from '../decode.ts';
import { documented } from '../universe-support.ts';
import { getUnsettledPodsInAllNamespaces } from './pods.ts';

/**
 * A node cannot have pulled for a Pod before the API server created it: an earlier time shows that the node's clock
 * is behind.
 */
export const getPodCreation = defineCommand({
  id: 'kubectl-get-pod-creation',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'pods', '{POD}', '--namespace={NAMESPACE}'],
  output: ['--output=jsonpath={.metadata.creationTimestamp}'],
  purpose: {
    en: 'Read the time at which the API server stored a Pod, to compare it with the clock of the node.',
    fr: 'Lire l’heure à laquelle le serveur d’API a enregistré un pod, afin de comparer cette heure à l’horloge du nœud.',
  },
  needs: [{ verb: 'get', resource: 'pods' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.debugPods],
  machine: {
    output: ['--output=json'],
    format: 'json',
    decode: decodePodCreation,
    names: { created: 'time' },
    copied: { text: readPodCreation },
  },
  allNamespaces: partOf(getUnsettledPodsInAllNamespaces, (pods, { NAMESPACE, POD }) => {
    const pod = pods.find(({ namespace, name }) => namespace === NAMESPACE && name === POD);
    return pod?.stored ? { answer: { created: pod.stored } } : null;
  }),
});

/** When the API server created a Pod. */
export function decodePodCreation(answer: unknown): { readonly created: string } {
  return { created: requiredText(child(answer, 'metadata'), 'creationTimestamp') };
}

/** The same from the time alone, which is all that the copied form prints. */
export function readPodCreation(printed: string): { readonly created: string } {
  const created = printed.trim();
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(created)) throw new Unreadable('not a time');
  return { created };
}
